/** A clock for the end of the day. */
export interface DayClock {
  /** What time it is at least: the computer's, or what has gone by since the program was opened, whichever is later. */
  now(): string;
  /** Somebody found the computer's time right: what was counted beside it is forgotten. */
  trust(): void;
}

/** Builds it from the computer's clock and from ticks that nobody can set back. */
export function dayClock(wall: () => string, ticks: () => number): DayClock {
  let base = Date.parse(wall());
  let from = ticks();
  const trust = (): void => {
    base = Date.parse(wall());
    from = ticks();
  };
  return {
    trust,
    now: () => {
      const counted = base + ticks() - from;
      if (Date.parse(wall()) >= counted) trust();
      return new Date(Math.max(base, counted)).toISOString();
    },
  };
}
