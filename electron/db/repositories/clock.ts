import type { ClockSetBack } from '../../../shared/domain/clock/event';
import type { Executor } from '../schema';

/** A clock that was found set back, while nobody has looked at it since. */
export async function setBackNotice(db: Executor): Promise<ClockSetBack | null> {
  const row = await db.selectFrom('clock_notice').select(['last_at', 'found_at']).executeTakeFirst();
  return row === undefined ? null : { last: row.last_at, now: row.found_at };
}
