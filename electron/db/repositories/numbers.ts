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

/** Notes numbers that were given out, at most one for each desk and month; a lower one than is known changes nothing. */
export async function noteNumbers(db: Executor, given: readonly NumberParts[]): Promise<void> {
  if (given.length === 0) return;
  await db
    .insertInto('number_counter')
    .values(given.map(({ desk, month, seq }) => ({ desk, month, last: seq })))
    .onConflict((conflict) =>
      conflict
        .columns(['desk', 'month'])
        .doUpdateSet((eb) => ({ last: eb.ref('excluded.last') }))
        .whereRef('excluded.last', '>', 'number_counter.last'),
    )
    .execute();
}
