import { civilOf, type DayNumber, parseDay, weekdayOf } from '../../util/local-time';
import type { WorkHours } from './hours';
import type { YearNotice } from './notice';

/** Why a day counts as a working day or as a day of rest. */
export type DayReason = 'weekday' | 'weekend' | 'holiday' | 'moved-workday' | 'office-rest';

/** What a calendar says about a day; a year without a notice is never guessed. */
export type DayKind =
  | { readonly known: true; readonly working: boolean; readonly why: DayReason; readonly name: string | null }
  | { readonly known: false; readonly year: number };

type KnownDay = Extract<DayKind, { known: true }>;

/** The working days of an office, as far as notices reach; plain data, so it can cross the process border. */
export interface WorkCalendar {
  readonly years: readonly number[];
  readonly special: ReadonlyMap<DayNumber, KnownDay>;
  /** The hours that the office entered; null for those that `plainHours` gives. */
  readonly hours: WorkHours | null;
}

/** A day on which the office itself rests. */
export interface OfficeRest {
  readonly date: string;
  readonly name: string;
}

/** A calendar made of yearly notices (a later one for the same day wins) and the office's own days of rest. */
export function buildCalendar(
  notices: readonly YearNotice[],
  officeRest: readonly OfficeRest[] = [],
  hours: WorkHours | null = null,
): WorkCalendar {
  const special = new Map<DayNumber, KnownDay>();
  for (const { days } of notices) {
    for (const { date, name, isOffDay } of days) {
      const why = isOffDay ? 'holiday' : 'moved-workday';
      special.set(parseDay(date), { known: true, working: !isOffDay, why, name });
    }
  }
  for (const { date, name } of officeRest) {
    special.set(parseDay(date), { known: true, working: false, why: 'office-rest', name });
  }
  return { years: [...new Set(notices.map(({ year }) => year))].sort((a, b) => a - b), special, hours };
}

const weekday: KnownDay = { known: true, working: true, why: 'weekday', name: null };
const weekend: KnownDay = { known: true, working: false, why: 'weekend', name: null };

/** Whether a day is a working day, and why; the year is named when no notice covers it. */
export function dayKind(calendar: WorkCalendar, day: DayNumber): DayKind {
  const { year } = civilOf(day);
  if (!calendar.years.includes(year)) return { known: false, year };
  const noted = calendar.special.get(day);
  if (noted !== undefined) return noted;
  const name = weekdayOf(day);
  return name === 0 || name === 6 ? weekend : weekday;
}
