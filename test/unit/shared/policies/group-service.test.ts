import { describe, expect, it } from 'vitest';
import { parsePolicy } from '../../../../shared/domain/policy/parse';
import { groupService as policy } from '../../../../shared/policies/group-service';
import { filled } from '../support/handling';
import { liveThrough } from '../support/lives';
import { due, line, taken, whole } from '../support/policy-case';
import { local } from '../support/sample';

const task = { action: 'task', text: '已办。' } as const;
const clocks = (one: ReturnType<typeof taken>): string[] => one.state.deadlines.map(({ clock }) => clock);

describe('集团客服 (S4.2)', () => {
  it('is a policy without contradiction', () => {
    expect(parsePolicy(JSON.parse(JSON.stringify(policy)))).toEqual({ ok: true, value: policy });
  });

  const surveyed = (amount: number, trade = 'one-trade', order = 'warranty') =>
    taken(policy, { criteria: ['repair'] }).act(whole.desk, task)
      .act(whole.supervisor, { action: 'classify', class: trade }).act(whole.supervisor, { action: 'classify', class: order })
      .act(whole.supervisor, { action: 'price', amount, reason: '勘察估价。' }).act(whole.supervisor, task);
  const signedFor = (amount: number) => (amount < 500 ? surveyed(amount) : surveyed(amount).act(whole.head, task));

  it('R-S42-SURVEY: a repair is surveyed within a working day; trades, order and cost are known then', () => {
    const one = taken(policy, { criteria: ['repair'] }).act(whole.desk, task);
    expect(one.state).toMatchObject({ stage: 'survey', deadlines: [{ clock: 'survey', dueAt: local('2026-11-23 18:00') }] });
    expect(one.may(whole.supervisor, 'task')).toBe('要先归类：单工种、多工种');
    one.act(whole.supervisor, { action: 'classify', class: 'one-trade' }).act(whole.supervisor, { action: 'classify', class: 'warranty' });
    expect(one.may(whole.supervisor, 'task')).toBe('要先核定费用');
  });

  it.each([
    [300, 'approve-manager'], [1000, 'approve-manager'], [1000.01, 'approve-deputy'], [10_000, 'approve-deputy'], [10_000.01, 'approve-general'], [30_000, 'approve-general'],
  ])('R-S42-APPROVAL: ¥%d goes to %s', (amount, stage) => {
    expect(signedFor(amount).state.stage).toBe(stage);
  });

  it('R-S42-APPROVAL: the manager up to ¥1,000, the deputy up to ¥10,000, the general manager above', () => {
    expect(signedFor(1000).may(whole.management, 'decide')).toBe(true);
    expect(signedFor(8000).may(whole.deputy, 'decide')).toBe(true);
    expect(signedFor(8000).may(whole.management, 'decide')).toBe('由副总经理办理');
    expect(signedFor(20_000).may(whole.general, 'decide')).toBe(true);
  });

  it('R-S42-APPROVAL: a cost that grows afterwards needs the higher approval first', () => {
    const one = signedFor(900).act(whole.management, filled.approve);
    expect(one.state.stage).toBe('order-a');
    expect(one.act(whole.supervisor, { action: 'price', amount: 9000, reason: '另发现渗漏。' }).state.stage).toBe('approve-deputy');
  });

  it('R-S42-AUDIT: what costs more than ¥20,000 is audited', () => {
    expect(line(policy, surveyed(20_000).state)).not.toContain('audit');
    expect(line(policy, surveyed(20_000.01).state)).toContain('audit');
    expect(policy.stages.find(({ id }) => id === 'audit')).toMatchObject({ act: 'decide', department: '审计核算部' });
  });

  it('R-S42-SURVEY: below ¥500 the contractor need not attend', () => {
    expect(line(policy, surveyed(499).state)).not.toContain('countersign');
    expect(line(policy, surveyed(500).state)).toContain('countersign');
  });

  it('R-S42-ORDER: order A within the warranty, B outside of it', () => {
    expect(surveyed(100).act(whole.management, filled.approve).state.stage).toBe('order-a');
    expect(surveyed(100, 'one-trade', 'out-of-warranty').act(whole.management, filled.approve).state.stage).toBe('order-b');
  });

  it('R-S42-REPAIR: one trade in three working days, several in seven, longer only as the customer agrees', () => {
    expect(due(policy, 'one-trade', '2026-11-20 10:00')).toBe('2026-11-25 18:00');
    expect(due(policy, 'several-trades', '2026-11-20 10:00')).toBe('2026-12-01 18:00');
    const one = surveyed(100, 'several-trades').act(whole.management, filled.approve).act(whole.supervisor, task);
    expect(clocks(one)).toEqual(['several-trades']);
    expect(policy.limits.filter(({ pausable }) => pausable === true).map(({ clock }) => clock)).toEqual(['one-trade', 'several-trades']);
  });

  const repairing = () => surveyed(100).act(whole.management, filled.approve).act(whole.supervisor, task);
  const agreed = { action: 'pause', until: local('2026-11-27 18:00'), ground: '特别复杂，客户事先同意延长', reason: '要等厂家配件，客户电话同意。' } as const;

  it('R-S42-REPAIR: with the agreement of the customer the clock of the repair stands still, and runs on from there', () => {
    const one = repairing();
    expect(one.state.deadlines).toMatchObject([{ clock: 'one-trade', dueAt: local('2026-11-25 18:00'), next: local('2026-11-24 18:00') }]);
    expect(one.may(whole.head, 'pause')).toBe('由售楼主管、销管部办理');
    expect(one.may(whole.supervisor, 'resume')).toBeUndefined();
    one.at('2026-11-23 09:00').act(whole.supervisor, agreed);
    // 11-20 is not counted, 11-23 to 27 stand still: the three days are 11-30, 12-01 and 12-02.
    expect(one.state.deadlines).toMatchObject([{ clock: 'one-trade', dueAt: local('2026-12-02 18:00'), next: local('2026-12-01 18:00') }]);
    expect(one.may(whole.supervisor, 'pause')).toBeUndefined();
    one.at('2026-11-25 09:00').act(whole.supervisor, { action: 'resume', reason: '配件提前到了。' });
    expect(one.state.deadlines).toMatchObject([{ clock: 'one-trade', dueAt: local('2026-11-27 18:00') }]);
    expect(one.state.handling.pauses).toMatchObject([{ from: local('2026-11-23 09:00'), to: local('2026-11-25 09:00') }]);
  });

  it('R-S42-REPAIR: the agreement comes before the time runs out, and for a ground, a length and a reason that can be told', () => {
    const one = repairing();
    const refused = (input: object) => one.plan(whole.supervisor, { ...agreed, ...input });
    expect(refused({ until: local('2026-11-20 09:00') })).toMatchObject({ error: { faults: [{ place: 'until', message: '暂停到的时间已经过去，请填以后的时间。' }] } });
    expect(refused({ until: local('2027-02-20 09:00') })).toMatchObject({ error: { faults: [{ place: 'until', message: '一次最多暂停 60 天，到时再看是否继续。' }] } });
    expect(refused({ ground: '人手不够' })).toMatchObject({ error: { faults: [{ place: 'ground' }] } });
    expect(refused({ reason: ' ' })).toMatchObject({ error: { faults: [{ place: 'reason' }] } });
    expect(one.at('2026-11-26 09:00').may(whole.supervisor, 'pause')).toBe('时限已过，不能再暂停');
    expect(taken(policy).may(whole.supervisor, 'pause')).toBeUndefined();
    expect(surveyed(100).may(whole.supervisor, 'pause')).toBe('现在没有可以暂停的时限');
  });

  it('R-S42-FEEDBACK, R-S42-OTHER: other matters: the department answers in three working days, all is done in a week', () => {
    const one = taken(policy).act(whole.desk, task);
    expect(one.state).toMatchObject({ stage: 'feedback', deadlines: [{ clock: 'feedback', dueAt: local('2026-11-25 18:00') }, { clock: 'other', dueAt: local('2026-11-27 18:00') }] });
  });

  it('R-S42-VISIT: a call within one working day after the customer accepted it', () => {
    const one = surveyed(100).act(whole.management, filled.approve).act(whole.supervisor, task).at('2026-11-24 15:00').act(whole.head, task).act(whole.supervisor, filled.satisfied);
    expect(one.state).toMatchObject({ stage: 'visit', deadlines: [{ clock: 'visit', dueAt: local('2026-11-25 18:00') }] });
  });

  it('R-S42-WEEKLY: a weekly report, and one numbering in the register', () => {
    expect(policy.report.weekly).toBe(true);
    expect(policy.forms.map(({ label }) => label)).toEqual(expect.arrayContaining(['客户服务部投诉处理周报', '来电、来访登记表']));
  });

  it('10,000 lives always have a way on, lose nothing and fold again to what was lived', { timeout: 240_000 }, () => {
    const seen = liveThrough(policy, 10_000);
    expect([...seen.stages].sort()).toEqual(policy.stages.map(({ id }) => id).sort());
    expect(seen.archived).toBeGreaterThan(100);
  });
});
