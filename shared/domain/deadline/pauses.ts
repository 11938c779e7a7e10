import { type DayNumber, dayOf, minuteOf } from '../../util/local-time';

/** A time during which the clocks that may stand still do; open while it lasts. */
export interface Pause {
  readonly from: string;
  readonly to: string | null;
}

/** Whether a day falls into a pause: it counts when it was over before the pause began, or is not over when it ends. */
export function isPausedDay(pauses: readonly Pause[], day: DayNumber, endMinute: number): boolean {
  return pauses.some(({ from, to }) => {
    const first = dayOf(from) + (minuteOf(from) >= endMinute ? 1 : 0);
    return day >= first && (to === null || day < dayOf(to) || (day === dayOf(to) && minuteOf(to) >= endMinute));
  });
}

/** Whether nothing after a day counts any more, because the clock stands still. */
export function standsStill(pauses: readonly Pause[], day: DayNumber): boolean {
  return pauses.some(({ from, to }) => to === null && dayOf(from) < day);
}

/** The same instant, or the end of the pause that it falls into. */
export function outsidePauses(pauses: readonly Pause[], at: string): string {
  return pauses.find(({ from, to }) => from <= at && to !== null && at < to)?.to ?? at;
}

/** The parts of a time that lie outside of all pauses, in milliseconds; pauses come in the order of time. */
export function runningParts(from: number, to: number, pauses: readonly Pause[]): readonly (readonly [number, number])[] {
  const parts: (readonly [number, number])[] = [];
  let at = from;
  for (const pause of pauses) {
    const [begins, ends] = [Date.parse(pause.from), pause.to === null ? Infinity : Date.parse(pause.to)];
    if (ends <= at || begins >= to) continue;
    if (begins > at) parts.push([at, begins]);
    at = ends;
  }
  if (at < to) parts.push([at, to]);
  return parts;
}
