import fc from 'fast-check';
import { expect, it } from 'vitest';
import { complaintEventBodies } from '../../../../../shared/domain/complaint/event';
import { fold } from '../../../../../shared/domain/complaint/fold';
import { timelineOf } from '../../../../../shared/domain/complaint/timeline';
import { measureKinds, verdicts, visitOutcomes } from '../../../../../shared/domain/handling/choices';
import { measuresToVerify, nextAction, severitiesBeyond, whyNot } from '../../../../../shared/domain/handling/actions';
import type { ActionId, ActInput } from '../../../../../shared/domain/handling/input';
import type { Person } from '../../../../../shared/domain/handling/people';
import { askedClasses } from '../../../../../shared/domain/handling/needs';
import { handlerChoices } from '../../../../../shared/domain/handling/plan';
import type { Policy } from '../../../../../shared/domain/policy/schema';
import { stageLine } from '../../../../../shared/domain/policy/stages';
import { routeOf } from '../../../../../shared/domain/severity/route';
import { severities } from '../../../../../shared/domain/severity/severity';
import { aboutRoleOf } from '../../../../../shared/domain/staff/about-role';
import { salesOffice } from '../../../../../shared/policies/sales-office';
import { local } from '../../support/sample';
import { Case, filled, office, staff } from '../../support/handling';

/** A policy whose return visit comes before closing: the same steps in the order that its data says. */
const visitFirst: Policy = { ...salesOffice, limits: salesOffice.limits.filter(({ clock }) => clock !== 'return-visit') };

const persons = [null, '何立群', '苏文静', '郑远', '周晓岚', '工程部负责人', '项目经理', '副总经理', '置业顾问小李', '某某'];
const start = fc.record({
  severity: fc.constantFrom(...severities),
  settled: fc.boolean(),
  about: fc.record({ department: fc.constantFrom(null, '销售部', '工程部', '财务部'), person: fc.constantFrom(...persons) }),
});
const numbers = fc.array(fc.nat(0xffff), { minLength: 4, maxLength: 24, size: 'max' });

/** Fills in an action out of a number. */
function fill(id: ActionId, one: Case, actor: Person, pick: number): ActInput {
  const of = <T,>(list: readonly T[]): T => list[pick % list.length]!;
  switch (id) {
    case 'route':
      return { action: 'route', handler: of(handlerChoices(one.state, one.policy, one.people)), department: of([null, '工程部', '财务部']), reason: '转' };
    case 'promise':
      return { action: 'promise', promisedAt: new Date(Date.parse(one.now) + (1 + (pick % 99)) * 3_600_000).toISOString(), reason: '约' };
    case 'pause':
      return { action: 'pause', until: new Date(Date.parse(one.now) + (1 + (pick % 99)) * 3_600_000).toISOString(), ground: of(one.policy.pausing?.grounds ?? ['']), reason: '约' };
    case 'resume':
      return { action: 'resume', reason: '续' };
    case 'task':
      return { action: 'task', text: '办' };
    case 'price':
      return { action: 'price', amount: of([300, 1000, 8000, 30_000]), reason: '估' };
    case 'classify':
      return { action: 'classify', class: of(askedClasses(stageLine(one.policy, one.state)).flat()) };
    case 'judge':
      return { action: 'judge', valid: pick % 2 === 0, explanation: '查' };
    case 'opinion':
      return { ...filled.opinion, valid: of([true, false, null]) };
    case 'decide':
      return pick % 3 === 0 ? filled.sendBack : filled.approve;
    case 'answer':
      return filled.answer;
    case 'withdraw':
      return { action: 'withdraw', reason: '误', all: false };
    case 'verdict':
      return { action: 'verdict', verdict: of(verdicts), demand: '要' };
    case 'cause':
      return { action: 'cause', category: of(one.policy.causes).id, text: '因' };
    case 'measure':
      return { ...filled.corrective, kind: of(measureKinds), dueOn: '2027-11-20' };
    case 'verify':
      return { action: 'verify', measure: of(measuresToVerify(one.state, actor, one.policy, one.people)), effective: pick % 4 > 0, text: '验' };
    case 'penalty':
      return { action: 'penalty', choice: of([[], ...(one.policy.penalties.find(({ severity }) => severity === one.state.severity)?.choices ?? [])]), person: '王五', reason: '据' };
    case 'close':
      return filled.close;
    case 'visit':
      return pick % 5 === 0 ? { action: 'visit', how: 'exempt', outcome: null, text: '免' } : { action: 'visit', how: 'phone', outcome: of(visitOutcomes), text: '问' };
    case 'archive':
      return filled.archive;
    case 'reopen':
      return { action: 'reopen', reason: '再' };
    case 'raise':
    case 'lower':
      return { action: id, severity: of(severitiesBeyond(one.state, id, one.policy)), reason: '调' };
    case 'confirm':
      return { action: 'confirm', confirmed: pick % 2 === 0, reason: '审' };
  }
}

const names = new Map(staff.map(({ id, name }) => [id, name]));

function live(policy: Policy, begin: { severity: (typeof severities)[number]; settled: boolean; about: Case['state']['about'] }, picks: readonly number[]): Case {
  const handler = routeOf({ severity: begin.severity, aboutRole: aboutRoleOf(begin.about, staff) }, policy).handler;
  const one = new Case({ ...begin, handler }, policy);
  for (const [turn, pick] of picks.entries()) {
    one.now = new Date(Date.parse(one.now) + (pick % 50) * 3_600_000).toISOString();
    const next = nextAction(one.state, policy);
    const able = (id: ActionId): readonly Person[] => staff.filter((person) => whyNot(id, one.state, person, policy, one.now, staff) === null);
    // What the case waits for can always be done by somebody of a whole office, unless it is done.
    if (next !== null && !staff.some((person) => whyNot(next, one.state, person, policy, one.now, staff) === null)) throw new Error(`nobody may ${next} at ${one.state.stage} about ${String(one.state.about.person)} ${one.state.severity}`);
    // Half of the turns go on with what is next, so that histories reach the archive.
    const onward = pick % 3 > 0 ? next : null;
    const people = onward === null ? staff : able(onward);
    const actor = people[(pick >> 4) % people.length]!;
    const allowed = onward === null ? one.offers(actor).filter((offer) => offer.allowed) : [];
    const id = onward ?? allowed[(pick >> 8) % Math.max(1, allowed.length)]?.id;
    if (id === undefined) continue;
    const input = fill(id, one, actor, pick + turn);
    const planned = one.plan(actor, input);
    if (planned.ok) one.act(actor, input);
    else if (planned.error.kind === 'not-allowed') throw new Error(`${id} was offered, but: ${planned.error.why}`);
  }
  return one;
}

it.each([
  ['售楼部, 10,000 of them', salesOffice, 10_000],
  ['a visit before closing', visitFirst, 1_500],
])('random histories of allowed actions always have a way on, never throw, and fold as they were lived: %s', { timeout: 240_000 }, (_name, policy, numRuns) => {
  const seen = { archived: 0, reopened: 0, steps: 0, stages: new Set<string>() };
  fc.assert(
    fc.property(start, numbers, (begin, picks) => {
      const one = live(policy, begin, picks);
      const { state } = one;
      expect(fold(one.events)).toEqual(state);
      expect(state.handling.steps).toBe(one.events.length - 1);
      expect(policy.stages.map(({ id }) => id)).toContain(state.stage);
      expect(one.events.every(({ type, body }) => complaintEventBodies[type].safeParse(body).success)).toBe(true);
      expect(timelineOf(one.events, names, policy).length).toBeGreaterThanOrEqual(one.events.length);
      if (state.closedAt !== null && state.handling.archived === null) expect(state.handling.agreed).toBe(true);
      for (const { dueAt } of state.deadlines) expect(dueAt > local('2026-11-20 10:12')).toBe(true);
      seen.archived += state.handling.archived === null ? 0 : 1;
      seen.reopened += state.handling.reopened > 0 ? 1 : 0;
      seen.steps += state.handling.steps;
      seen.stages.add(state.stage);
    }),
    { numRuns, endOnFailure: true },
  );
  expect(seen.archived).toBeGreaterThan(numRuns / 50);
  expect(seen.reopened).toBeGreaterThan(numRuns / 50);
  expect(seen.stages.size).toBe(policy.stages.length);
});

it('R-S02-ROUTE: in no history does anybody act on a complaint about themselves', () => {
  fc.assert(
    fc.property(start, numbers, (begin, picks) => {
      const one = live(salesOffice, begin, picks);
      const about = staff.find(({ name }) => name === begin.about.person);
      if (about === undefined) return;
      expect(one.events.slice(1).some(({ actor }) => actor === about.id)).toBe(false);
      expect(one.offers(about).some(({ allowed }) => allowed)).toBe(false);
    }),
    { numRuns: 500, endOnFailure: true },
  );
}, 60_000);

it('R-S02-SEV-MAJOR: a severity falls only by two different people, the second above the first', () => {
  const rank = { major: 1, important: 2, minor: 3, internal: 4 };
  const above = [office.management.id, office.deputy.id];
  fc.assert(
    fc.property(start, numbers, (begin, picks) => {
      const one = live(salesOffice, begin, picks);
      one.events.forEach((event, at) => {
        if (at === 0) return;
        const [before, after] = [fold(one.events.slice(0, at)), fold(one.events.slice(0, at + 1))];
        if (before === null || after === null || rank[after.severity] <= rank[before.severity]) return;
        expect(event.type).toBe('complaint.lowering-decided');
        expect(before.handling.proposal?.by).not.toBe(event.actor);
        expect(above).toContain(event.actor);
      });
    }),
    { numRuns: 500, endOnFailure: true },
  );
}, 60_000);
