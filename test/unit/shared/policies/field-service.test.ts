import { describe, expect, it } from 'vitest';
import { parsePolicy } from '../../../../shared/domain/policy/parse';
import { fieldService as policy } from '../../../../shared/policies/field-service';
import { filled } from '../support/handling';
import { liveThrough } from '../support/lives';
import { due, line, taken, whole } from '../support/policy-case';
import { local } from '../support/sample';

const clocks = (one: ReturnType<typeof taken>): string[] => one.state.deadlines.map(({ clock }) => clock);

describe('现场技术服务 (S2, no sales office’s)', () => {
  it('is a policy without contradiction', () => {
    expect(parsePolicy(JSON.parse(JSON.stringify(policy)))).toEqual({ ok: true, value: policy });
  });

  it('R-S2-FIELD-UPHELD: the quality department says whether it is upheld; what is not is explained by word of mouth', () => {
    const one = taken(policy);
    expect(one.plan(whole.head, { ...filled.opinion, valid: null })).toMatchObject({ error: { faults: [{ message: '请判定成立还是不成立。' }] } });
    one.act(whole.head, { ...filled.opinion, valid: false });
    expect(line(policy, one.state)).toEqual(['analyse', 'answer', 'opinion', 'close', 'archive']);
  });

  it('R-S2-FIELD-SITE: at the customer’s within 48 hours in the province, 72 outside', () => {
    expect(due(policy, 'in-province', '2026-11-20 10:12')).toBe('2026-11-22 10:12');
    expect(due(policy, 'out-of-province', '2026-11-20 10:12')).toBe('2026-11-23 10:12');
    expect(clocks(taken(policy, { criteria: ['on-site', 'in-province'] }))).toEqual(['answer', 'in-province']);
    const unknown = taken(policy, { criteria: ['on-site'] }).act(whole.head, filled.opinion);
    expect(unknown.may(whole.head, 'task')).toBe('要先归类：省内客户、省外客户');
    unknown.act(whole.supervisor, { action: 'classify', class: 'out-of-province' });
    expect(unknown.state.deadlines.find(({ clock }) => clock === 'out-of-province')?.dueAt).toBe(local('2026-11-23 10:12'));
  });

  it('R-S2-FIELD-PHONE: what can be settled by phone needs no visit', () => {
    expect(line(policy, taken(policy).state)).not.toContain('arrive');
  });

  it('10,000 lives always have a way on, lose nothing and fold again to what was lived', { timeout: 240_000 }, () => {
    const seen = liveThrough(policy, 10_000);
    expect([...seen.stages].sort()).toEqual(policy.stages.map(({ id }) => id).sort());
    expect(seen.archived).toBeGreaterThan(100);
  });
});
