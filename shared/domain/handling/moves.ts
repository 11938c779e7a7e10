import type { ComplaintState } from '../complaint/state';
import type { DeadlineSet } from '../deadline/deadline-set';
import type { DeadlineBasis } from '../deadline/compute';
import { deadlinesFor, knownDeadlines } from '../deadline/policy-deadlines';
import type { Policy } from '../policy/schema';
import { stageLine, stageStep, type StageCase } from '../policy/stages';

/** The stage a complaint stands at; where a correction took its stage out of the line, the next one that is in it. */
export function standingStage(state: Pick<ComplaintState, 'stage' | 'severity' | 'handler'>, policy: Policy): string {
  return inLine(state.stage, state, policy);
}

/** The stage after one, in the line of the complaint; the last one stays. */
export function stageAfter(stage: string, subject: StageCase, policy: Policy): string {
  const line = stageLine(policy, subject).map(({ id }) => id);
  return line[line.indexOf(stage) + 1] ?? stage;
}

/** The stage before one; the first one stays. */
export function stageBefore(stage: string, subject: StageCase, policy: Policy): string {
  const line = stageLine(policy, subject).map(({ id }) => id);
  return line[line.indexOf(stage) - 1] ?? stage;
}

/**
 * Where a complaint stands once its severity or handler is another: back at the first stage that somebody else
 * would have had to do, unless the customer agrees already.
 */
export function stageUnder(state: ComplaintState, changed: StageCase, policy: Policy): string {
  const now = standingStage(state, policy);
  if (!state.handling.agreed) {
    const earlier = policy.stages.slice(0, policy.stages.findIndex(({ id }) => id === now));
    const owed = earlier.find(({ id }) => {
      const step = stageStep(policy, id, changed);
      return step !== null && step.who !== stageStep(policy, id, state)?.who;
    });
    if (owed !== undefined) return owed.id;
  }
  return inLine(now, changed, policy);
}

/** Where a complaint goes on that nothing new is owed for: where it stands, or the next stage that concerns it. */
export function stageStill(state: ComplaintState, changed: StageCase, policy: Policy): string {
  return inLine(standingStage(state, policy), changed, policy);
}

/** Whether the return visit is counted from closing, and so comes after it. */
export function visitFollowsClosing(policy: Policy): boolean {
  return policy.limits.some(({ until, from }) => until === 'return-visit' && from === 'closed');
}

/** Whether a case is closed at the end of its measures; otherwise only after the return visit. */
export function closesAtMeasures(policy: Policy): boolean {
  return !policy.closing.returnVisit || visitFollowsClosing(policy);
}

/** Where a step leads to, before it is recorded. */
export interface Landing {
  readonly stage: string;
  readonly severity: ComplaintState['severity'];
  readonly closedAt: string | null;
}

/** The clocks after a step. One that had stopped begins anew; one that runs on keeps its time unless the severity is another. */
export function clocksAfter(
  before: ComplaintState,
  landing: Landing,
  policy: Policy,
  basis: DeadlineBasis,
  now: string,
): { readonly deadlines: DeadlineSet[]; readonly restarted: string[] } {
  const order = policy.stages.map(({ id }) => id);
  const was = order.indexOf(standingStage(before, policy));
  const restarted = policy.limits
    .filter(({ from, until }) => from === 'received' && order.indexOf(until) < was && order.indexOf(until) >= order.indexOf(landing.stage))
    .map(({ clock }) => clock);
  const restarts = { ...before.handling.restarts, ...Object.fromEntries(restarted.map((clock) => [clock, now])) };
  const computed = knownDeadlines(deadlinesFor(policy, { ...before, ...landing, handling: { restarts } }, basis));
  const running = new Map(before.deadlines.map((set) => [set.clock, set]));
  const keeps = landing.severity === before.severity && landing.closedAt === before.closedAt;
  const deadlines = computed.map((set) => (keeps && !restarted.includes(set.clock) ? (running.get(set.clock) ?? set) : set));
  return { deadlines, restarted };
}

function inLine(stage: string, subject: StageCase, policy: Policy): string {
  const at = policy.stages.findIndex(({ id }) => id === stage);
  const next = policy.stages.slice(Math.max(0, at)).find(({ id }) => stageStep(policy, id, subject) !== null);
  return next?.id ?? stage;
}
