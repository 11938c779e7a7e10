import type { EventTable, Executor } from '../schema';

/** A part of the log: what stands after one place and not after another. */
export interface LogRange {
  readonly after: number;
  readonly through: number;
}

/** The newest events of a type, newest first. */
export function lastOfType(db: Executor, type: string, { before = Number.MAX_SAFE_INTEGER, limit = 1 }: { readonly before?: number; readonly limit?: number } = {}): Promise<EventTable[]> {
  return db.selectFrom('event').selectAll().where('type', '=', type).where('position', '<', before).orderBy('position', 'desc').limit(limit).execute();
}

/** Events of a type from one place on, in order. */
export function ofTypeFrom(db: Executor, type: string, from: number): Promise<EventTable[]> {
  return db.selectFrom('event').selectAll().where('type', '=', type).where('position', '>=', from).orderBy('position').execute();
}

/**
 * The place of the last event recorded before an instant, by halving: in a log whose clock was never set back the place is exact,
 * and where it was, the days are those of the order of the log.
 */
export async function placeBefore(db: Executor, instant: string, last: number): Promise<number> {
  let low = 0;
  let high = last;
  while (low < high) {
    const middle = Math.ceil((low + high) / 2);
    const row = await db.selectFrom('event').select('recorded_at').where('position', '=', middle).executeTakeFirst();
    if (row === undefined || row.recorded_at >= instant) high = middle - 1;
    else low = middle;
  }
  return low;
}
