import { describe, expect, it } from 'vitest';
import { parsePolicy } from '../../../../shared/domain/policy/parse';
import { frontDesk as policy } from '../../../../shared/policies/front-desk';
import { filled } from '../support/handling';
import { liveThrough } from '../support/lives';
import { due, taken, whole } from '../support/policy-case';
import { local } from '../support/sample';

const task = { action: 'task', text: '已办。' } as const;
const promise = { action: 'promise', promisedAt: local('2026-11-27 18:00'), reason: '与客户约好。' } as const;
const clocks = (one: ReturnType<typeof taken>): string[] => one.state.deadlines.map(({ clock }) => clock);

describe('前台 (S2)', () => {
  it('is a policy without contradiction', () => {
    expect(parsePolicy(JSON.parse(JSON.stringify(policy)))).toEqual({ ok: true, value: policy });
  });

  it('R-S2-DESK-SHEET: the sheet is written within thirty minutes', () => {
    expect(due(policy, 'sheet', '2026-11-20 10:12')).toBe('2026-11-20 10:42');
    expect(taken(policy).state).toMatchObject({ stage: 'sheet', deadlines: [{ clock: 'sheet', dueAt: local('2026-11-20 10:42') }] });
  });

  it('R-S2-DESK-OPINION: within an hour the lead says what to do and by when', () => {
    const one = taken(policy).act(whole.desk, task);
    expect(one.state.deadlines).toMatchObject([{ clock: 'opinion', dueAt: local('2026-11-20 11:30') }]);
    expect(one.may(whole.supervisor, 'opinion')).toBe('要先承诺完成时间');
  });

  it('R-S2-DESK-CALL: the customer is called within a day after the sheet is back', () => {
    const one = taken(policy).act(whole.desk, task).act(whole.supervisor, promise).act(whole.supervisor, { ...filled.opinion, valid: null });
    one.at('2026-11-23 15:00').act(whole.head, task);
    expect(one.state).toMatchObject({ stage: 'callback', deadlines: [{ clock: 'callback', dueAt: local('2026-11-24 15:00') }] });
  });

  it('R-S2-DESK-AGAIN: an unsatisfied customer opens it again from the sheet', () => {
    const one = taken(policy).act(whole.desk, task).act(whole.supervisor, promise).act(whole.supervisor, { ...filled.opinion, valid: null }).act(whole.head, task);
    one.act(whole.desk, { ...filled.visited, outcome: 'dissatisfied', text: '没修好。' });
    expect(one.state.stage).toBe('sheet');
  });

  it('R-S2-DESK-SPECIAL: an important or agitated customer is attended on the spot by the lead; the sheet follows within thirty minutes', () => {
    for (const criteria of [['special-customer'], ['agitated']]) expect(taken(policy, { criteria }).state).toMatchObject({ severity: 'important', handler: 'supervisor', stage: 'on-the-spot' });
    const one = taken(policy, { criteria: ['agitated'] });
    expect(clocks(one)).toEqual([]);
    one.at('2026-11-20 11:00').act(whole.supervisor, task);
    expect(one.state.deadlines).toMatchObject([{ clock: 'sheet-after', dueAt: local('2026-11-20 11:30') }]);
  });

  it('R-S2-DESK-REPORT: the month’s figures are there by the 3rd', () => {
    expect(policy.report.dueDay).toBe(3);
  });

  it('10,000 lives always have a way on, lose nothing and fold again to what was lived', { timeout: 240_000 }, () => {
    const seen = liveThrough(policy, 10_000);
    expect([...seen.stages].sort()).toEqual(policy.stages.map(({ id }) => id).sort());
    expect(seen.archived).toBeGreaterThan(100);
  });
});
