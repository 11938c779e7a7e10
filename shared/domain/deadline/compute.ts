import { type DayKind, dayKind, type WorkCalendar } from '../calendar/calendar';
import { addMonths, type DayNumber, dayOf, instantAt, minuteFrom, minuteOf } from '../../util/local-time';
import type { Limit } from '../policy/limit';

/** The part of a limit that says how long it is. */
export type Span = Pick<Limit, 'amount' | 'unit' | 'atClosing'>;

/** The instant a limit runs out, or the year whose calendar is missing. */
export type Due =
  | { readonly ok: true; readonly dueAt: string }
  | { readonly ok: false; readonly unknownYear: number };

/** What a deadline is computed with. */
export interface DeadlineBasis {
  readonly calendar: WorkCalendar;
  /** The hour at which the office closes, `HH:mm`. */
  readonly closingTime: string;
}

/** When a limit that begins at an instant runs out. The day on which it begins is not counted. */
export function dueAtOf(span: Span, from: string, { calendar, closingTime }: DeadlineBasis): Due {
  const elapsed = elapsedMs(span);
  if (elapsed !== null) {
    return { ok: true, dueAt: new Date(Date.parse(from) + elapsed).toISOString() };
  }
  const last = lastDay(span, dayOf(from), calendar);
  if (typeof last !== 'number') return { ok: false, unknownYear: last.year };
  return { ok: true, dueAt: endOf(span, last, from, closingTime) };
}

/** One day that was looked at on the way to a deadline. */
export type Step = Extract<DayKind, { known: true }>;

/** Calls back for each day after the first until so many working days are counted; returns the last, or the unknown year. */
export function walkWorkingDays(
  calendar: WorkCalendar,
  first: DayNumber,
  amount: number,
  visit?: (day: DayNumber, step: Step) => void,
): DayNumber | { readonly year: number } {
  let day = first;
  for (let counted = 0; counted < amount; ) {
    day += 1;
    const kind = dayKind(calendar, day);
    if (!kind.known) return { year: kind.year };
    if (kind.working) counted += 1;
    visit?.(day, kind);
  }
  return day;
}

function lastDay(
  { amount, unit }: Span,
  first: DayNumber,
  calendar: WorkCalendar,
): DayNumber | { readonly year: number } {
  if (unit === 'working-days') return walkWorkingDays(calendar, first, amount);
  if (unit === 'months') return addMonths(first, amount);
  return first + amount * (unit === 'weeks' ? 7 : 1);
}

function elapsedMs({ amount, unit }: Span): number | null {
  if (unit === 'minutes') return amount * 60_000;
  return unit === 'hours' ? amount * 3_600_000 : null;
}

function endOf({ atClosing }: Span, day: DayNumber, from: string, closingTime: string): string {
  if (atClosing) return instantAt(day, minuteFrom(closingTime));
  const intoMinute = Date.parse(from) % 60_000;
  return new Date(Date.parse(instantAt(day, minuteOf(from))) + intoMinute).toISOString();
}
