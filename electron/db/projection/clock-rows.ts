import type { ClockEvent } from '../../../shared/domain/clock/event';
import { insertRows } from '../insert-rows';
import type { Executor } from '../schema';

/** Brings what is to be said about the computer's clock up to date with one of its events. */
export async function projectClock(db: Executor, event: ClockEvent): Promise<void> {
  if (event.type === 'clock.checked') await db.deleteFrom('clock_notice').execute();
  else await insertRows(db, 'clock_notice', [{ id: 'clock', last_at: event.body.last, found_at: event.body.now }], ['id']);
}
