import type { NumberParts } from '../../../shared/domain/numbering/number';
import type { Executor } from '../schema';

/** The last number given out for a desk and month; 0 before the first. */
export async function lastNumber(db: Executor, desk: string, month: string): Promise<number> {
  const row = await db
    .selectFrom('number_counter')
    .select('last')
    .where('desk', '=', desk)
    .where('month', '=', month)
    .executeTakeFirst();
  return row?.last ?? 0;
}

/** Notes numbers that were given out; of several for one desk and month the last counts. */
export async function noteNumbers(db: Executor, given: readonly NumberParts[]): Promise<void> {
  const highest = new Map<string, NumberParts>();
  for (const parts of given) {
    const key = `${parts.desk} ${parts.month}`;
    if (parts.seq > (highest.get(key)?.seq ?? 0)) highest.set(key, parts);
  }
  if (highest.size === 0) return;
  await db
    .insertInto('number_counter')
    .values([...highest.values()].map(({ desk, month, seq }) => ({ desk, month, last: seq })))
    .onConflict((conflict) =>
      conflict
        .columns(['desk', 'month'])
        .doUpdateSet((eb) => ({ last: eb.ref('excluded.last') }))
        .whereRef('excluded.last', '>', 'number_counter.last'),
    )
    .execute();
}
