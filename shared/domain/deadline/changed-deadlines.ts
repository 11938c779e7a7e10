import type { ComplaintState } from '../complaint/state';
import { armed } from '../escalation/points';
import type { Policy } from '../policy/schema';
import type { DeadlineBasis } from './compute';
import type { DeadlineSet } from './deadline-set';
import { deadlinesFor, dueTimesFor } from './policy-deadlines';

/** A clock of a complaint whose due time another calendar moves, makes known, or leaves unknown. */
export interface ClockChange {
  readonly clock: string;
  readonly label: string;
  /** Null when it was not known before. */
  readonly from: string | null;
  /** Null when it runs into a year that is not known. */
  readonly to: string | null;
}

/**
 * The running clocks of a complaint that change when one calendar takes the place of another.
 * A due time that was not reckoned by the calendar before, such as one set by hand, stays as it is.
 */
export function changedDeadlines(
  policy: Policy,
  state: ComplaintState,
  before: DeadlineBasis,
  after: DeadlineBasis,
): readonly ClockChange[] {
  if (state.handling.archived !== null) return [];
  const reckoned = dueTimes(dueTimesFor(policy, state, before));
  const recorded = dueTimes(state.deadlines);
  const clocks = deadlinesFor(policy, state, after);
  return clocks.flatMap(({ clock, label, deadline }): ClockChange[] => {
    if (deadline === null) return [];
    const from = recorded.get(clock) ?? null;
    const to = deadline.ok ? deadline.dueAt : null;
    if (from === to || (from !== null && from !== reckoned.get(clock))) return [];
    return [{ clock, label, from, to }];
  });
}

/** The whole set of a complaint's clocks after some of them changed; points move with the calendar, even where due times do not. */
export function deadlinesAfter(policy: Policy, state: ComplaintState, changes: readonly ClockChange[], after: DeadlineBasis): DeadlineSet[] {
  const times = dueTimes(state.deadlines);
  for (const { clock, to } of changes) {
    if (to === null) times.delete(clock);
    else times.set(clock, to);
  }
  return [...times].map(([clock, dueAt]) => rearmed(policy, state, { clock, dueAt }, after));
}

/** A clock of a complaint with the point that comes next, by a calendar. */
export function rearmed(policy: Policy, state: ComplaintState, set: Pick<DeadlineSet, 'clock' | 'dueAt'>, basis: DeadlineBasis): DeadlineSet {
  return armed(set, policy.limits.find(({ clock }) => clock === set.clock), state, basis);
}

function dueTimes(deadlines: readonly DeadlineSet[]): Map<string, string> {
  return new Map(deadlines.map(({ clock, dueAt }) => [clock, dueAt]));
}
