import type { DayKind, WorkCalendar } from '../calendar/calendar';
import { closingMinute, type Party, plainHours, type WeekHours, type WorkHours } from '../calendar/hours';
import { workKind } from '../calendar/work-kind';
import { addMonths, type DayNumber, dayOf, instantAt, minuteOf } from '../../util/local-time';
import type { Limit } from '../policy/limit';
import { isPausedDay, type Pause, runningParts, standsStill } from './pauses';
import { afterWorkingTime, nthWorkingDay } from './working-time';

/** The part of a limit that says how long it is. */
export type Span = Pick<Limit, 'amount' | 'unit' | 'atClosing' | 'hours'>;

/** The instant a limit runs out, the year whose calendar is missing, or that it stands still. */
export type Due =
  | { readonly ok: true; readonly dueAt: string }
  | { readonly ok: false; readonly unknownYear: number | null };

/** What a deadline is computed with. */
export interface DeadlineBasis {
  readonly calendar: WorkCalendar;
  /** The hour at which an office that entered no hours closes, `HH:mm`. */
  readonly closingTime: string;
}

const plain = new Map<string, WorkHours>();

/** The working hours that a limit counts by. */
export function weekOf({ calendar, closingTime }: DeadlineBasis, party: Party = 'departments'): WeekHours {
  if (calendar.hours !== null) return calendar.hours[party];
  let hours = plain.get(closingTime);
  // One object for each hour: what is remembered of a calendar is remembered by its hours.
  if (hours === undefined) plain.set(closingTime, (hours = plainHours(closingTime)));
  return hours[party];
}

/** When a limit that begins at an instant runs out. The day on which it begins is not counted. */
export function dueAtOf(span: Span, from: string, basis: DeadlineBasis, pauses: readonly Pause[] = []): Due {
  const elapsed = elapsedMs(span);
  if (elapsed !== null) return span.hours === undefined ? afterElapsed(from, elapsed, pauses) : afterHours(span, from, elapsed, basis, pauses);
  const last = lastDay(span, from, basis, pauses);
  if (typeof last !== 'number') return { ok: false, unknownYear: last.year };
  return { ok: true, dueAt: endOf(span, last, from, basis) };
}

/** One day that was looked at on the way to a deadline. */
export type Step = Extract<DayKind, { known: true }> & { readonly paused?: true };

/** Calls back for each day after the first until so many days are counted; returns the last one, or why there is none. */
export function walkDays(
  span: Span,
  from: string,
  basis: DeadlineBasis,
  pauses: readonly Pause[],
  visit?: (day: DayNumber, step: Step) => void,
): DayNumber | { readonly year: number | null } {
  const week = weekOf(basis, span.hours);
  const every = span.unit === 'working-days' ? null : calendarDays(span, dayOf(from));
  let day = dayOf(from);
  for (let counted = 0; counted < (every ?? span.amount); ) {
    day += 1;
    if (standsStill(pauses, day)) return { year: null };
    const kind = every === null ? workKind(basis.calendar, week, day) : anyDay;
    if (!kind.known) return { year: kind.year };
    const paused = isPausedDay(pauses, day, endMinute(span, day, from, basis));
    if (kind.working && !paused) counted += 1;
    visit?.(day, paused ? { ...kind, working: false, paused: true } : kind);
  }
  return day;
}

const anyDay: Step = { known: true, working: true, why: 'weekday', name: null };

function lastDay(span: Span, from: string, basis: DeadlineBasis, pauses: readonly Pause[]): DayNumber | { readonly year: number | null } {
  if (pauses.length > 0) return walkDays(span, from, basis, pauses);
  const first = dayOf(from);
  if (span.unit === 'working-days') return nthWorkingDay(basis.calendar, weekOf(basis, span.hours), first, span.amount);
  return first + calendarDays(span, first);
}

/** How many days of the calendar a limit takes from a day; before it for a negative amount. */
export function calendarDays({ amount, unit }: Pick<Span, 'amount' | 'unit'>, first: DayNumber): number {
  if (unit === 'months') return addMonths(first, amount) - first;
  return amount * (unit === 'weeks' ? 7 : 1);
}

/** The milliseconds of minutes and hours; null for days. */
export function elapsedMs({ amount, unit }: Pick<Span, 'amount' | 'unit'>): number | null {
  if (unit === 'minutes') return amount * 60_000;
  return unit === 'hours' ? amount * 3_600_000 : null;
}

function afterElapsed(from: string, ms: number, pauses: readonly Pause[]): Due {
  let left = ms;
  for (const [at, to] of runningParts(Date.parse(from), Infinity, pauses)) {
    if (to - at >= left) return { ok: true, dueAt: new Date(at + left).toISOString() };
    left -= to - at;
  }
  return { ok: false, unknownYear: null };
}

function afterHours({ hours }: Span, from: string, ms: number, basis: DeadlineBasis, pauses: readonly Pause[]): Due {
  const end = afterWorkingTime({ calendar: basis.calendar, week: weekOf(basis, hours), pauses }, from, ms);
  if (end === 'paused') return { ok: false, unknownYear: null };
  return typeof end === 'string' ? { ok: true, dueAt: end } : { ok: false, unknownYear: end.year };
}

function endMinute({ atClosing, hours }: Span, day: DayNumber, from: string, basis: DeadlineBasis): number {
  return atClosing ? closingMinute(weekOf(basis, hours), day) : minuteOf(from);
}

function endOf(span: Span, day: DayNumber, from: string, basis: DeadlineBasis): string {
  const end = instantAt(day, endMinute(span, day, from, basis));
  if (span.atClosing) return end;
  const intoMinute = Date.parse(from) % 60_000;
  return new Date(Date.parse(end) + intoMinute).toISOString();
}
