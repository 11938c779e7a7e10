import type { ComplaintState } from '../complaint/state';
import type { DeadlineSet } from '../complaint/event';
import type { Policy } from '../policy/schema';
import type { DeadlineBasis } from './compute';
import { deadlinesFor, knownDeadlines } from './policy-deadlines';

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
  const reckoned = dueTimes(knownDeadlines(deadlinesFor(policy, state, before)));
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

/** The whole set of a complaint's clocks after some of them changed. */
export function deadlinesAfter(recorded: readonly DeadlineSet[], changes: readonly ClockChange[]): DeadlineSet[] {
  const times = dueTimes(recorded);
  for (const { clock, to } of changes) {
    if (to === null) times.delete(clock);
    else times.set(clock, to);
  }
  return [...times].map(([clock, dueAt]) => ({ clock, dueAt }));
}

function dueTimes(deadlines: readonly DeadlineSet[]): Map<string, string> {
  return new Map(deadlines.map(({ clock, dueAt }) => [clock, dueAt]));
}
