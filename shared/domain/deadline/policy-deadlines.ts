import type { DeadlineSet } from './deadline-set';
import { amountOf } from '../policy/lookup';
import type { Limit } from '../policy/limit';
import type { Policy } from '../policy/schema';
import type { Severity } from '../severity/severity';
import type { DeadlineBasis } from './compute';
import { computeDeadline, type Deadline } from './deadline';
import { beginningLabel, spanText } from './words';

/** A clock of a policy as it runs for one complaint. */
export interface PolicyDeadline {
  readonly clock: string;
  readonly label: string;
  readonly source: Limit['source'];
  /** Null while its beginning has not come yet. */
  readonly deadline: Deadline | null;
  /** What stands in place of a date meanwhile, such as 办结后 1 个工作日. */
  readonly waiting: string | null;
}

/** What the clocks of a complaint depend on. */
export interface DeadlineCase {
  readonly severity: Severity;
  readonly receivedAt: string;
  readonly closedAt: string | null;
  /** The stage at which it stands; clocks of the stages before it have stopped. */
  readonly stage: string;
  /** When clocks that had stopped began anew, because the case went back. */
  readonly handling?: { readonly restarts: Readonly<Record<string, string>> };
}

/** Every clock of a policy that still runs for a complaint, in the policy's order. */
export function deadlinesFor(policy: Policy, subject: DeadlineCase, basis: DeadlineBasis): readonly PolicyDeadline[] {
  const order = policy.stages.map(({ id }) => id);
  const now = order.indexOf(subject.stage);
  return policy.limits
    .filter(({ until }) => order.indexOf(until) >= now)
    .map((limit) => {
      const { clock, label, source, from, unit, atClosing } = limit;
      const span = { amount: amountOf(limit, subject.severity), unit, atClosing };
      const again = from === 'received' ? subject.handling?.restarts[clock] : undefined;
      const start = again ?? (from === 'received' ? subject.receivedAt : subject.closedAt);
      if (start === null) {
        const waiting = `${beginningLabel[from]}后 ${spanText(span)}`;
        return { clock, label, source, deadline: null, waiting };
      }
      return { clock, label, source, deadline: computeDeadline(span, start, basis, again === undefined ? from : 'again'), waiting: null };
    });
}

/** The clocks that have a due time, as events record them. */
export function knownDeadlines(deadlines: readonly PolicyDeadline[]): DeadlineSet[] {
  return deadlines.flatMap(({ clock, deadline }) =>
    deadline?.ok === true ? [{ clock, dueAt: deadline.dueAt }] : [],
  );
}

/** The deadline that runs out first; null when none is known. */
export function nextDue(deadlines: readonly DeadlineSet[]): DeadlineSet | null {
  return deadlines.reduce<DeadlineSet | null>(
    (first, next) => (first === null || next.dueAt < first.dueAt ? next : first),
    null,
  );
}
