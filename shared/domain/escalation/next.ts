import type { ComplaintState } from '../complaint/state';
import type { Escalation } from './event';

/**
 * When a complaint must next be looked at because of its clocks; null when it need not. A clock recorded before points
 * were is looked at when it runs out. A severity that was not raised is raised after all once its reason is gone.
 */
export function nextPointAt(state: ComplaintState): string | null {
  const times = state.deadlines.flatMap(({ dueAt, next }) => (next === undefined ? [dueAt] : next === null ? [] : [next]));
  const again = state.escalations.filter((escalation, at) => isDueAgain(state, escalation, at)).map(({ at }) => at);
  return [...times, ...again].reduce<string | null>((first, at) => (first === null || at < first ? at : first), null);
}

/** Whether a point at which the severity was not raised must be looked at once more. */
export function isDueAgain(state: ComplaintState, { clock, point, dueAt, withheld }: Escalation, at: number): boolean {
  if (withheld === undefined || withheld === 'severity' || withheldWhy(state) !== null) return false;
  const running = state.deadlines.some((set) => set.clock === clock && set.dueAt === dueAt);
  return running && state.escalations.findLastIndex((one) => one.clock === clock && one.point === point && one.dueAt === dueAt) === at;
}

/** Why time alone raises no severity: the complaint was found invalid, or the customer agrees. */
export function withheldWhy({ handling, closedAt }: ComplaintState): 'invalid' | 'agreed' | null {
  if (handling.judgement?.valid === false) return 'invalid';
  return handling.agreed || closedAt !== null ? 'agreed' : null;
}
