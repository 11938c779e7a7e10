import type { DeadlineSet } from './deadline-set';
import { armed, type PointCase } from '../escalation/points';
import { amountOf } from '../policy/lookup';
import type { Limit } from '../policy/limit';
import type { Policy } from '../policy/schema';
import { inScope, type ScopeCase } from '../policy/scope';
import { type BeginningCase, beginningOf } from './beginning';
import { type DeadlineBasis, dueAtOf, type Span } from './compute';
import { computeDeadline, type Deadline, promisedDeadline } from './deadline';
import type { Pause } from './pauses';
import { beginningLabel, beginningText, isPromise, waitingText } from './words';

/** A clock of a policy as it runs for one complaint. */
export interface PolicyDeadline {
  readonly clock: string;
  readonly label: string;
  readonly source: Limit['source'];
  readonly limit: Limit;
  /** When it began; null while that has not come yet. */
  readonly begunAt: string | null;
  /** Null while its beginning has not come yet. */
  readonly deadline: Deadline | null;
  /** What stands in place of a date meanwhile, such as 办结后 1 个工作日. */
  readonly waiting: string | null;
}

/** What the clocks of a complaint depend on. */
export interface DeadlineCase extends BeginningCase, Omit<ScopeCase, 'handling'> {
  readonly handling: BeginningCase['handling'] & ScopeCase['handling'];
  /** The stage at which it stands; clocks of the stages before it have stopped. */
  readonly stage: string;
  /** The points of which somebody was told. */
  readonly escalations: PointCase['escalations'];
  readonly relations?: PointCase['relations'];
}

interface RunningClock {
  readonly limit: Limit;
  readonly span: Span;
  readonly begun: { readonly at: string; readonly again: boolean } | null;
  readonly pauses: readonly Pause[];
}

/** Every clock of a policy that still runs for a complaint, in the policy's order. */
function clocksOf(policy: Policy, subject: DeadlineCase): readonly RunningClock[] {
  const order = policy.stages.map(({ id }) => id);
  const now = order.indexOf(subject.stage);
  return policy.limits
    .filter(({ until, only }) => order.indexOf(until) >= now && inScope(only, subject) && inScope(policy.stages[order.indexOf(until)]?.only, subject))
    .map((limit) => ({
      limit,
      span: { ...limit, amount: amountOf(limit, subject.severity) },
      begun: beginningOf(limit, subject, policy),
      pauses: limit.pausable === true ? subject.handling.pauses : [],
    }));
}

/** Every clock of a policy that still runs for a complaint, with its account, in the policy's order. */
export function deadlinesFor(policy: Policy, subject: DeadlineCase, basis: DeadlineBasis): readonly PolicyDeadline[] {
  return clocksOf(policy, subject).map(({ limit, span, begun, pauses }) => {
    const { clock, label, source, from } = limit;
    const named = { clock, label, source, limit, begunAt: begun?.at ?? null };
    if (begun === null) return { ...named, deadline: null, waiting: waitingText(limit, span, policy) };
    if (isPromise(limit)) return { ...named, begunAt: subject.receivedAt, deadline: promisedDeadline(begun.at), waiting: null };
    const beginning = beginningText(from, policy);
    return { ...named, deadline: computeDeadline(span, begun.at, basis, begun.again ? beginningLabel.again : beginning, pauses), waiting: null };
  });
}

/** The clocks that have a due time, as events record them; no account is made, so this is the quick way. */
export function dueTimesFor(policy: Policy, subject: DeadlineCase, basis: DeadlineBasis): DeadlineSet[] {
  return clocksOf(policy, subject).flatMap(({ limit, span, begun, pauses }) => {
    const due = begun === null ? null : dueAtOf(span, begun.at, basis, pauses);
    return due?.ok === true ? [armed({ clock: limit.clock, dueAt: due.dueAt }, limit, subject, basis)] : [];
  });
}

/** The deadline that runs out first; null when none is known. */
export function nextDue(deadlines: readonly DeadlineSet[]): DeadlineSet | null {
  return deadlines.reduce<DeadlineSet | null>(
    (first, next) => (first === null || next.dueAt < first.dueAt ? next : first),
    null,
  );
}
