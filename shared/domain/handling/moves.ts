import type { ComplaintState } from '../complaint/state';
import type { DeadlineSet } from '../deadline/deadline-set';
import { begunAtIntake } from '../deadline/beginning';
import { rearmed } from '../deadline/changed-deadlines';
import type { DeadlineBasis } from '../deadline/compute';
import type { Pause } from '../deadline/pauses';
import { dueTimesFor } from '../deadline/policy-deadlines';
import type { Policy } from '../policy/schema';
import { pathTo } from './path';
import { inLine, stageLine, stageOfAct, type StageStep, stageStep, type StageCase } from '../policy/stages';
import type { Handling } from './state';

/** The stage a complaint stands at; where a change took its stage out of the line, the next one that is in it. */
export function standingStage(state: StageCase & Pick<ComplaintState, 'stage'>, policy: Policy): string {
  return inLine(policy, state.stage, state);
}

/** The same with who acts there, and how. */
export function standingStep(state: StageCase & Pick<ComplaintState, 'stage'>, policy: Policy): StageStep | null {
  return stageStep(policy, standingStage(state, policy), state);
}

/** The stage after one, in the line of the complaint; the last one stays. */
export function stageAfter(stage: string, subject: StageCase, policy: Policy): string {
  const after = policy.stages.slice(policy.stages.findIndex(({ id }) => id === stage) + 1);
  return after.find(({ id }) => stageStep(policy, id, subject) !== null)?.id ?? stage;
}

/** The stage that a decision speaks of: the last one before it at which something else was done; the first one stays. */
export function stageDecidedOn(stage: string, subject: StageCase, policy: Policy): string {
  const line = stageLine(policy, subject);
  const before = line.slice(0, line.findIndex(({ id }) => id === stage));
  return before.findLast(({ act }) => act !== 'decide')?.id ?? stage;
}

/**
 * Where a complaint stands once what its line depends on is another: back at the first stage that is new in it or
 * that somebody else would have had to do, unless the customer agrees already or the case is closed.
 */
export function stageUnder(state: ComplaintState, changed: StageCase, policy: Policy): string {
  const now = standingStage(state, policy);
  if (!state.handling.agreed && state.closedAt === null) {
    const earlier = policy.stages.slice(0, policy.stages.findIndex(({ id }) => id === now));
    const owed = earlier.find(({ id }) => {
      const step = stageStep(policy, id, changed);
      return step !== null && step.who !== stageStep(policy, id, state)?.who;
    });
    if (owed !== undefined) return owed.id;
  }
  return inLine(policy, now, changed);
}

/** Where a complaint goes on that nothing new is owed for: where it stands, or the next stage that concerns it. */
export function stageStill(state: ComplaintState, changed: StageCase, policy: Policy): string {
  return inLine(policy, standingStage(state, policy), changed);
}

/** The stage at which a case is closed: its own, the end of the measures, or, with the visit before it, the archive. */
export function closingStage(policy: Policy): string | undefined {
  const own = stageOfAct(policy, 'close');
  if (own !== undefined) return own.id;
  const improve = stageOfAct(policy, 'improve');
  const visit = stageOfAct(policy, 'visit');
  const visitLater = !policy.closing.returnVisit || policy.limits.some(({ until, from }) => until === visit?.id && from === 'closed');
  return improve !== undefined && visitLater ? improve.id : stageOfAct(policy, 'archive')?.id;
}

/** Whether the customer is asked only after closing. */
export function visitFollowsClosing(policy: Policy): boolean {
  const ids = policy.stages.map(({ id }) => id);
  return ids.indexOf(closingStage(policy) ?? '') < ids.indexOf(stageOfAct(policy, 'visit')?.id ?? '');
}

/** Where a step leads to, before it is recorded. */
export interface Landing extends Pick<ComplaintState, 'stage' | 'severity' | 'criteria' | 'closedAt'> {
  readonly handling: Pick<Handling, 'judgement' | 'amount'>;
  /** When the customer got the answer that this step is. */
  readonly answeredAt?: string;
  /** The time that this step promises; null when what was promised no longer stands. */
  readonly promised?: string | null;
  /** Clocks that begin anew although they run. */
  readonly anew?: readonly string[];
  /** It takes a step back as if it had never been: no clock begins anew by it. */
  readonly undone?: true;
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
  const anew = policy.closing.reopening.clocks === 'anew' && landing.undone !== true;
  const restarted = policy.limits
    .filter((limit) => begunAtIntake(limit) && order.indexOf(limit.until) >= order.indexOf(landing.stage))
    .filter(({ clock, until }) => (anew && order.indexOf(until) < was) || landing.anew?.includes(clock) === true)
    .map(({ clock }) => clock);
  const restarts = { ...before.handling.restarts, ...Object.fromEntries(restarted.map((clock) => [clock, now])) };
  const { answeredAt, promised, pauses = before.handling.pauses } = landing;
  const promisedAt = promised ?? before.promisedAt;
  const promiseStands = promised === undefined ? before.handling.promiseStands : promised !== null;
  const answers = answeredAt === undefined ? before.handling.answers : [...before.handling.answers, { answeredAt }];
  const path = pathTo(before.handling.path, landing.stage, now, answers);
  const computed = dueTimesFor(policy, { ...before, ...landing, promisedAt, handling: { ...landing.handling, restarts, path, answers, promiseStands, pauses } }, basis);
  const running = new Map(before.deadlines.map((set) => [set.clock, set]));
  const keeps = landing.severity === before.severity && landing.closedAt === before.closedAt;
  const kept = ({ clock }: DeadlineSet): boolean => keeps && !restarted.includes(clock) && !movesWith(landing, policy, clock);
  const deadlines = computed.map((set) => {
    const recorded = kept(set) ? running.get(set.clock) : undefined;
    return recorded === undefined || recorded.dueAt === set.dueAt ? set : rearmed(policy, before, recorded, basis);
  });
  return { deadlines, restarted };
}

/** A clock that counts from an answer or a promise begins anew with every one, and one that may stand still does with a pause. */
function movesWith({ answeredAt, promised, pauses }: Landing, { limits }: Policy, clock: string): boolean {
  const limit = limits.find((one) => one.clock === clock);
  const begunAnew = (answeredAt !== undefined && limit?.from === 'answered') || (promised !== undefined && limit?.from === 'promised');
  return begunAnew || (pauses !== undefined && limit?.pausable === true);
}
