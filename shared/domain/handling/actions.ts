import type { ComplaintState } from '../complaint/state';
import { givenSeverities } from '../policy/lookup';
import type { Policy } from '../policy/schema';
import type { StageAct } from '../policy/stage';
import { stageLine, type StageStep } from '../policy/stages';
import { type Severity, severityRank } from '../severity/severity';
import type { Role } from '../staff/role';
import { answerToWithdraw } from './answered';
import { actionNames } from './catalogue';
import { isPlanned, missingToArchive, missingToClose, owesCause, quietUntil } from './closing';
import type { ActionId } from './input';
import { closingStage, standingStep } from './moves';
import { actionFor, askedClasses, needWords, unmetNeed } from './needs';
import { mayPause, pausableClocks, pauseAt, whyNoPause } from './pausing';
import { barredWhy, doersOf, type Person, standsAbove, standsBeside } from './people';

type Line = readonly StageStep[];

/** An action on one complaint, for one person: whether it may be done now, and if not, why. */
export type ActionOffer = {
  readonly id: ActionId;
  readonly label: string;
  readonly key: string;
  /** It is what the case waits for. */
  readonly next: boolean;
} & ({ readonly allowed: true } | { readonly allowed: false; readonly why: string });

/** What the case waits for; null once it is archived. */
export function nextAction(state: ComplaintState, policy: Policy): ActionId | null {
  if (state.handling.archived !== null || state.relations.mergedInto !== null) return null;
  const here = standingStep(state, policy);
  if (here === null) return null;
  const need = unmetNeed(here, state);
  if (need !== undefined) return actionFor(need);
  const { act } = here;
  if (act === 'archive') return state.closedAt === null ? beforeClosing(state, policy) : beforeArchive(state, policy);
  if (act === 'close') return beforeClosing(state, policy);
  if (act === 'improve') return closingStage(policy) === here.id ? beforeClosing(state, policy) : (unimproved(state) ?? 'measure');
  return act;
}

function beforeClosing(state: ComplaintState, policy: Policy): ActionId {
  return owesCause(state, policy) ? (unimproved(state) ?? 'close') : 'close';
}

function beforeArchive(state: ComplaintState, policy: Policy): ActionId {
  if (state.handling.measures.some(({ verified }) => verified === null)) return 'verify';
  return owesCause(state, policy) && unimproved(state) === 'measure' ? 'measure' : 'archive';
}

function unimproved(state: ComplaintState): 'cause' | 'measure' | null {
  if (state.handling.cause === null) return 'cause';
  return isPlanned(state, 'corrective') && isPlanned(state, 'preventive') ? null : 'measure';
}

/**
 * What a person may do about a complaint now, in the order of a case. Actions that the case cannot need are left out;
 * the others that may not be done say who may, or what is missing. `staff` is everybody, the person among them.
 */
export function allowedActions(
  state: ComplaintState,
  actor: Person,
  policy: Policy,
  now: string,
  staff: readonly Person[],
): readonly ActionOffer[] {
  const next = nextAction(state, policy);
  const line = stageLine(policy, state);
  const task = taskLabel(standingStep(state, policy), line);
  return actionNames.filter(({ id }) => isNeeded(id, state, policy, now, line)).map(({ id, label, key }): ActionOffer => {
    const why = missing(id, state, policy, now, line) ?? barredWhy(state, actor, staff) ?? notTheirs(id, state, actor, policy, staff, line);
    const named = { id, label: id === 'task' ? (task ?? label) : label, key, next: id === next };
    return why === null ? { ...named, allowed: true } : { ...named, allowed: false, why };
  });
}

/** The work of a stage has the stage's name: the one at hand, or the next one. */
function taskLabel(here: StageStep | null, line: Line): string | undefined {
  const from = Math.max(0, line.findIndex(({ id }) => id === here?.id));
  return [...line.slice(from), ...line].find(({ act }) => act === 'task')?.label;
}

/** Why a person may not do one action now; null when they may. */
export function whyNot(
  id: ActionId,
  state: ComplaintState,
  actor: Person,
  policy: Policy,
  now: string,
  staff: readonly Person[],
): string | null {
  const line = stageLine(policy, state);
  if (!isNeeded(id, state, policy, now, line)) return '这一步现在不需要';
  return missing(id, state, policy, now, line) ?? barredWhy(state, actor, staff) ?? notTheirs(id, state, actor, policy, staff, line);
}

/** Whether an action can be of use in this case at all. */
function isNeeded(id: ActionId, state: ComplaintState, policy: Policy, now: string, line: Line): boolean {
  const { closedAt, handling } = state;
  if (handling.archived !== null) return id === 'reopen';
  const passes = (act: StageAct): boolean => line.some((step) => step.act === act);
  switch (id) {
    case 'task':
    case 'opinion':
    case 'decide':
    case 'answer':
    case 'verdict':
    case 'visit':
    case 'archive':
      return passes(id);
    case 'withdraw':
      return state.handling.answers.at(-1)?.withdrawn === null;
    case 'cause':
    case 'measure':
      return passes('improve');
    case 'judge':
      return policy.stages.some(({ needs, only }) => needs?.includes('validity') === true || only?.valid !== undefined);
    case 'price':
      return line.some(({ needs }) => needs.includes('amount'));
    case 'classify':
      return askedClasses(line).length > 0;
    case 'penalty':
      return policy.penalties.length > 0;
    case 'reopen':
      return closedAt !== null;
    case 'verify':
      return handling.measures.some(({ verified }) => verified === null);
    case 'raise':
      return severitiesBeyond(state, 'raise', policy).length > 0;
    case 'lower':
      return severitiesBeyond(state, 'lower', policy).length > 0 && handling.proposal === null;
    case 'confirm':
      return handling.proposal !== null;
    case 'pause':
      return mayPause(state, policy) && pauseAt(state, now) === null;
    case 'resume':
      return pauseAt(state, now) !== null && pausableClocks(state, policy).length > 0;
    case 'close':
    case 'route':
    case 'promise':
      return true;
  }
}

/** What is missing before an action may be done by anybody; null when nothing is. */
function missing(id: ActionId, state: ComplaintState, policy: Policy, now: string, line: Line): string | null {
  if (state.relations.mergedInto !== null) return '这件已归并，请在主件上办理，或先撤销归并';
  const { closedAt } = state;
  const open = closedAt === null ? null : '已办结；要再处理请先重新受理';
  switch (id) {
    case 'task':
    case 'opinion':
    case 'decide':
    case 'answer':
    case 'verdict':
      return notAt(id, state, policy, line);
    case 'visit':
      // A customer who declined the visit and comes back within the quiet days is heard.
      return quietUntil(state, policy, now) === null ? notAt('visit', state, policy, line) : null;
    case 'archive': {
      const wanted = missingToArchive(state, policy, now);
      return notAt('archive', state, policy, line) ?? (wanted.length > 0 ? `还缺${wanted.join('、')}` : null);
    }
    case 'close': {
      const wanted = missingToClose(state, policy, now);
      return open ?? (wanted.length > 0 ? `还缺${wanted.join('、')}` : null) ?? closesHere(state, policy);
    }
    case 'withdraw':
      return open ?? (answerToWithdraw(state) === undefined ? '客户已表态，或已办到后面的环节，不能撤回' : null);
    case 'pause':
      return open ?? whyNoPause(state, policy, now);
    case 'judge':
    case 'price':
    case 'classify':
    case 'route':
    case 'promise':
    case 'resume':
    case 'raise':
    case 'lower':
    case 'confirm':
      return open;
    case 'reopen':
      return tooLate(closedAt, policy, now);
    case 'cause':
    case 'measure':
    case 'verify':
    case 'penalty':
      return null;
  }
}

function tooLate(closedAt: string | null, { closing }: Policy, now: string): string | null {
  const { withinDays } = closing.reopening;
  if (closedAt === null || withinDays === undefined) return null;
  return Date.parse(now) - Date.parse(closedAt) > withinDays * 86_400_000 ? `办结已超过 ${withinDays} 天，请作为新投诉登记` : null;
}

/** A case is closed once its closing stage, or whatever stage asks for it, is reached. */
function closesHere(state: ComplaintState, policy: Policy): string | null {
  const next = nextAction(state, policy);
  return next === 'close' ? null : `要先完成“${standingStep(state, policy)?.label ?? ''}”`;
}

/** Why what a kind of stage asks for cannot be done now; null at such a stage when it has all it needs. */
function notAt(act: StageAct, state: ComplaintState, policy: Policy, line: Line): string | null {
  const here = standingStep(state, policy);
  if (here?.act === act) {
    const need = unmetNeed(here, state);
    return need === undefined ? null : needWords(need, policy);
  }
  const ahead = line.slice(line.findIndex(({ id }) => id === here?.id) + 1);
  return ahead.some((step) => step.act === act) ? `要先完成“${here?.label ?? ''}”` : '这一步已经完成';
}

/** Who may do an action, when the person asked about may not; null when they may. */
function notTheirs(id: ActionId, state: ComplaintState, actor: Person, policy: Policy, staff: readonly Person[], line: Line): string | null {
  const { proposal } = state.handling;
  if (id === 'confirm' && proposal !== null) {
    const proposer = staff.find((person) => person.id === proposal.by);
    if (proposal.by === actor.id) return '您提出的，要由另一位上级审定';
    return standsAbove(actor.role, proposer?.role ?? 'receptionist') ? null : '要由提出人的上级审定';
  }
  // Above the deputy general manager there may be nobody who could confirm.
  if (id === 'lower' && standsBeside(actor.role, 'deputy-general-manager')) return '由销管部或售楼主管提出，您来审定';
  const doers = doersFor(id, state, policy, line).map(({ role, department }) => doersOf(role, state, staff, department));
  const mine = doers.some(({ people }) => people.some((person) => person.id === actor.id));
  if (!mine) return refusal(doers);
  if (id === 'verify' && measuresToVerify(state, actor, policy, staff).length === 0) return '要由制定人、责任人以外的人验证';
  return null;
}

function refusal(doers: readonly { readonly people: readonly Person[]; readonly label: string }[]): string {
  const able = doers.filter(({ people }) => people.length > 0);
  const labels = [...new Set((able.length > 0 ? able : doers).map(({ label }) => label))].join('、');
  return able.length > 0 ? `由${labels}办理` : `还没有${labels}，请在“设置”里添加人员`;
}

/** The measures, by number, that somebody may verify: not their own, unless there is nobody else to do it. */
export function measuresToVerify(state: ComplaintState, actor: Person, policy: Policy, staff: readonly Person[]): readonly number[] {
  const verifiers = doersFor('verify', state, policy).flatMap(({ role, department }) => doersOf(role, state, staff, department).people);
  if (!verifiers.some(({ id }) => id === actor.id)) return [];
  return state.handling.measures.flatMap((measure, at) => {
    const free = ({ id, name }: Person): boolean => measure.by !== id && measure.owner !== name;
    return measure.verified === null && (free(actor) || !verifiers.some(free)) ? [at + 1] : [];
  });
}

/** A role that does something, with its department where a stage names one. */
export interface Doer {
  readonly role: Role;
  readonly department: string | null;
}

/** Who may do an action, before anybody is barred or stood in for. */
export function doersFor(id: ActionId, state: ComplaintState, policy: Policy, line: Line = stageLine(policy, state)): readonly Doer[] {
  const handler: Doer = { role: state.handler, department: null };
  const doer = (step: StageStep | null | undefined): Doer => (step ? { role: step.who, department: step.department } : handler);
  const current = standingStep(state, policy);
  const here = doer(current);
  const first = (act: StageAct): Doer => doer(current?.act === act ? current : line.find((step) => step.act === act));
  const also = (...named: readonly Role[]): Doer[] => named.map((role) => ({ role, department: null }));
  const leading = also('sales-management', 'deputy-general-manager');
  switch (id) {
    case 'task':
    case 'opinion':
    case 'decide':
    case 'answer':
    case 'verdict':
    case 'visit':
    case 'archive':
      return [first(id)];
    case 'withdraw':
      return once([doer(line.find(({ id: stage }) => stage === answerToWithdraw(state)?.from)), ...leading]);
    case 'cause':
      return [first('improve')];
    case 'measure':
      return once([first('improve'), ...also('supervisor')]);
    case 'judge':
      return once([line.some(({ act }) => act === 'opinion') ? first('opinion') : here, handler]);
    case 'price':
    case 'classify':
      return once([here, handler]);
    case 'penalty':
      return policy.penaltyBy === 'handler' ? [handler] : also(policy.penaltyBy);
    case 'close':
      return closingDoers(line, handler, doer);
    case 'verify':
    case 'reopen':
      return once([handler, ...leading]);
    case 'route':
      return once([here, handler, ...leading]);
    case 'promise':
      return once([here, handler, ...also('supervisor', 'receptionist')]);
    case 'pause':
    case 'resume':
      return once((policy.pausing?.by ?? []).flatMap((by) => (by === 'doer' ? [here] : by === 'handler' ? [handler] : also(by))));
    case 'raise':
    case 'lower':
    case 'confirm':
      return once([here, handler, ...also('supervisor', 'department-head'), ...leading]);
  }
}

/** A closing stage of its own says who closes; otherwise the handler does. */
function closingDoers(line: Line, handler: Doer, doer: (step: StageStep | undefined) => Doer): readonly Doer[] {
  const own = line.find(({ act }) => act === 'close');
  return [own === undefined ? handler : doer(own)];
}

function once(doers: readonly Doer[]): readonly Doer[] {
  return doers.filter(({ role, department }, at) => doers.findIndex((other) => other.role === role && other.department === department) === at);
}

/** The severities of a policy to which a complaint may be raised or lowered; an internal one is a class of its own. */
export function severitiesBeyond({ severity }: Pick<ComplaintState, 'severity'>, way: 'raise' | 'lower', policy: Policy): readonly Severity[] {
  const ladder = givenSeverities(policy).filter((one) => one !== 'internal');
  const rank = severityRank[severity];
  return severity === 'internal' ? [] : ladder.filter((one) => (way === 'raise' ? severityRank[one] < rank : severityRank[one] > rank));
}
