import { describe, expect, it } from 'vitest';
import { parsePolicy } from '../../../../shared/domain/policy/parse';
import { eightD as policy } from '../../../../shared/policies/eight-d';
import { filled } from '../support/handling';
import { liveThrough } from '../support/lives';
import { due, taken, whole } from '../support/policy-case';
import { local } from '../support/sample';

const task = { action: 'task', text: '已办。' } as const;
const promise = { action: 'promise', promisedAt: local('2026-11-27 18:00'), reason: '与客户约好。' } as const;
const clocks = (one: ReturnType<typeof taken>): string[] => one.state.deadlines.map(({ clock }) => clock);

describe('8D (S2)', () => {
  it('is a policy without contradiction', () => {
    expect(parsePolicy(JSON.parse(JSON.stringify(policy)))).toEqual({ ok: true, value: policy });
  });

  const started = (...criteria: string[]) => taken(policy, { criteria }).act(whole.supervisor, task).act(whole.management, filled.approve);

  it('R-S2-8D-ISSUE: the report is opened and approved by the manager', () => {
    const one = taken(policy).act(whole.supervisor, task);
    expect(one.act(whole.management, filled.sendBack).state.stage).toBe('issue');
    expect(started().state.stage).toBe('interim');
  });

  it('R-S2-8D-INTERIM: a countermeasure for the time being within 24 hours', () => {
    expect(due(policy, 'interim', '2026-11-20 10:12')).toBe('2026-11-21 10:12');
    expect(clocks(started())).toEqual(['interim', 'lasting']);
  });

  it('R-S2-8D-LASTING: a lasting one within five working days; the customer’s own limit wins', () => {
    expect(due(policy, 'lasting', '2026-11-20 10:12')).toBe('2026-11-27 18:00');
    const own = started('customer-limit');
    expect(clocks(own)).toEqual(['interim']);
    own.act(whole.head, task);
    expect(own.state.stage).toBe('own-time');
    expect(own.may(whole.supervisor, 'task')).toBe('要先承诺完成时间');
    expect(own.act(whole.supervisor, promise).act(whole.supervisor, task).state.stage).toBe('lasting');
  });

  it('R-S2-8D-ISSUE: the paper is the 8D report', () => {
    expect(policy.forms.map(({ label }) => label)).toContain('8D 报告');
  });

  it('10,000 lives always have a way on, lose nothing and fold again to what was lived', { timeout: 240_000 }, () => {
    const seen = liveThrough(policy, 10_000);
    expect([...seen.stages].sort()).toEqual(policy.stages.map(({ id }) => id).sort());
    expect(seen.archived).toBeGreaterThan(100);
  });
});
