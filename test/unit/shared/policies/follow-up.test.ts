import { describe, expect, it } from 'vitest';
import { parsePolicy } from '../../../../shared/domain/policy/parse';
import { attentionOf } from '../../../../shared/domain/severity/propose';
import { followUp as policy } from '../../../../shared/policies/follow-up';
import { filled } from '../support/handling';
import { liveThrough } from '../support/lives';
import { line, taken, whole } from '../support/policy-case';

describe('跟进处理 (S0.4)', () => {
  it('is a policy without contradiction', () => {
    expect(parsePolicy(JSON.parse(JSON.stringify(policy)))).toEqual({ ok: true, value: policy });
  });

  it('R-S04-REPORT: a general one is told by phone, an important one reported in writing', () => {
    expect(line(policy, taken(policy).state)).not.toContain('report');
    expect(taken(policy, { criteria: ['weighty'] }).state).toMatchObject({ severity: 'important', stage: 'report' });
  });

  it('R-S04-SERIOUS: a serious one is told to the director and the general manager at once, and seen on site with the customer', () => {
    const one = taken(policy, { criteria: ['serious'] });
    expect(one.state).toMatchObject({ severity: 'major', handler: 'deputy-general-manager' });
    expect(line(policy, one.state)).toContain('site');
    expect(attentionOf(['serious'], policy).map(({ tell }) => tell)).toEqual(['deputy-general-manager', 'general-manager']);
  });

  it('R-S04-FLOW: a valid one is agreed by the head of the department and carried out, an invalid one explained', () => {
    const one = taken(policy).act(whole.supervisor, filled.opinion);
    expect(one.state.stage).toBe('agree');
    one.act(whole.head, filled.sendBack);
    expect(one.state.stage).toBe('finding');
    one.act(whole.supervisor, { ...filled.opinion, valid: false });
    expect(one.state.stage).toBe('answer');
    one.act(whole.supervisor, { action: 'judge', valid: true, explanation: '再查属我方。' });
    expect(one.state.stage).toBe('agree');
  });

  it('R-S04-OVERDUE: what the department does not finish in time goes to administration', () => {
    expect(policy.limits.find(({ clock }) => clock === 'carry-out')?.escalate).toMatchObject([{ at: { amount: 0 }, what: '没有按时完成，转行政人事部' }]);
  });

  it('R-S04-OTHERS: other companies are approached and the customer is kept told', () => {
    expect(line(policy, taken(policy, { criteria: ['other-company'] }).state)).toContain('others');
  });

  it('R-S04-VISIT: the customer is visited or called before it is closed', () => {
    const one = taken(policy).act(whole.supervisor, { ...filled.opinion, valid: false }).act(whole.supervisor, filled.answer);
    expect(one.may(whole.supervisor, 'close')).toBe('还缺回访');
    one.act(whole.supervisor, filled.visited).act(whole.supervisor, filled.close);
    expect(one.state.closedAt).not.toBeNull();
  });

  it('10,000 lives always have a way on, lose nothing and fold again to what was lived', { timeout: 240_000 }, () => {
    const seen = liveThrough(policy, 10_000);
    expect([...seen.stages].sort()).toEqual(policy.stages.map(({ id }) => id).sort());
    expect(seen.archived).toBeGreaterThan(100);
  });
});
