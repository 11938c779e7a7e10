import { describe, expect, it } from 'vitest';
import { parsePolicy } from '../../../../shared/domain/policy/parse';
import { highRise as policy } from '../../../../shared/policies/high-rise';
import { filled } from '../support/handling';
import { liveThrough } from '../support/lives';
import { line, taken, whole } from '../support/policy-case';
import { local } from '../support/sample';

const task = { action: 'task', text: '已办。' } as const;
const promise = { action: 'promise', promisedAt: local('2026-11-27 18:00'), reason: '与客户约好。' } as const;

describe('高层公寓 (S2)', () => {
  it('is a policy without contradiction', () => {
    expect(parsePolicy(JSON.parse(JSON.stringify(policy)))).toEqual({ ok: true, value: policy });
  });

  it('R-S2-HIGH-GENERAL: a general nonconformity is signed for by the department, with a time', () => {
    const one = taken(policy).act(whole.supervisor, filled.opinion);
    expect(one.state.stage).toBe('sign');
    expect(one.may(whole.head, 'task')).toBe('要先承诺完成时间');
    one.act(whole.supervisor, promise).act(whole.head, task);
    expect(one.state.stage).toBe('handle');
  });

  it('R-S2-HIGH-SERIOUS: a serious one is coordinated upward and its cause analysed before it is put right', () => {
    const one = taken(policy, { criteria: ['serious-nonconformity'] });
    expect(line(policy, one.state)).toEqual(['identify', 'coordinate', 'analyse', 'handle', 'reply', 'signed', 'close', 'archive']);
    one.act(whole.deputy, filled.opinion).act(whole.deputy, promise).act(whole.supervisor, task);
    one.act(whole.head, filled.cause).act(whole.head, filled.corrective).act(whole.head, filled.preventive);
    expect(one.state.stage).toBe('handle');
  });

  it('R-S2-HIGH-INVALID: an invalid one is explained', () => {
    expect(taken(policy).act(whole.supervisor, { ...filled.opinion, valid: false }).state.stage).toBe('reply');
  });

  it('R-S2-HIGH-SIGNED: the owner’s signature on the result comes before closing', () => {
    const one = taken(policy).act(whole.supervisor, { ...filled.opinion, valid: false }).act(whole.supervisor, filled.answer);
    expect(one.may(whole.supervisor, 'close')).toBe('还缺客户同意处理结果');
    expect(one.act(whole.supervisor, filled.satisfied).may(whole.supervisor, 'close')).toBe(true);
    expect(policy.forms.map(({ label }) => label)).toContain('协调单');
  });

  it('10,000 lives always have a way on, lose nothing and fold again to what was lived', { timeout: 240_000 }, () => {
    const seen = liveThrough(policy, 10_000);
    expect([...seen.stages].sort()).toEqual(policy.stages.map(({ id }) => id).sort());
    expect(seen.archived).toBeGreaterThan(100);
  });
});
