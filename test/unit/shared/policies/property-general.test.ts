import { describe, expect, it } from 'vitest';
import { parsePolicy } from '../../../../shared/domain/policy/parse';
import { propertyGeneral as policy } from '../../../../shared/policies/property-general';
import { filled } from '../support/handling';
import { liveThrough } from '../support/lives';
import { due, taken, whole } from '../support/policy-case';
import { local } from '../support/sample';

const task = { action: 'task', text: '已办。' } as const;
const clocks = (one: ReturnType<typeof taken>): string[] => one.state.deadlines.map(({ clock }) => clock);

describe('物业一般 (S2)', () => {
  it('is a policy without contradiction', () => {
    expect(parsePolicy(JSON.parse(JSON.stringify(policy)))).toEqual({ ok: true, value: policy });
  });

  it('R-S2-GENERAL-FLOOR: what happens on a floor right now is attended within ten minutes', () => {
    expect(taken(policy, { criteria: ['on-floor-now'] }).state.stage).toBe('attend');
    expect(due(policy, 'attend', '2026-11-20 10:12')).toBe('2026-11-20 10:22');
    expect(clocks(taken(policy))).toEqual(['visit']);
  });

  it('R-S2-GENERAL-RELAY: another department handles it or writes why not within two working days', () => {
    const one = taken(policy, { criteria: ['other-department'] }).act(whole.supervisor, filled.opinion);
    expect(one.state).toMatchObject({ stage: 'relay', deadlines: [{ clock: 'relay', dueAt: local('2026-11-24 18:00') }, { clock: 'visit' }] });
    expect(taken(policy).act(whole.supervisor, filled.opinion).state.stage).toBe('handle');
  });

  it('R-S2-GENERAL-LETTER: a letter is handled and answered within three working days', () => {
    expect(clocks(taken(policy, { channel: 'letter' }))).toEqual(['letter', 'visit']);
    expect(due(policy, 'letter', '2026-11-20 10:12')).toBe('2026-11-25 18:00');
  });

  it('R-S2-GENERAL-VISIT, R-S2-GENERAL-AGAIN: visited on the third working day at the latest; unsatisfied, it begins again', () => {
    expect(due(policy, 'visit', '2026-11-20 10:12')).toBe('2026-11-25 18:00');
    const one = taken(policy).act(whole.supervisor, filled.opinion).act(whole.supervisor, task).act(whole.supervisor, filled.answer);
    one.act(whole.supervisor, { ...filled.visited, outcome: 'dissatisfied', text: '仍漏。' });
    expect(one.state.stage).toBe('finding');
  });

  it('R-S2-GENERAL-MAJOR: heavy loss goes to the leader, and a meeting records cause and prevention before it is closed', () => {
    const one = taken(policy, { criteria: ['heavy-loss'] });
    expect(one.state).toMatchObject({ severity: 'major', handler: 'sales-management' });
    one.act(whole.management, filled.opinion).act(whole.management, task).act(whole.management, filled.answer).act(whole.management, filled.visited);
    expect(one.state.stage).toBe('meeting');
    expect(one.may(whole.management, 'close')).toBe('还缺原因分析、纠正措施、预防措施');
    one.act(whole.management, filled.cause).act(whole.management, filled.corrective).act(whole.management, filled.preventive);
    expect(one.state.stage).toBe('archive');
  });

  it('10,000 lives always have a way on, lose nothing and fold again to what was lived', { timeout: 240_000 }, () => {
    const seen = liveThrough(policy, 10_000);
    expect([...seen.stages].sort()).toEqual(policy.stages.map(({ id }) => id).sort());
    expect(seen.archived).toBeGreaterThan(100);
  });
});
