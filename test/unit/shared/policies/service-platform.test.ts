import { describe, expect, it } from 'vitest';
import { buildCalendar } from '../../../../shared/domain/calendar/calendar';
import { parsePolicy } from '../../../../shared/domain/policy/parse';
import { servicePlatform as policy } from '../../../../shared/policies/service-platform';
import { filled } from '../support/handling';
import { liveThrough } from '../support/lives';
import { due, line, taken, whole } from '../support/policy-case';
import { local } from '../support/sample';

const promise = { action: 'promise', promisedAt: local('2026-11-27 18:00'), reason: '部门承诺一周修好。' } as const;

describe('服务平台 (S1)', () => {
  it('is a policy without contradiction', () => {
    expect(parsePolicy(policy)).toEqual({ ok: true, value: policy });
  });

  it('R-S1-CLASS: a question is answered from published material at once, or by the department it concerns', () => {
    const direct = taken(policy, { criteria: ['inquiry-direct'] });
    expect(line(policy, direct.state)).toEqual(['answer', 'close', 'archive']);
    expect(direct.state).toMatchObject({ severity: 'minor', handler: 'receptionist', stage: 'answer' });
    const indirect = taken(policy, { criteria: ['inquiry-indirect'] });
    expect(line(policy, indirect.state)).toEqual(['reply', 'answer', 'close', 'archive']);
    expect(indirect.may(whole.head, 'opinion')).toBe(true);
  });

  it('R-S1-CLASS: engineering, finance and marketing matters are to be put right by their department', () => {
    for (const criteria of [['rectify-engineering'], ['rectify-finance'], ['rectify-marketing'], ['rectify-finance', 'inquiry-direct'], []]) {
      expect(taken(policy, { criteria }).state).toMatchObject({ severity: 'important', stage: 'finding' });
    }
  });

  it('R-S1-LIMIT: one working day for a direct answer, two for an indirect one', () => {
    expect(due(policy, 'direct', '2026-11-20 10:00')).toBe('2026-11-23 18:00');
    expect(due(policy, 'indirect', '2026-11-20 10:00')).toBe('2026-11-24 18:00');
    expect(taken(policy, { criteria: ['inquiry-direct'] }).state.deadlines.map(({ clock }) => clock)).toEqual(['direct']);
    expect(taken(policy, { criteria: ['inquiry-indirect'] }).state.deadlines.map(({ clock }) => clock)).toEqual(['indirect']);
  });

  it('R-S1-LIMIT: taken in on 1 January at ten, the department by the close of the 3rd, the customer on the 4th, where 1 January is worked', () => {
    // 2027 begins on a Friday; the author of the example works through.
    const days = ['2027-01-01', '2027-01-02', '2027-01-03'].map((date) => ({ name: '上班', date, isOffDay: false }));
    const basis = { calendar: buildCalendar([{ year: 2027, days }]), closingTime: '18:00' };
    expect(due(policy, 'finding', '2027-01-01 10:00', basis)).toBe('2027-01-03 18:00');
    expect(due(policy, 'answer', '2027-01-01 10:00', basis)).toBe('2027-01-04 18:00');
    const one = taken(policy, { criteria: ['rectify-engineering'], receivedAt: local('2027-01-01 10:00'), basis }, '2027-01-01 11:00');
    expect(one.state.deadlines).toMatchObject([
      { clock: 'finding', dueAt: local('2027-01-03 18:00') },
      { clock: 'answer', dueAt: local('2027-01-04 18:00') },
    ]);
  });

  it('R-S1-LIMIT: the department says what it found, what it will do and by when; without a time its answer is not complete', () => {
    const one = taken(policy, { criteria: ['rectify-engineering'] });
    expect(one.may(whole.head, 'opinion')).toBe('要先承诺完成时间');
    expect(one.offers(whole.head).find(({ next }) => next)?.id).toBe('promise');
    one.act(whole.head, promise);
    expect(one.plan(whole.head, { ...filled.opinion, valid: null })).toMatchObject({ error: { faults: [{ place: 'valid', message: '请判定需整改还是不需整改。' }] } });
    one.act(whole.head, filled.opinion);
    expect(one.state).toMatchObject({ stage: 'answer', handling: { judgement: { valid: true } } });
  });

  it('R-S1-SECOND: once the promised time is there the customer hears the result and rates it; unsatisfied, the department begins again', () => {
    const one = taken(policy, { criteria: ['rectify-engineering'] }).act(whole.head, promise).act(whole.head, filled.opinion).act(whole.desk, filled.answer);
    expect(one.state).toMatchObject({ stage: 'rectify', deadlines: [{ clock: 'result', dueAt: local('2026-11-27 18:00'), next: local('2026-11-26 18:00') }] });
    one.at('2026-11-27 09:00').act(whole.head, { action: 'task', text: '已换阀芯并试水。' }).act(whole.desk, filled.answer);
    expect(one.state.handling.answers).toHaveLength(2);
    expect(one.state.stage).toBe('rating');
    one.act(whole.desk, filled.dissatisfied);
    expect(one.state).toMatchObject({ stage: 'finding', deadlines: [{ clock: 'finding', dueAt: local('2026-12-01 18:00') }, { clock: 'answer', dueAt: local('2026-12-02 18:00') }] });
  });

  it('R-S1-SECOND: the clock of the second answer runs out at the promised time, moves with a new promise and ends when the case goes back', () => {
    const result = (one: ReturnType<typeof taken>) => one.state.deadlines.find(({ clock }) => clock === 'result')?.dueAt;
    const one = taken(policy, { criteria: ['rectify-engineering'] });
    expect(result(one)).toBeUndefined();
    expect(result(one.act(whole.head, promise))).toBe(local('2026-11-27 18:00'));
    one.act(whole.head, filled.opinion).act(whole.desk, filled.answer);
    const later = { ...promise, promisedAt: local('2026-11-28 15:30'), reason: '配件周六到，客户知道。' };
    expect(result(one.at('2026-11-26 10:00').act(whole.head, later))).toBe(local('2026-11-28 15:30'));
    one.act(whole.head, { action: 'task', text: '已换阀芯。' }).act(whole.desk, filled.answer).act(whole.desk, filled.dissatisfied);
    expect(result(one)).toBeUndefined();
    expect(one.may(whole.head, 'opinion')).toBe('要先承诺完成时间');
    expect(result(one.act(whole.head, { ...promise, promisedAt: local('2026-12-04 18:00') }))).toBe(local('2026-12-04 18:00'));
  });

  it('R-S1-LIMIT: nothing to put right is explained and ends with the rating', () => {
    const one = taken(policy, { criteria: ['rectify-finance'] }).act(whole.head, promise).act(whole.head, { ...filled.opinion, valid: false });
    expect(line(policy, one.state)).toEqual(['finding', 'answer', 'rating', 'close', 'archive']);
    one.act(whole.desk, filled.answer).act(whole.desk, filled.satisfied).act(whole.desk, filled.close).act(whole.desk, filled.archive);
    expect(one.state.handling.archived).not.toBeNull();
  });

  it('R-S1-REPORT: the month is summed up on the 25th', () => {
    expect(policy.report.monthlyCutOff).toBe(25);
  });

  it('10,000 lives always have a way on, lose nothing and fold again to what was lived', { timeout: 240_000 }, () => {
    const seen = liveThrough(policy, 10_000);
    expect([...seen.stages].sort()).toEqual(policy.stages.map(({ id }) => id).sort());
    expect(seen.archived).toBeGreaterThan(100);
  });
});
