import { dayFrom, dayText } from '../../util/local-time';
import { type DayReason, dayKind, type WorkCalendar } from './calendar';

/** A day of a year as a calendar shows it. */
export interface YearDay {
  /** `YYYY-MM-DD` */
  readonly date: string;
  readonly working: boolean;
  readonly why: DayReason;
  readonly name: string | null;
}

/** Every day of a year; null for a year that is not known. */
export function daysOfYear(calendar: WorkCalendar, year: number): readonly YearDay[] | null {
  const days: YearDay[] = [];
  for (let day = dayFrom(year, 1, 1); day < dayFrom(year + 1, 1, 1); day += 1) {
    const kind = dayKind(calendar, day);
    if (!kind.known) return null;
    days.push({ date: dayText(day), working: kind.working, why: kind.why, name: kind.name });
  }
  return days;
}
