import { describe, expect, it } from 'vitest';
import type { ComplaintEvent, TakenIn } from '../../../../../shared/domain/complaint/event';
import { applyEvent } from '../../../../../shared/domain/complaint/fold';
import { timelineOf } from '../../../../../shared/domain/complaint/timeline';
import { newHistory } from '../../../../../shared/domain/deadline/beginning';
import { dueTimesFor } from '../../../../../shared/domain/deadline/policy-deadlines';
import { nextPointAt } from '../../../../../shared/domain/escalation/next';
import { reachedPoints } from '../../../../../shared/domain/escalation/reach';
import { limitProblems } from '../../../../../shared/domain/policy/check-limits';
import type { Limit } from '../../../../../shared/domain/policy/limit';
import { salesOffice } from '../../../../../shared/policies/sales-office';
import { Case, filled, office, staff } from '../../support/handling';
import { basis, local, stored } from '../../support/sample';

const taken = (changes: Partial<TakenIn> = {}): Partial<TakenIn> => {
  const { severity = 'minor', receivedAt = local('2026-11-20 10:12') } = changes;
  const at = local('2026-11-20 10:14');
  const subject = { severity, receivedAt, takenInAt: at, closedAt: null, promisedAt: null, stage: 'opinion', handling: newHistory('opinion', at), escalations: [] };
  return { ...changes, deadlines: dueTimesFor(salesOffice, subject, basis) };
};

/** Lets the clocks of a case run until a time; returns what they reached. */
function run(one: Case, until: string, people = one.people): ComplaintEvent[] {
  one.at(until);
  const reached = reachedPoints(one.state, { policy: one.policy, deadlines: basis, staff: people, now: one.now }, one.now);
  const events = reached.flatMap(({ events: some }) => some);
  for (const event of events) {
    const kept = { ...stored(event, one.events.length + 1), occurredAt: one.now, actor: 'clock' };
    one.events.push(kept as never);
    one.state = applyEvent(one.state, kept as never);
  }
  return events;
}

const points = (events: readonly ComplaintEvent[]) =>
  events.flatMap((event) => (event.type === 'complaint.escalated' ? [[event.body.clock, event.body.point, event.body.late]] : []));

describe('points of a clock', () => {
  it('are reached once, in order, before and after the due time', () => {
    const one = new Case(taken());
    expect(nextPointAt(one.state)).toBe(local('2026-11-23 14:00'));
    expect(points(run(one, '2026-11-23 13:59'))).toEqual([]);
    expect(points(run(one, '2026-11-23 14:01'))).toEqual([['opinion', 'soon', false]]);
    expect(nextPointAt(one.state)).toBe(local('2026-11-23 18:00'));
    expect(points(run(one, '2026-11-23 18:00'))).toEqual([['opinion', 'due', false]]);
    expect(points(run(one, '2026-11-23 18:00'))).toEqual([]);
  });

  it('missed over days are all reached afterwards, late, with their true times', () => {
    const one = new Case(taken());
    const events = run(one, '2026-11-26 09:00');
    expect(points(events)).toEqual([
      ['opinion', 'soon', true], ['opinion', 'due', true], ['answer', 'soon', true],
      ['opinion', 'next-day', true], ['answer', 'due', true], ['answer', 'next-day', true],
    ]);
    const times = events.flatMap((event) => (event.type === 'complaint.escalated' ? [event.body.at] : []));
    expect(times).toEqual([...times].sort());
    expect(times[0]).toBe(local('2026-11-23 14:00'));
  });

  it('stop with their clock, and begin anew with another due time', () => {
    const one = new Case(taken()).act(office.supervisor, filled.opinion);
    expect(points(run(one, '2026-11-23 18:30'))).toEqual([]);
    expect(nextPointAt(one.state)).toBe(local('2026-11-24 14:00'));
    one.at('2026-11-24 09:00').act(office.supervisor, filled.answer).act(office.supervisor, filled.dissatisfied);
    expect(points(run(one, '2026-11-25 18:00'))).toEqual([['opinion', 'soon', true], ['opinion', 'due', false]]);
  });

  it('wait for the yearly notice where no calendar reaches, and never guess', () => {
    const due = local('2026-12-31 18:00');
    const one = new Case({ deadlines: [{ clock: 'opinion', dueAt: due }] });
    expect(points(run(one, '2027-01-20 09:00'))).toEqual([['opinion', 'soon', true], ['opinion', 'due', true]]);
    expect(nextPointAt(one.state)).toBeNull();
  });

  it('tell whoever must act, and the next above when nobody is left in that role', () => {
    const told = (people: typeof staff) => run(new Case(taken()), '2026-11-23 18:00', people).map((event) => (event.type === 'complaint.escalated' ? event.body.told : []));
    expect(told(staff)).toEqual([[office.supervisor.id], [office.supervisor.id]]);
    const without = staff.filter(({ role }) => role !== 'supervisor');
    expect(told(without)).toEqual([[office.management.id], [office.management.id]]);
    expect(told([office.desk, office.deputy])).toEqual([[office.deputy.id], [office.deputy.id]]);
    expect(told([office.desk])).toEqual([[], []]);
  });

  it('never tell somebody about whom the complaint is', () => {
    const about = { department: '销售部', person: '何立群' };
    const [first] = run(new Case(taken({ about })), '2026-11-23 14:00');
    expect(first).toMatchObject({ type: 'complaint.escalated', body: { tell: 'supervisor', told: [office.management.id] } });
  });

  it('are told in the timeline in plain words', () => {
    const one = new Case(taken());
    run(one, '2026-11-23 18:00');
    const names = new Map(staff.map(({ id, name }) => [id, name]));
    const [due, soon] = timelineOf(one.events, names, salesOffice);
    expect(due).toMatchObject({ who: '系统', title: '到时提醒', detail: '部门意见：部门意见已超期，已提醒何立群', text: '到期时间 11-23 周一 18:00。' });
    expect(soon?.text).toBe('到期时间 11-23 周一 18:00。\n应在 11-23 周一 14:00 提醒，现在补上。');
  });
});

describe('R-S02-SEV-MAJOR: valid and unresolved for a month', () => {
  const month = '2026-12-20 18:01';
  const raised = (events: readonly ComplaintEvent[]) => events.filter(({ type }) => type === 'complaint.severity-raised');

  it('is raised to 重大 by itself, with handler, stage and time limits of its own and the reason', () => {
    const one = new Case(taken());
    const events = run(one, month);
    expect(raised(events)).toMatchObject([{ body: { severity: 'major', handler: 'deputy-general-manager', criterion: 'unresolved-month' } }]);
    expect(one.state).toMatchObject({ severity: 'major', handler: 'deputy-general-manager', stage: 'opinion' });
    expect(one.state.handling.severityReason).toBe('一个月内未解决，到时自动提高');
    expect(one.state.deadlines.map(({ clock, dueAt }) => [clock, dueAt])).toEqual([
      ['opinion', local('2026-12-22 18:00')], ['answer', local('2026-12-24 18:00')], ['closing', local('2026-12-20 18:00')],
    ]);
    expect(raised(run(one, '2026-12-30 18:00'))).toEqual([]);
  });

  it('is not raised when it was found invalid, until it is found valid after all', () => {
    const judge = (valid: boolean) => ({ action: 'judge', valid, explanation: '经核实。' }) as const;
    const one = new Case(taken()).act(office.supervisor, judge(false));
    const events = run(one, month);
    expect(raised(events)).toEqual([]);
    expect(events.at(-1)).toMatchObject({ type: 'complaint.escalated', body: { point: 'unresolved-month', withheld: 'invalid' } });
    expect(nextPointAt(one.state)).toBeNull();
    one.act(office.supervisor, judge(true));
    expect(nextPointAt(one.state)).toBe(local('2026-12-20 18:00'));
    expect(raised(run(one, '2026-12-22 10:00'))).toHaveLength(1);
    expect(run(one, '2026-12-23 08:00').length).toBe(0);
  });

  it('is not raised once the customer agrees, nor beyond what it is, nor out of its class', () => {
    const agreed = new Case(taken()).act(office.supervisor, filled.opinion).act(office.supervisor, filled.answer).act(office.supervisor, filled.satisfied);
    expect(run(agreed, month).at(-1)).toMatchObject({ body: { point: 'unresolved-month', withheld: 'agreed' } });
    for (const severity of ['major', 'internal'] as const) {
      const one = new Case(taken({ severity, handler: 'deputy-general-manager' }));
      expect(run(one, month).findLast((event) => event.type === 'complaint.escalated')).toMatchObject({ body: { withheld: 'severity' } });
      expect(run(one, '2026-12-25 09:00')).toEqual([]);
    }
  });
});

describe('limits of a policy', () => {
  const limit: Limit = { clock: 'visit', label: '回访', amount: 1, unit: 'working-days', from: { stage: 'answer' }, until: 'verdict', atClosing: true, source: 'office-choice' };
  const policyWith = (...limits: Limit[]) => ({ ...salesOffice, limits });
  const wrong = (changes: Partial<Limit>) => limitProblems(policyWith({ ...limit, ...changes })).map(({ path }) => path);
  const point = { id: 'due', at: { amount: 0, unit: 'minutes' }, tell: 'handler', what: '到期', source: 'office-choice' } as const;

  it('are checked against the rest of the policy', () => {
    expect(limitProblems(salesOffice)).toEqual([]);
    expect(wrong({})).toEqual([]);
    expect(wrong({ from: { stage: 'nowhere' } })).toEqual(['limits[0].from.stage']);
    expect(wrong({ until: 'opinion' })).toEqual(['limits[0].until']);
    expect(wrong({ unit: 'hours' })).toEqual(['limits[0].atClosing']);
    expect(wrong({ unit: 'months', hours: 'office' })).toEqual(['limits[0].hours']);
    expect(wrong({ escalate: [point, point] })).toEqual(['limits[0].escalate[1].id']);
    expect(wrong({ escalate: [{ ...point, raise: 'nothing' }] })).toEqual(['limits[0].escalate[0].raise']);
    expect(wrong({ escalate: [{ ...point, raise: 'sales-fault' }] })).toEqual(['limits[0].escalate[0].raise']);
    expect(wrong({ escalate: [{ ...point, at: { amount: -1, unit: 'hours' }, raise: 'unresolved-month' }] })).toEqual(['limits[0].escalate[0].at.amount']);
  });

  it('count from a stage reached, an answer given and the taking in', () => {
    const policy = policyWith(limit, { ...limit, clock: 'after-answer', from: 'answered', until: 'measures' }, { ...limit, clock: 'entry', from: 'taken-in', until: 'measures' });
    const one = new Case({ ...taken(), deadlines: [] }, policy);
    const due = (clock: string) => one.state.deadlines.find((set) => set.clock === clock)?.dueAt ?? null;
    one.at('2026-11-23 09:00').act(office.supervisor, filled.opinion);
    expect([due('visit'), due('after-answer'), due('entry')]).toEqual([local('2026-11-24 18:00'), null, local('2026-11-23 18:00')]);
    one.at('2026-11-24 10:00').act(office.supervisor, { ...filled.answer, answeredAt: local('2026-11-23 16:00') });
    expect([due('visit'), due('after-answer')]).toEqual([local('2026-11-24 18:00'), local('2026-11-24 18:00')]);
    one.at('2026-11-26 10:00').act(office.supervisor, filled.dissatisfied);
    expect([due('visit'), due('after-answer')]).toEqual([null, null]);
    one.act(office.supervisor, { ...filled.opinion, valid: null, explanation: '' });
    expect(due('visit')).toBe(local('2026-11-27 18:00'));
  });
});
