import { civilOf, type DayNumber, dayFrom, dayOf, instantAt } from '../../util/local-time';
import type { WorkCalendar } from '../calendar/calendar';
import { stretchesOn, type WeekHours } from '../calendar/hours';
import { workKind } from '../calendar/work-kind';
import { type Pause, runningParts, standsStill } from './pauses';

const known = new WeakMap<WorkCalendar, Map<WeekHours, Map<number, Int32Array | null>>>();

/** The working days of a year in order; null for a year whose notice is missing. Reckoned once for each calendar. */
function workingDays(calendar: WorkCalendar, week: WeekHours, year: number): Int32Array | null {
  const weeks = known.get(calendar) ?? new Map<WeekHours, Map<number, Int32Array | null>>();
  known.set(calendar, weeks);
  const years = weeks.get(week) ?? new Map<number, Int32Array | null>();
  weeks.set(week, years);
  const found = years.get(year);
  if (found !== undefined) return found;
  const days: number[] = [];
  const end = dayFrom(year + 1, 1, 1);
  for (let day = dayFrom(year, 1, 1); day < end; day += 1) {
    const kind = workKind(calendar, week, day);
    if (!kind.known) {
      years.set(year, null);
      return null;
    }
    if (kind.working) days.push(day);
  }
  const list = Int32Array.from(days);
  years.set(year, list);
  return list;
}

/** A year that is not known. */
export interface UnknownYear {
  readonly year: number;
}

/** So many years without a single working day mean that nobody works at all. */
const idleYears = 3;

/** The so-manieth working day after a day, or before it for a negative number; the year where no notice reaches. */
export function nthWorkingDay(calendar: WorkCalendar, week: WeekHours, first: DayNumber, amount: number): DayNumber | UnknownYear {
  const step = amount < 0 ? -1 : 1;
  let { year } = civilOf(first + step);
  let left = Math.abs(amount);
  for (let idle = 0; idle < idleYears; year += step) {
    const days = workingDays(calendar, week, year);
    if (days === null) return { year };
    const after = firstAfter(days, step === 1 ? first : first - 1);
    const at = step === 1 ? after + left - 1 : after - left;
    const found = days[at];
    if (found !== undefined) return found;
    left -= step === 1 ? days.length - after : after;
    idle = days.length === 0 ? idle + 1 : 0;
  }
  return { year };
}

/** The place of the first day after one, in a sorted list. */
function firstAfter(days: Int32Array, day: DayNumber): number {
  let [low, high] = [0, days.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((days[middle] ?? 0) > day) high = middle;
    else low = middle + 1;
  }
  return low;
}

/** A stretch of working time that counted, in milliseconds. */
export type Counted = (day: DayNumber, ms: number) => void;

/** When so many milliseconds of working time are over; `paused` when it stands still before that. */
export function afterWorkingTime(
  { calendar, week, pauses }: { readonly calendar: WorkCalendar; readonly week: WeekHours; readonly pauses: readonly Pause[] },
  from: string,
  ms: number,
  counted?: Counted,
): string | UnknownYear | 'paused' {
  const start = Date.parse(from);
  let left = ms;
  let day = dayOf(from) - 1;
  for (;;) {
    const next = nthWorkingDay(calendar, week, day, 1);
    if (typeof next !== 'number') return next;
    day = next;
    for (const stretch of stretchesOn(week, day)) {
      const [begins, ends] = [Date.parse(instantAt(day, stretch.from)), Date.parse(instantAt(day, stretch.to))];
      for (const [at, to] of runningParts(Math.max(begins, start), ends, pauses)) {
        const used = Math.min(left, to - at);
        counted?.(day, used);
        if (used === left) return new Date(at + used).toISOString();
        left -= used;
      }
    }
    if (standsStill(pauses, day)) return 'paused';
  }
}
