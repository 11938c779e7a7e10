/** Wrong tries in a row, kept across restarts. */
export interface Tries {
  readonly count: number;
  /** When the last one was. */
  readonly lastAt: string;
}

const seconds = 1_000;
const minutes = 60 * seconds;

/** How long the next try waits after so many wrong ones; the last length stands for all further ones. */
const waits = [0, 0, 0, 5 * seconds, 15 * seconds, minutes, 5 * minutes, 15 * minutes];

/** When the next try may be; null when it may be now. Times that lie ahead, from a clock that was set back, count as now. */
export function nextTryAt({ count, lastAt }: Tries, now: string): string | null {
  const wait = waits[Math.min(count, waits.length - 1)] ?? 0;
  const at = Math.min(Date.parse(lastAt), Date.parse(now)) + wait;
  return at <= Date.parse(now) ? null : new Date(at).toISOString();
}
