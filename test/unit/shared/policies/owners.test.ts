import { describe, expect, it } from 'vitest';
import { parsePolicy } from '../../../../shared/domain/policy/parse';
import { owners as policy } from '../../../../shared/policies/owners';
import { filled } from '../support/handling';
import { liveThrough } from '../support/lives';
import { due, taken, whole } from '../support/policy-case';
import { local } from '../support/sample';

const promise = { action: 'promise', promisedAt: local('2026-11-21 10:00'), reason: '与客户约好。' } as const;
const handled = () =>
  taken(policy).act(whole.desk, promise).act(whole.desk, { action: 'task', text: '复述了三点，客户确认。' })
    .act(whole.head, filled.opinion).act(whole.desk, filled.answer).act(whole.desk, filled.satisfied)
    .act(whole.head, { action: 'task', text: '当天已清理。' }).act(whole.desk, filled.answer);
const declined = { action: 'visit', how: 'phone', outcome: 'declined', text: '客户说不便接受回访。' } as const;

describe('业主投诉 (S3)', () => {
  it('is a policy without contradiction', () => {
    expect(parsePolicy(policy)).toEqual({ ok: true, value: policy });
  });

  it('R-S3-ESCALATE: whoever is not calm after some minutes is passed to the next level', () => {
    expect(taken(policy).state).toMatchObject({ severity: 'minor', handler: 'receptionist' });
    expect(taken(policy, { criteria: ['agitated'] }).state).toMatchObject({ severity: 'important', handler: 'supervisor' });
    const calm = taken(policy);
    calm.act(whole.desk, { action: 'raise', severity: 'important', reason: '五分钟后仍激动。' });
    expect(calm.state.handler).toBe('supervisor');
  });

  it('R-S3-REPLY: what cannot be answered on the spot gets an agreed time, within 24 hours', () => {
    const one = taken(policy);
    expect(one.may(whole.desk, 'task')).toBe('要先承诺完成时间');
    expect(due(policy, 'solution', '2026-11-20 10:12')).toBe('2026-11-21 10:12');
    expect(one.state.deadlines[0]).toMatchObject({ clock: 'solution', dueAt: local('2026-11-21 10:12') });
  });

  it('R-S3-RESULT: what was agreed is done the same day and answered within 24 hours', () => {
    const one = taken(policy).act(whole.desk, promise).act(whole.desk, { action: 'task', text: '核实。' }).act(whole.head, filled.opinion);
    one.act(whole.desk, filled.answer).at('2026-11-21 09:00').act(whole.desk, filled.satisfied);
    expect(one.state).toMatchObject({ stage: 'handle', deadlines: [{ clock: 'result', dueAt: local('2026-11-22 09:00') }] });
  });

  it('R-S3-CLOSE: closed only once the visit finds the customer satisfied', () => {
    const one = handled();
    expect(one.state.stage).toBe('visit');
    expect(one.may(whole.desk, 'close')).toBe('还缺回访');
    one.act(whole.desk, { ...filled.visited, outcome: 'dissatisfied', text: '还有异味。' });
    expect(one.state).toMatchObject({ stage: 'investigate', closedAt: null });
    const other = handled().act(whole.desk, filled.visited).act(whole.desk, filled.close).act(whole.desk, filled.archive);
    expect(other.state.handling.archived).not.toBeNull();
  });

  it('R-S3-QUIET: a declined visit closes the case after one week without a repeat', () => {
    const one = handled().at('2026-11-23 10:00').act(whole.desk, declined);
    expect(one.may(whole.desk, 'close')).toBe('还缺谢绝回访后 7 天内客户没有再来（到 11-30 周一 10:00）');
    expect(one.at('2026-11-30 09:59').may(whole.desk, 'close')).not.toBe(true);
    expect(one.at('2026-11-30 10:00').may(whole.desk, 'close')).toBe(true);
    one.act(whole.desk, filled.close);
    expect(one.state.closedAt).toBe(local('2026-11-30 10:00'));
  });

  it('R-S3-QUIET: a customer who comes back within the week is heard, and the case goes on', () => {
    const one = handled().at('2026-11-23 10:00').act(whole.desk, declined).at('2026-11-26 10:00');
    one.act(whole.desk, { ...filled.visited, outcome: 'dissatisfied', text: '同样的事又发生了。' });
    expect(one.state).toMatchObject({ stage: 'investigate', closedAt: null });
    expect(one.may(whole.desk, 'visit')).toBe('要先完成“调查与解决方案”');
  });

  it('R-S3-NO-VISIT: settled on the spot with a signature, anonymous or sensitive: no visit, with the reason', () => {
    const one = taken(policy, { settled: true });
    expect(one.state.stage).toBe('visit');
    one.act(whole.desk, { action: 'visit', how: 'exempt', outcome: null, text: '当场解决并由客户签字满意' }).act(whole.desk, filled.close);
    expect(one.state.closedAt).not.toBeNull();
    expect(policy.closing.visitExemptions).toEqual(['当场解决并由客户签字满意', '匿名或无法联系', '不便回访的敏感投诉']);
  });

  it('R-S3-REPORT: classes are summed up each month in their own table', () => {
    expect(policy.report.monthlyCutOff).toBe('month-end');
    expect(policy.forms.map(({ label }) => label)).toContain('顾客投诉分类统计表');
  });

  it('10,000 lives always have a way on, lose nothing and fold again to what was lived', { timeout: 240_000 }, () => {
    const seen = liveThrough(policy, 10_000);
    expect([...seen.stages].sort()).toEqual(policy.stages.map(({ id }) => id).sort());
    expect(seen.archived).toBeGreaterThan(100);
  });
});
