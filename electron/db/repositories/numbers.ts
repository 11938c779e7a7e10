import type { NumberParts } from '../../../shared/domain/numbering/number';
import { insertRows } from '../insert-rows';
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
  for (const { desk, month, seq } of highest.values()) {
    if (seq > (await lastNumber(db, desk, month))) {
      await insertRows(db, 'number_counter', [{ desk, month, last: seq }], ['desk', 'month']);
    }
  }
}
