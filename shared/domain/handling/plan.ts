import type { ComplaintState } from '../complaint/state';
import type { DeadlineBasis } from '../deadline/compute';
import type { Policy } from '../policy/schema';
import { inLine, stageLine } from '../policy/stages';
import { routeOf } from '../severity/route';
import type { Severity } from '../severity/severity';
import { aboutRoleOf } from '../staff/about-role';
import { type Role, roles } from '../staff/role';
import { err, ok, type Result } from '../../util/result';
import { orNull } from '../../util/text';
import { measuresToVerify, whyNot } from './actions';
import { answerToWithdraw } from './answered';
import { checkAct, cleanAct, type ActFault } from './check';
import { isPlanned } from './closing';
import type { HandlingBody, HandlingEvent, HandlingEventType } from './event';
import type { ActInput } from './input';
import { clocksAfter, closingStage, type Landing, stageAfter, stageDecidedOn, stageStill, stageUnder, standingStep } from './moves';
import { askedClasses } from './needs';
import { pausesEnded } from './pausing';
import { type Person, standsBeside } from './people';

/** What a step is judged by, beside the complaint itself. */
export interface ActBasis {
  readonly actor: Person;
  readonly staff: readonly Person[];
  readonly policy: Policy;
  readonly deadlines: DeadlineBasis;
  readonly now: string;
}

/** Why a step is not recorded. */
export type Refusal =
  | { readonly kind: 'not-allowed'; readonly why: string }
  | { readonly kind: 'faults'; readonly faults: readonly ActFault[] };

/**
 * The events that an act leads to, or why there are none. Cause and measures that are complete end their stage by
 * themselves, unless closing is what ends it.
 */
export function planAct(state: ComplaintState, input: ActInput, basis: ActBasis): Result<readonly HandlingEvent[], Refusal> {
  const { actor, staff, policy, now } = basis;
  const why = whyNot(input.action, state, actor, policy, now, staff);
  if (why !== null) return err({ kind: 'not-allowed', why });
  const act = cleanAct(input);
  const faults = [...checkAct(act, state, policy, now), ...checkAgainst(act, state, basis)];
  return faults.length > 0 ? err({ kind: 'faults', faults }) : ok(eventsOf(act, state, basis));
}

/** The roles to which a complaint may be passed: none below the one that the policy's route asks for. */
export function handlerChoices(state: ComplaintState, policy: Policy, staff: readonly Person[]): readonly Role[] {
  const routed = handlerOf(state, policy, staff);
  const named = new Set<Role>(policy.routes.map(({ handler }) => handler));
  return roles.filter((role) => named.has(role)).filter((role) => standsBeside(role, routed) || role === state.handler);
}

function checkAgainst(act: ActInput, state: ComplaintState, { actor, staff, policy }: ActBasis): ActFault[] {
  if (act.action === 'route') {
    if (!handlerChoices(state, policy, staff).includes(act.handler)) return [{ place: 'handler', message: '按处理制度，这一等级不能交给这个岗位。' }];
    const same = act.handler === state.handler && orNull(act.department ?? '') === (state.handling.department ?? state.about.department);
    return same ? [{ place: 'handler', message: '还没有改动：请换一个处理岗位或部门。' }] : [];
  }
  if (act.action === 'penalty' && act.choice.length > 0 && act.person === actor.name) {
    return [{ place: 'person', message: '不能对本人作处理决定，请由他人办理。' }];
  }
  if (act.action !== 'verify') return [];
  return measuresToVerify(state, actor, policy, staff).includes(act.measure) ? [] : [{ place: 'measure', message: '请选择一项由他人制定、还没有验证的措施。' }];
}

function eventsOf(act: ActInput, state: ComplaintState, basis: ActBasis): readonly HandlingEvent[] {
  const { policy, now } = basis;
  const { severity, criteria, closedAt, handling } = state;
  const step = standingStep(state, policy);
  const here = step?.id ?? state.stage;
  const onward = stageAfter(here, state, policy);
  const { again } = policy.closing;
  const stay: Landing = { stage: here, severity, criteria, closedAt, handling: { judgement: handling.judgement, amount: handling.amount } };
  const improved = handling.cause !== null && isPlanned(state, 'corrective') && isPlanned(state, 'preventive');
  const passing = policy.stages.find(({ act: done, id }) => done === 'improve' && id !== closingStage(policy))?.id;
  const say = <T extends HandlingEventType>(type: T, body: Omit<HandlingBody<T>, 'stage' | 'deadlines' | 'restarted'>, landing: Landing = stay, complete = improved) => {
    const stage = complete && landing.stage === passing ? stageAfter(passing, { ...state, ...landing }, policy) : landing.stage;
    const { deadlines, restarted } = clocksAfter(state, { ...landing, stage }, policy, basis.deadlines, now);
    return { type, body: { ...body, stage, deadlines, ...(restarted.length > 0 && { restarted }) } } as unknown as HandlingEvent;
  };
  /** What the line of stages depends on is another: what is owed anew comes first. */
  const under = (changed: Partial<Omit<Landing, 'stage'>>): Landing => {
    const landing = { ...stay, ...changed };
    return { ...landing, stage: stageUnder(state, { ...state, ...landing }, policy) };
  };
  const judged = (valid: boolean, explanation: string) => ({ ...stay.handling, judgement: { valid, explanation, by: basis.actor.id, at: now } });
  switch (act.action) {
    case 'route': {
      const landing = { ...stay, stage: stageStill(state, { ...state, handler: act.handler }, policy) };
      return [say('complaint.routed', { handler: act.handler, department: orNull(act.department ?? ''), reason: act.reason }, landing)];
    }
    case 'promise':
      return [say('complaint.promised', { promisedAt: act.promisedAt, reason: act.reason }, { ...stay, promised: act.promisedAt })];
    case 'pause': {
      const pause = { from: now, to: act.until, ground: act.ground, reason: act.reason, by: basis.actor.id };
      return [say('complaint.paused', { until: act.until, ground: act.ground, reason: act.reason }, { ...stay, pauses: [...handling.pauses, pause] })];
    }
    case 'resume':
      return [say('complaint.resumed', { reason: act.reason }, { ...stay, pauses: pausesEnded(handling.pauses, now) })];
    case 'judge':
      return [say('complaint.judged', { valid: act.valid, explanation: act.explanation }, under({ handling: judged(act.valid, act.explanation) }))];
    case 'price':
      return [say('complaint.priced', { amount: act.amount, reason: act.reason }, under({ handling: { ...stay.handling, amount: act.amount } }))];
    case 'classify': {
      const others = askedClasses(stageLine(policy, state)).find((classes) => classes.includes(act.class)) ?? [];
      const chosen = [...criteria.filter((id) => !others.includes(id)), act.class];
      return [say('complaint.classified', { criteria: chosen }, under({ criteria: chosen }))];
    }
    case 'task':
      return [say('complaint.task-done', { task: here, text: act.text }, { ...stay, stage: onward })];
    case 'opinion': {
      const known = act.valid === null ? stay : { ...stay, handling: judged(act.valid, act.explanation) };
      const given = say('complaint.opinion-given', { text: act.text, department: basis.actor.department }, { ...known, stage: stageAfter(here, { ...state, handling: { ...handling, ...known.handling } }, policy) });
      return act.valid === null ? [given] : [say('complaint.judged', { valid: act.valid, explanation: act.explanation }, { ...known, stage: here }), given];
    }
    case 'decide': {
      const stage = act.approved ? onward : stageDecidedOn(here, state, policy);
      return [say('complaint.decided', { approved: act.approved, text: act.text }, { ...stay, stage })];
    }
    case 'answer':
      return [say('complaint.answered', { text: act.text, how: act.how, answeredAt: act.answeredAt ?? now }, { ...stay, stage: onward, answeredAt: act.answeredAt ?? now })];
    case 'withdraw':
      return [say('complaint.answer-withdrawn', { reason: act.reason }, { ...stay, stage: answerToWithdraw(state)?.from ?? here, undone: true }, false)];
    case 'verdict': {
      const back = act.verdict === 'dissatisfied';
      const stage = back ? inLine(policy, again, state) : onward;
      return [say('complaint.verdict-recorded', { verdict: act.verdict, demand: orNull(act.demand) }, { ...stay, stage, ...(back && { promised: null }) })];
    }
    case 'cause': {
      const complete = isPlanned(state, 'corrective') && isPlanned(state, 'preventive');
      return [say('complaint.cause-analysed', { category: act.category, text: act.text }, stay, complete)];
    }
    case 'measure': {
      const { action: _, ...planned } = act;
      const other = act.kind === 'corrective' ? 'preventive' : 'corrective';
      const complete = state.handling.cause !== null && isPlanned(state, other);
      return [say('complaint.measure-planned', planned, stay, complete)];
    }
    case 'verify':
      return [say('complaint.measure-verified', { measure: act.measure, effective: act.effective, text: act.text })];
    case 'penalty': {
      const person = act.choice.length === 0 ? null : act.person;
      return [say('complaint.penalty-decided', { choice: act.choice, person, reason: orNull(act.reason) })];
    }
    case 'close':
      return [say('complaint.closed', {}, { ...stay, stage: onward, closedAt: now })];
    case 'visit': {
      const outcome = act.how === 'exempt' ? null : act.outcome;
      const back = outcome === 'dissatisfied';
      const done = step?.act === 'visit' && outcome !== 'unreachable';
      const stage = back ? inLine(policy, again, state) : done ? onward : here;
      const landing = { ...stay, stage, closedAt: back ? null : closedAt, ...(back && { promised: null }) };
      return [say('complaint.return-visited', { how: act.how, outcome, text: orNull(act.text) }, landing)];
    }
    case 'archive':
      return [say('complaint.archived', { archiveNumber: act.archiveNumber })];
    case 'reopen':
      return [say('complaint.reopened', { reason: act.reason }, { ...stay, stage: inLine(policy, again, state), closedAt: null, promised: null })];
    case 'raise': {
      const changed = regraded(state, act.severity, basis);
      return [say('complaint.severity-raised', { ...changed, reason: act.reason }, { ...stay, severity: changed.severity, stage: stageUnder(state, { ...state, ...changed }, policy) })];
    }
    case 'lower':
      return [say('complaint.lowering-proposed', { severity: act.severity, reason: act.reason })];
    case 'confirm': {
      const { proposal } = handling;
      const changed = act.confirmed && proposal !== null ? regraded(state, proposal.severity, basis) : { severity, handler: state.handler };
      const landing = { ...stay, severity: changed.severity, stage: stageStill(state, { ...state, ...changed }, policy) };
      return [say('complaint.lowering-decided', { confirmed: act.confirmed, ...changed, reason: orNull(act.reason) }, landing)];
    }
  }
}

/** Another severity with the handler that the policy's route gives it. */
function regraded(state: ComplaintState, severity: Severity, { policy, staff }: ActBasis): { severity: Severity; handler: Role } {
  return { severity, handler: handlerOf({ ...state, severity }, policy, staff) };
}

function handlerOf({ severity, about, criteria }: Pick<ComplaintState, 'severity' | 'about' | 'criteria'>, policy: Policy, staff: readonly Person[]): Role {
  return routeOf({ severity, aboutRole: aboutRoleOf(about, staff), criteria }, policy).handler;
}
