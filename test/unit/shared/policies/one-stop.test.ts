import { describe, expect, it } from 'vitest';
import { parsePolicy } from '../../../../shared/domain/policy/parse';
import { oneStop as policy } from '../../../../shared/policies/one-stop';
import { filled } from '../support/handling';
import { liveThrough } from '../support/lives';
import { line, taken, whole } from '../support/policy-case';
import { local } from '../support/sample';

const task = { action: 'task', text: '已办。' } as const;
const promise = { action: 'promise', promisedAt: local('2026-11-27 18:00'), reason: '与客户约好。' } as const;

describe('一站式 (S0.3)', () => {
  it('is a policy without contradiction', () => {
    expect(parsePolicy(JSON.parse(JSON.stringify(policy)))).toEqual({ ok: true, value: policy });
  });

  it('R-S03-24H: whoever takes it in passes the record on within 24 hours, customer service to the department within another 24', () => {
    const one = taken(policy, { criteria: ['about-engineering'] });
    expect(one.state).toMatchObject({ stage: 'record', deadlines: [{ clock: 'record', dueAt: local('2026-11-21 10:12') }] });
    one.at('2026-11-20 15:00').act(whole.desk, task);
    expect(one.state).toMatchObject({ stage: 'forward', deadlines: [{ clock: 'forward', dueAt: local('2026-11-21 15:00') }] });
  });

  it('R-S03-CLASSIFY: it is sorted by department before it is passed on', () => {
    const one = taken(policy).act(whole.desk, task);
    expect(one.may(whole.supervisor, 'task')).toBe('要先归类：工程技术类、营销策划类、物业服务类');
    expect(one.offers(whole.supervisor).find(({ next }) => next)?.id).toBe('classify');
    one.act(whole.supervisor, { action: 'classify', class: 'about-property' }).act(whole.supervisor, task);
    expect(one.state).toMatchObject({ stage: 'result', criteria: ['about-property'] });
  });

  it('R-S03-RESULT, R-S03-TELL: three days for the department’s result, two more to tell the customer', () => {
    const one = taken(policy, { criteria: ['about-sales'] }).at('2026-11-20 15:00').act(whole.desk, task).act(whole.supervisor, task);
    expect(one.state.deadlines).toMatchObject([{ clock: 'result', dueAt: local('2026-11-23 18:00') }]);
    one.at('2026-11-22 09:00').act(whole.head, { ...filled.opinion, valid: null });
    expect(one.state.deadlines).toMatchObject([{ clock: 'tell', dueAt: local('2026-11-24 18:00') }]);
  });

  it('R-S03-NEW-TIME: what cannot be solved at once is explained within three days, with a new time agreed', () => {
    const one = taken(policy, { criteria: ['about-sales', 'not-at-once'] }).at('2026-11-20 15:00').act(whole.desk, task).act(whole.supervisor, task);
    one.act(whole.head, { ...filled.opinion, valid: null });
    expect(one.may(whole.supervisor, 'task')).toBe('要先承诺完成时间');
    expect(one.state.deadlines).toMatchObject([{ clock: 'new-time', dueAt: local('2026-11-23 18:00') }]);
    one.act(whole.supervisor, promise).act(whole.supervisor, task);
    expect(one.state.stage).toBe('tell');
  });

  it('R-S03-COMPLEX, R-S03-JOINT: complex matters and many alike are explained together by the departments', () => {
    for (const criteria of [['complex'], ['many-alike']]) expect(line(policy, taken(policy, { criteria }).state)).toContain('explain');
    expect(line(policy, taken(policy).state)).not.toContain('explain');
  });

  it('R-S03-TRACK: the sheet of customer complaints goes with it', () => {
    expect(policy.forms.map(({ label }) => label)).toContain('客户投诉单');
  });

  it('10,000 lives always have a way on, lose nothing and fold again to what was lived', { timeout: 240_000 }, () => {
    const seen = liveThrough(policy, 10_000);
    expect([...seen.stages].sort()).toEqual(policy.stages.map(({ id }) => id).sort());
    expect(seen.archived).toBeGreaterThan(100);
  });
});
