import type { Limit } from '../policy/limit';
import type { Policy } from '../policy/schema';
import type { Pause } from './pauses';

/** A place on the way of a complaint: the stage it came to, when, and how many answers had been given by then. */
export interface Arrival {
  readonly stage: string;
  readonly at: string;
  readonly answered: number;
}

/** What happened to a complaint, as far as its clocks begin or stand still by it. */
export interface ClockHistory {
  /** When clocks that had stopped began anew, because the case went back. */
  readonly restarts: Readonly<Record<string, string>>;
  /** Every stage it came to, in order. */
  readonly path: readonly Arrival[];
  readonly answers: readonly { readonly answeredAt: string }[];
  /** What was promised is still to be kept; no longer once the case went back. */
  readonly promiseStands: boolean;
  readonly pauses: readonly Pause[];
}

/** The history of a complaint that has just come to its first stage. */
export function newHistory(stage: string, at: string): ClockHistory {
  return { restarts: {}, path: [{ stage, at, answered: 0 }], answers: [], promiseStands: true, pauses: [] };
}

/** What the beginning of a clock depends on. */
export interface BeginningCase {
  readonly receivedAt: string;
  readonly takenInAt: string;
  readonly closedAt: string | null;
  /** The time that the customer was promised. */
  readonly promisedAt: string | null;
  readonly handling: ClockHistory;
  /** What an old register said of it, where it came out of one. */
  readonly old?: object | null;
}

/** When a limit began to run, and whether anew; null while what begins it has not come yet. */
export function beginningOf(limit: Limit, subject: BeginningCase, policy: Policy): { readonly at: string; readonly again: boolean } | null {
  const { handling } = subject;
  const again = handling.restarts[limit.clock];
  if (begunAtIntake(limit) && again !== undefined) return { at: again, again: true };
  const at = firstBeginning(limit.from, subject, policy);
  return at === null ? null : { at, again: false };
}

/** Whether a limit begins with the complaint itself, so that it begins anew when the case goes back. */
export function begunAtIntake({ from }: Pick<Limit, 'from'>): boolean {
  return from === 'received' || from === 'taken-in';
}

function firstBeginning(from: Limit['from'], subject: BeginningCase, policy: Policy): string | null {
  const { path, answers } = subject.handling;
  const order = policy.stages.map(({ id }) => id);
  if (typeof from !== 'string') return crossing(path, order, order.indexOf(from.stage));
  switch (from) {
    case 'received':
      // What came out of an old register has been here since then only, and no clock of this desk ran before.
      return (subject.old ?? null) === null ? subject.receivedAt : subject.takenInAt;
    case 'taken-in':
      return subject.takenInAt;
    case 'promised':
      return subject.handling.promiseStands ? subject.promisedAt : null;
    case 'closed':
      return subject.closedAt;
    case 'answered':
      return answers.slice(answeredBefore(path, order)).at(-1)?.answeredAt ?? null;
  }
}

/** When a case last came from before a stage to it or past it; null while it stands before it. */
function crossing(path: readonly Arrival[], order: readonly string[], wanted: number): string | null {
  let at: string | null = null;
  for (const arrival of path) {
    if (order.indexOf(arrival.stage) < wanted) at = null;
    else at ??= arrival.at;
  }
  return at;
}

/** How many answers had been given when a case last went back. Counted, since a computer's clock may have gone back too. */
function answeredBefore(path: readonly Arrival[], order: readonly string[]): number {
  const back = path.findLast(({ stage }, index) => index > 0 && order.indexOf(stage) < order.indexOf(path[index - 1]?.stage ?? ''));
  return back?.answered ?? 0;
}
