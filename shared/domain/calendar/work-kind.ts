import { type DayNumber, weekdayOf } from '../../util/local-time';
import { type DayKind, dayKind, type WorkCalendar } from './calendar';
import type { WeekHours } from './hours';

/** Whether somebody works on a day, and why; the calendar's year is named when it is not known but needed. */
export function workKind(calendar: WorkCalendar, { days, onHolidays }: WeekHours, day: DayNumber): DayKind {
  const usual = (days[weekdayOf(day)] ?? []).length > 0;
  const kind = dayKind(calendar, day);
  if (!kind.known) {
    const rest = calendar.special.get(day);
    if (rest !== undefined) return rest;
    // Whoever works every day of the week, holidays included, needs no notice.
    return onHolidays && days.every(({ length }) => length > 0) ? everyDay : kind;
  }
  switch (kind.why) {
    case 'office-rest':
    case 'moved-workday':
      return kind;
    case 'holiday':
      return onHolidays && usual ? everyDay : kind;
    default:
      return usual === kind.working ? kind : usual ? everyDay : dayOff;
  }
}

const everyDay: DayKind = { known: true, working: true, why: 'weekday', name: null };
const dayOff: DayKind = { known: true, working: false, why: 'weekend', name: null };
