import { isDeepStrictEqual } from 'node:util';
import type { StoredComplaintEvent } from '../../../../shared/domain/complaint/event';
import { complaintEventBodies } from '../../../../shared/domain/complaint/event';
import { applyEvent, fold } from '../../../../shared/domain/complaint/fold';
import type { ComplaintState } from '../../../../shared/domain/complaint/state';
import { doersFor, measuresToVerify, nextAction, severitiesBeyond, whyNot } from '../../../../shared/domain/handling/actions';
import { actionNames } from '../../../../shared/domain/handling/catalogue';
import { verdicts, visitOutcomes } from '../../../../shared/domain/handling/choices';
import type { ActionId, ActInput } from '../../../../shared/domain/handling/input';
import { askedClasses } from '../../../../shared/domain/handling/needs';
import { doersOf, type Person } from '../../../../shared/domain/handling/people';
import { handlerChoices, planAct } from '../../../../shared/domain/handling/plan';
import { penaltyChoices } from '../../../../shared/domain/policy/lookup';
import type { Policy } from '../../../../shared/domain/policy/schema';
import { stageLine } from '../../../../shared/domain/policy/stages';
import { basis, local, stored, takenIn } from './sample';
import { incoming, wholeStaff as staff } from './policy-case';

const persons = [null, null, null, null, null, null, '何立群', '苏文静', '郑远', '周晓岚', '沈国明', '工程部负责人', '项目经理', '副总经理', '置业顾问小李'];
const dayMs = 86_400_000;

/** What a number of lives came to. */
export interface Lives {
  readonly steps: number;
  readonly archived: number;
  readonly reopened: number;
  /** Every stage at which a life stood. */
  readonly stages: ReadonlySet<string>;
}

/**
 * Lives so many complaints through a policy by random allowed acts of random people. Throws as soon as one has no way
 * on, an offered act is refused, an event is lost, or the log folds to anything but what was lived. The seed of a life
 * is in the message.
 */
export function liveThrough(policy: Policy, count: number): Lives {
  const seen = { steps: 0, archived: 0, reopened: 0, stages: new Set<string>() };
  for (let seed = 1; seed <= count; seed += 1) {
    try {
      const { events, state } = liveOne(policy, randomOf(seed), seen.stages);
      // Every life folds again; that each event fits the log as it is written is looked at in every twentieth.
      const kept = seed % 20 === 0 ? written(events) : events;
      if (!isDeepStrictEqual(fold(kept), state)) throw new Error('the log folds to another state');
      seen.steps += events.length - 1;
      seen.archived += state.handling.archived === null ? 0 : 1;
      seen.reopened += state.handling.reopened > 0 ? 1 : 0;
    } catch (thrown) {
      throw new Error(`${policy.id}, life ${seed}: ${(thrown as Error).message}`, { cause: thrown });
    }
  }
  return seen;
}

function liveOne(policy: Policy, random: (below: number) => number, stages: Set<string>): { events: StoredComplaintEvent[]; state: ComplaintState } {
  const of = <T,>(list: readonly T[]): T => list[random(list.length)]!;
  let now = local('2026-11-20 10:30');
  const add = (event: Pick<StoredComplaintEvent, 'type' | 'body'>, actor: string): void => {
    const kept = { ...stored(event as StoredComplaintEvent, events.length + 1), occurredAt: now, actor } as StoredComplaintEvent;
    events.push(kept);
    state = applyEvent(events.length === 1 ? null : state, kept);
    stages.add(state.stage);
  };
  const events: StoredComplaintEvent[] = [];
  let state = null as unknown as ComplaintState;
  add({ type: 'complaint.taken-in', body: beginning(policy, of, random) }, 'staff-1');
  const stretch = 4 + random(policy.stages.length + 8);
  for (let turn = 0; turn < stretch; turn += 1) {
    now = new Date(Date.parse(now) + random(50) * 3_600_000).toISOString();
    const allowed = (id: ActionId, person: Person): boolean => whyNot(id, state, person, policy, now, staff) === null;
    const next = nextAction(state, policy);
    const offset = random(staff.length);
    const somebody = (): Person | undefined => {
      const able = next === null ? [] : doersFor(next, state, policy).flatMap(({ role, department }) => doersOf(role, state, staff, department).people);
      return able.map((_, at) => able[(at + offset) % able.length]!).find((person) => next !== null && allowed(next, person));
    };
    let actor = somebody();
    if (next !== null && actor === undefined && policy.closing.quietDays !== undefined) {
      now = new Date(Date.parse(now) + policy.closing.quietDays * dayMs).toISOString();
      actor = somebody();
    }
    if (next !== null && actor === undefined) {
      const why = staff.map((person) => whyNot(next, state, person, policy, now, staff));
      throw new Error(`nobody may ${next} at ${state.stage}, ${state.severity}, about ${String(state.about.person)}: ${String(why[0])}`);
    }
    let id = random(6) > 0 ? next : null;
    for (let tries = 0; id === null && tries < 4; tries += 1) {
      const one = of(actionNames).id;
      actor = of(staff);
      if (allowed(one, actor)) id = one;
    }
    if (id === null || actor === undefined) continue;
    const planned = planAct(state, fill(id, state, actor, policy, of, now), { actor, staff, policy, deadlines: basis, now });
    if (!planned.ok && planned.error.kind === 'not-allowed') throw new Error(`${id} was offered, but: ${planned.error.why}`);
    if (!planned.ok) continue;
    for (const event of planned.value) add(event, actor.id);
  }
  if (state.handling.steps !== events.length - 1) throw new Error('a step was lost');
  if (!policy.stages.some(({ id }) => id === state.stage)) throw new Error(`no stage ${state.stage}`);
  return { events, state };
}

/** Events as the log gives them back. */
function written(events: readonly StoredComplaintEvent[]): StoredComplaintEvent[] {
  return events.map((event) => {
    const parsed = complaintEventBodies[event.type].safeParse(JSON.parse(JSON.stringify(event.body)));
    if (!parsed.success) throw new Error(`${event.type} does not fit the log: ${parsed.error.message}`);
    return { ...event, body: parsed.data } as StoredComplaintEvent;
  });
}

function beginning(policy: Policy, of: <T>(list: readonly T[]) => T, random: (below: number) => number) {
  const criteria = policy.criteria.filter(({ automatic }) => automatic !== true && random(5) === 0).map(({ id }) => id);
  const about = { department: of([null, '销售部', '工程部', '财务部']), person: of(persons) };
  const channel = of(['walk-in', 'phone', 'letter', 'online'] as const);
  return takenIn(incoming(policy, { criteria, about, channel, settled: random(8) === 0 }));
}

function fill(id: ActionId, state: ComplaintState, actor: Person, policy: Policy, of: <T>(list: readonly T[]) => T, now: string): ActInput {
  const day = '2028-11-20';
  switch (id) {
    case 'task':
      return { action: id, text: '办' };
    case 'price':
      return { action: id, amount: of([0, 300, 1000, 8000, 15_000, 30_000]), reason: '估' };
    case 'classify':
      return { action: id, class: of(askedClasses(stageLine(policy, state)).flat()) };
    case 'route':
      return { action: id, handler: of(handlerChoices(state, policy, staff)), department: of([null, '工程部', '财务部']), reason: '转' };
    case 'promise':
      return { action: id, promisedAt: new Date(Date.parse(now) + of([1, 20, 99]) * 3_600_000).toISOString(), reason: '约' };
    case 'pause':
      return { action: id, until: new Date(Date.parse(now) + of([1, 30, 200]) * 3_600_000).toISOString(), ground: of(policy.pausing?.grounds ?? ['']), reason: '约' };
    case 'resume':
      return { action: id, reason: '续' };
    case 'judge':
      return { action: id, valid: of([true, false]), explanation: '查' };
    case 'opinion':
      return { action: id, text: '拟', valid: of([true, false, true, null]), explanation: '查' };
    case 'decide':
      return { action: id, approved: of([true, true, false]), text: '批' };
    case 'answer':
      return { action: id, text: '答', how: 'phone', answeredAt: null };
    case 'withdraw':
      return { action: id, reason: '误', all: false };
    case 'verdict':
      return { action: id, verdict: of(verdicts), demand: '要' };
    case 'cause':
      return { action: id, category: of(policy.causes).id, text: '因' };
    case 'measure':
      return { action: id, kind: state.handling.measures.length % 2 === 0 ? 'corrective' : 'preventive', text: '改', unit: '工程部', owner: '陈师傅', dueOn: day };
    case 'verify':
      return { action: id, measure: of(measuresToVerify(state, actor, policy, staff)), effective: of([true, true, false]), text: '验' };
    case 'penalty':
      return { action: id, choice: of([[], ...penaltyChoices(policy, state.severity).map(({ set }) => [...set])]), person: '王五', reason: '据' };
    case 'close':
      return { action: id };
    case 'visit': {
      const exempt = policy.closing.visitExemptions.length > 0 && of([true, false, false, false]);
      return { action: id, how: exempt ? 'exempt' : 'phone', outcome: exempt ? null : of(visitOutcomes), text: '问' };
    }
    case 'archive':
      return { action: id, archiveNumber: 'GD-1' };
    case 'reopen':
      return { action: id, reason: '再' };
    case 'raise':
    case 'lower':
      return { action: id, severity: of(severitiesBeyond(state, id, policy)), reason: '调' };
    case 'confirm':
      return { action: id, confirmed: of([true, false]), reason: '审' };
  }
}

/** Numbers that the same seed gives again (mulberry32). */
function randomOf(seed: number): (below: number) => number {
  let a = Math.imul(seed, 0x9e3779b1);
  return (below) => {
    a = (a + 0x6d2b79f5) | 0;
    let t = Math.imul(a ^ (a >>> 15), 1 | a);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return (((t ^ (t >>> 14)) >>> 0) / 4_294_967_296 * below) | 0;
  };
}
