import type { WorkCalendar } from '../../shared/domain/calendar/calendar';
import { applyCalendarEvent, officeCalendar } from '../../shared/domain/calendar/entries';
import { isCalendarEvent } from '../../shared/domain/calendar/event';
import { stateCouncilNotices } from '../../shared/domain/calendar/state-council';
import { calendarEntries } from '../db/repositories/calendar';
import type { Store } from '../db/store';

/** The office's calendar, kept in memory and never behind what is recorded. */
export async function openCalendar(store: Pick<Store, 'read' | 'onCommit'>): Promise<() => WorkCalendar> {
  let entries = await store.read(calendarEntries);
  let built: WorkCalendar | null = null;
  // Told before the next unit of work begins, so whatever is reckoned there uses the new calendar.
  store.onCommit((events) => {
    for (const event of events.filter(isCalendarEvent)) {
      entries = applyCalendarEvent(entries, event);
      built = null;
    }
  });
  return () => (built ??= officeCalendar(stateCouncilNotices(), entries));
}
