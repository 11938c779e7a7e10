import { describe, expect, it } from 'vitest';
import { penaltyChoices } from '../../../../shared/domain/policy/lookup';
import { parsePolicy } from '../../../../shared/domain/policy/parse';
import { salesOfficeService as policy } from '../../../../shared/policies/sales-office-service';
import { filled } from '../support/handling';
import { liveThrough } from '../support/lives';
import { line, taken, whole } from '../support/policy-case';
import { local } from '../support/sample';

const task = { action: 'task', text: '已办。' } as const;
const promise = { action: 'promise', promisedAt: local('2026-11-27 18:00'), reason: '与客户约好。' } as const;

describe('售楼部客服 (S4.3)', () => {
  it('is a policy without contradiction', () => {
    expect(parsePolicy(JSON.parse(JSON.stringify(policy)))).toEqual({ ok: true, value: policy });
  });

  it('R-S43-SAME-DAY: settled by closing time of the same day', () => {
    expect(taken(policy).state).toMatchObject({ stage: 'settle', deadlines: [{ clock: 'settle', dueAt: local('2026-11-20 18:00') }] });
  });

  it('R-S43-SAME-DAY: what needs several departments: the customer hears the same day by when', () => {
    const one = taken(policy, { criteria: ['several-departments'] });
    expect(one.state).toMatchObject({ stage: 'notice', deadlines: [{ clock: 'notice', dueAt: local('2026-11-20 18:00') }] });
    expect(one.may(whole.desk, 'task')).toBe('要先承诺完成时间');
    expect(one.act(whole.desk, promise).act(whole.desk, task).state.stage).toBe('settle');
  });

  it('R-S43-UPWARD: what is unclear or special goes upward, level by level', () => {
    const one = taken(policy, { criteria: ['unclear'] });
    expect(line(policy, one.state)).toEqual(['ask', 'instruct', 'settle', 'sign', 'answer', 'close', 'archive']);
    one.act(whole.supervisor, { ...filled.opinion, valid: null });
    expect(one.may(whole.management, 'decide')).toBe(true);
  });

  it('R-S43-SIGN: the departments sign what was done', () => {
    const one = taken(policy).act(whole.desk, task);
    expect(one.may(whole.head, 'task')).toBe(true);
    expect(one.may(whole.desk, 'task')).not.toBe(true);
  });

  it('R-S43-FINE: missed: ¥100 for who is responsible, ¥50 for the superior, as the director decides', () => {
    expect(penaltyChoices(policy, 'minor')).toEqual([{ set: ['扣 100 元'], whom: 'receptionist' }, { set: ['扣 50 元'], whom: 'supervisor' }]);
    const one = taken(policy);
    expect(one.may(whole.management, 'penalty')).toBe(true);
    expect(one.may(whole.desk, 'penalty')).toBe('由销管部办理');
  });

  it('10,000 lives always have a way on, lose nothing and fold again to what was lived', { timeout: 240_000 }, () => {
    const seen = liveThrough(policy, 10_000);
    expect([...seen.stages].sort()).toEqual(policy.stages.map(({ id }) => id).sort());
    expect(seen.archived).toBeGreaterThan(100);
  });
});
