import type { ComplaintState } from '../complaint/state';
import type { DeadlineSet } from '../deadline/deadline-set';
import { begunAtIntake } from '../deadline/beginning';
import { rearmed } from '../deadline/changed-deadlines';
import type { DeadlineBasis } from '../deadline/compute';
import type { Pause } from '../deadline/pauses';
import { dueTimesFor } from '../deadline/policy-deadlines';
import type { Policy } from '../policy/schema';
import { pathTo } from './path';
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
  /** When the customer got the answer that this step is. */
  readonly answeredAt?: string;
  /** The pauses afterwards, when this step begins or ends one. */
  readonly pauses?: readonly Pause[];
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
    .filter((limit) => begunAtIntake(limit) && order.indexOf(limit.until) < was && order.indexOf(limit.until) >= order.indexOf(landing.stage))
    .map(({ clock }) => clock);
  const restarts = { ...before.handling.restarts, ...Object.fromEntries(restarted.map((clock) => [clock, now])) };
  const { answeredAt, pauses = before.handling.pauses } = landing;
  const answers = answeredAt === undefined ? before.handling.answers : [...before.handling.answers, { answeredAt, at: now }];
  const path = pathTo(before.handling.path, landing.stage, now);
  const computed = dueTimesFor(policy, { ...before, ...landing, handling: { restarts, path, answers, pauses } }, basis);
  const running = new Map(before.deadlines.map((set) => [set.clock, set]));
  const keeps = landing.severity === before.severity && landing.closedAt === before.closedAt;
  const kept = ({ clock }: DeadlineSet): boolean => keeps && !restarted.includes(clock) && !movesWith(landing, policy, clock);
  const deadlines = computed.map((set) => {
    const recorded = kept(set) ? running.get(set.clock) : undefined;
    return recorded === undefined || recorded.dueAt === set.dueAt ? set : rearmed(policy, before, recorded, basis);
  });
  return { deadlines, restarted };
}

/** A clock that counts from the last answer begins anew with every answer, and one that may stand still does with a pause. */
function movesWith({ answeredAt, pauses }: Landing, { limits }: Policy, clock: string): boolean {
  const limit = limits.find((one) => one.clock === clock);
  return (answeredAt !== undefined && limit?.from === 'answered') || (pauses !== undefined && limit?.pausable === true);
}

function inLine(stage: string, subject: StageCase, policy: Policy): string {
  const at = policy.stages.findIndex(({ id }) => id === stage);
  const next = policy.stages.slice(Math.max(0, at)).find(({ id }) => stageStep(policy, id, subject) !== null);
  return next?.id ?? stage;
}
