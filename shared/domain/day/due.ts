import { dayOf, dayText, instantAt, minuteFrom, parseDay } from '../../util/local-time';

/** What tells whether the end of a day is due. */
export interface DayState {
  /** As `HH:mm`. */
  readonly closingTime: string;
  /** Until when the last day end reached; without one, when the office was set up. */
  readonly sealedUntil: string;
  /** Somebody recorded something since. */
  readonly worked: boolean;
  /** The clock was found set back since, so nobody knows which day it is. */
  readonly setBack: boolean;
  /** To when closing time was put off since. */
  readonly postponedUntil: string | null;
}

const minuteMs = 60_000;
/** So long before closing time it is said. */
export const warnMinutes = 15;
/** So much later it comes when it is put off, once or again. */
export const postponeMinutes = 30;
/** Never later than this, so that every day ends on its own day. */
const latest = 23 * 60 + 30;

/** The day whose end is due, and why: closing time went by, or the clock was set back; null while none is. */
export function dayDue(state: DayState, now: string): { readonly why: 'closing' | 'clock'; readonly day: string; readonly at: string } | null {
  if (!state.worked) return null;
  const today = dayOf(now);
  const at = [closingOf(state, today), closingOf(state, today - 1)].find((closing) => closing <= now)!;
  if (at > state.sealedUntil) return { why: 'closing', day: dayText(dayOf(at)), at };
  return state.setBack ? { why: 'clock', day: dayText(today), at: now } : null;
}

/** When the desk closes next. */
export function nextClosing(state: DayState, now: string): string {
  const today = dayOf(now);
  return [closingOf(state, today), closingOf(state, today + 1)].find((closing) => closing > now)!;
}

/** To when closing time can be put off now; null when it is too early or too late for that. */
export function postponedTo(state: DayState, now: string): string | null {
  const next = nextClosing(state, now);
  if (Date.parse(next) - Date.parse(now) > warnMinutes * minuteMs) return null;
  const wanted = new Date(Date.parse(next) + postponeMinutes * minuteMs).toISOString();
  const last = instantAt(dayOf(next), latest);
  const until = wanted < last ? wanted : last;
  return until > next ? until : null;
}

/** The day that an end by hand seals: the one that is owed, else today. */
export function sealedDay(state: DayState, now: string): string {
  return dayDue(state, now)?.day ?? dayText(dayOf(now));
}

/** The beginning of a local day. */
export function startOf(day: string): string {
  return instantAt(parseDay(day), 0);
}

function closingOf({ closingTime, postponedUntil }: DayState, day: number): string {
  const usual = instantAt(day, minuteFrom(closingTime));
  return postponedUntil !== null && dayOf(postponedUntil) === day && postponedUntil > usual ? postponedUntil : usual;
}
