import type { WorkCalendar } from '../calendar/calendar';
import { plainHours, stretchesOn } from '../calendar/hours';
import { workKind } from '../calendar/work-kind';
import { dayOf, minuteOf, weekdayOf } from '../../util/local-time';

/** Whether nobody is to be disturbed: outside the hours in which the office receives customers. A year without a notice counts by the days of the week. */
export function isQuiet(now: string, calendar: WorkCalendar, closingTime: string): boolean {
  const { office } = calendar.hours ?? plainHours(closingTime);
  const day = dayOf(now);
  const kind = workKind(calendar, office, day);
  const stretches = stretchesOn(office, day);
  if (kind.known && !kind.working) return true;
  if (!kind.known && (office.days[weekdayOf(day)] ?? []).length === 0) return true;
  const minute = minuteOf(now);
  return !stretches.some(({ from, to }) => minute >= from && minute < to);
}
