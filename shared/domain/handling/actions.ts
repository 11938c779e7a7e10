import type { ComplaintState } from '../complaint/state';
import type { Policy } from '../policy/schema';
import { stageLine, stageStep } from '../policy/stages';
import { severityRank } from '../severity/severity';
import type { Role } from '../staff/role';
import { actionNames } from './catalogue';
import { isPlanned, missingToArchive, missingToClose } from './closing';
import type { ActionId } from './input';
import { standingStage } from './moves';
import { barredWhy, doersOf, type Person, standsAbove } from './people';

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
  if (state.handling.archived !== null) return null;
  switch (standingStage(state, policy)) {
    case 'opinion':
      return 'opinion';
    case 'decision':
      return 'decide';
    case 'answer':
      return state.handling.judgement === null ? 'judge' : 'answer';
    case 'verdict':
      return 'verdict';
    case 'return-visit':
      return 'visit';
    case 'archive':
      return state.closedAt === null ? beforeClosing(state, policy) : beforeArchive(state, policy);
    default:
      return beforeClosing(state, policy);
  }
}

function beforeClosing(state: ComplaintState, policy: Policy): ActionId {
  if (!policy.closing.causeAndMeasures) return 'close';
  if (state.handling.cause === null) return 'cause';
  return isPlanned(state, 'corrective') && isPlanned(state, 'preventive') ? 'close' : 'measure';
}

function beforeArchive(state: ComplaintState, policy: Policy): ActionId {
  if (state.handling.measures.some(({ verified }) => verified === null)) return 'verify';
  return missingToArchive(state, policy).some((missing) => missing.endsWith('措施')) ? 'measure' : 'archive';
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
  return actionNames.filter(({ id }) => isNeeded(id, state)).map(({ id, label, key }): ActionOffer => {
    const why = whyNot(id, state, actor, policy, now, staff);
    const named = { id, label, key, next: id === next };
    return why === null ? { ...named, allowed: true } : { ...named, allowed: false, why };
  });
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
  if (!isNeeded(id, state)) return '这一步现在不需要';
  return missing(id, state, policy, now) ?? barredWhy(state, actor, staff) ?? notTheirs(id, state, actor, policy, staff);
}

/** Whether an action can be of use in this case at all. */
function isNeeded(id: ActionId, { severity, closedAt, handling }: ComplaintState): boolean {
  if (handling.archived !== null) return id === 'reopen';
  switch (id) {
    case 'decide':
      return severity === 'major' || severity === 'important';
    case 'reopen':
      return closedAt !== null;
    case 'verify':
      return handling.measures.some(({ verified }) => verified === null);
    case 'raise':
      return severity === 'important' || severity === 'minor';
    case 'lower':
      return (severity === 'major' || severity === 'important') && handling.proposal === null;
    case 'confirm':
      return handling.proposal !== null;
    default:
      return true;
  }
}

/** What is missing before an action may be done by anybody; null when nothing is. */
function missing(id: ActionId, state: ComplaintState, policy: Policy, now: string): string | null {
  const { handling, closedAt } = state;
  const at = (stage: string): string | null => notAt(stage, state, policy);
  if (closedAt !== null && now < closedAt) return '电脑时间早于办结时间，请检查日期和时间';
  const open = closedAt === null ? null : '已办结；要再处理请先重新受理';
  switch (id) {
    case 'opinion':
      return at('opinion');
    case 'decide':
      return at('decision');
    case 'answer':
      return at('answer') ?? (handling.judgement === null ? '要先判定投诉是否有效' : null);
    case 'verdict':
      return at('verdict');
    case 'visit':
      return at('return-visit');
    case 'archive': {
      const wanted = missingToArchive(state, policy);
      return at('archive') ?? (wanted.length > 0 ? `还缺${wanted.join('、')}` : null);
    }
    case 'close': {
      const wanted = missingToClose(state, policy);
      return open ?? (wanted.length > 0 ? `还缺${wanted.join('、')}` : null) ?? closesHere(state, policy);
    }
    case 'judge':
    case 'route':
    case 'promise':
    case 'raise':
    case 'lower':
    case 'confirm':
      return open;
    case 'cause':
    case 'measure':
    case 'verify':
    case 'penalty':
    case 'reopen':
      return null;
  }
}

/** A case is closed once its measures stage, or whatever stage asks for it, is reached. */
function closesHere(state: ComplaintState, policy: Policy): string | null {
  const next = nextAction(state, policy);
  return next === 'close' ? null : `要先完成“${stageStep(policy, standingStage(state, policy), state)?.label ?? ''}”`;
}

function notAt(stage: string, state: ComplaintState, policy: Policy): string | null {
  const now = standingStage(state, policy);
  if (now === stage) return null;
  const line = stageLine(policy, state);
  const wanted = line.findIndex(({ id }) => id === stage);
  const here = line.findIndex(({ id }) => id === now);
  return wanted < here ? '这一步已经完成' : `要先完成“${line[here]?.label ?? ''}”`;
}

/** Who may do an action, when the person asked about may not; null when they may. */
function notTheirs(id: ActionId, state: ComplaintState, actor: Person, policy: Policy, staff: readonly Person[]): string | null {
  const { proposal } = state.handling;
  if (id === 'confirm' && proposal !== null) {
    const proposer = staff.find((person) => person.id === proposal.by);
    if (proposal.by === actor.id) return '您提出的，要由另一位上级审定';
    return standsAbove(actor.role, proposer?.role ?? 'receptionist') ? null : '要由提出人的上级审定';
  }
  // Nobody stands above the deputy general manager, so nobody could confirm.
  if (id === 'lower' && actor.role === 'deputy-general-manager') return '由销管部或售楼主管提出，您来审定';
  const doers = doersFor(id, state, policy).map((role) => doersOf(role, state, staff));
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
  const verifiers = doersFor('verify', state, policy).flatMap((role) => doersOf(role, state, staff).people);
  if (!verifiers.some(({ id }) => id === actor.id)) return [];
  return state.handling.measures.flatMap((measure, at) => {
    const free = ({ id, name }: Person): boolean => measure.by !== id && measure.owner !== name;
    return measure.verified === null && (free(actor) || !verifiers.some(free)) ? [at + 1] : [];
  });
}

/** The roles that may do an action, before anybody is barred or stood in for. */
export function doersFor(id: ActionId, state: ComplaintState, policy: Policy): readonly Role[] {
  const at = (stage: string): Role => stageStep(policy, stage, state)?.who ?? state.handler;
  const here = at(standingStage(state, policy));
  const leading: readonly Role[] = ['sales-management', 'deputy-general-manager'];
  switch (id) {
    case 'opinion':
      return [at('opinion')];
    case 'decide':
      return [at('decision')];
    case 'answer':
      return [at('answer')];
    case 'verdict':
      return [at('verdict')];
    case 'visit':
      return [at('return-visit')];
    case 'archive':
      return [at('archive')];
    case 'cause':
      return [at('measures')];
    case 'measure':
      return [...new Set<Role>([at('measures'), 'supervisor'])];
    case 'judge':
      return [...new Set<Role>([at('opinion'), state.handler])];
    case 'penalty':
    case 'close':
      return [state.handler];
    case 'verify':
    case 'reopen':
      return [...new Set<Role>([state.handler, ...leading])];
    case 'route':
      return [...new Set<Role>([here, state.handler, ...leading])];
    case 'promise':
      return [...new Set<Role>([here, state.handler, 'supervisor', 'receptionist'])];
    case 'raise':
    case 'lower':
    case 'confirm':
      return [...new Set<Role>([here, state.handler, 'supervisor', 'department-head', ...leading])];
  }
}

/** The severities to which a complaint may be raised or lowered; an internal one is a class of its own. */
export function severitiesBeyond({ severity }: Pick<ComplaintState, 'severity'>, way: 'raise' | 'lower') {
  const ladder = ['major', 'important', 'minor'] as const;
  const rank = severityRank[severity];
  return severity === 'internal' ? [] : ladder.filter((one) => (way === 'raise' ? severityRank[one] < rank : severityRank[one] > rank));
}
