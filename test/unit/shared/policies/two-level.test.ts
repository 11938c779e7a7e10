import { describe, expect, it } from 'vitest';
import type { TakenIn } from '../../../../shared/domain/complaint/event';
import { parsePolicy } from '../../../../shared/domain/policy/parse';
import { twoLevel as policy } from '../../../../shared/policies/two-level';
import { Case, filled, office } from '../support/handling';
import { liveThrough } from '../support/lives';
import { line, taken, whole } from '../support/policy-case';

describe('二级受理 (S2)', () => {
  it('is a policy without contradiction', () => {
    expect(parsePolicy(JSON.parse(JSON.stringify(policy)))).toEqual({ ok: true, value: policy });
  });

  it('R-S2-TWO-LEVELS: the sales office handles a general one; a grave or unsolved one goes to marketing in writing', () => {
    expect(taken(policy).state).toMatchObject({ handler: 'supervisor', stage: 'investigate' });
    for (const criteria of [['grave'], ['unsolved']]) expect(taken(policy, { criteria }).state).toMatchObject({ handler: 'sales-management', stage: 'transfer' });
  });

  it('R-S2-TWO-FINDING: the investigation says whether it is so or not', () => {
    const one = taken(policy);
    expect(one.plan(whole.supervisor, { ...filled.opinion, valid: null })).toMatchObject({ error: { faults: [{ message: '请判定属实还是不属实。' }] } });
  });

  it('R-S2-TWO-APPROVAL: the general manager approves the solution; without one the deputy stands in', () => {
    const one = taken(policy).act(whole.supervisor, filled.opinion);
    expect(one.may(whole.supervisor, 'decide')).toBe('由总经理办理');
    one.act(whole.general, filled.approve);
    expect(one.state.stage).toBe('remedy');
    const without = new Case(one.events[0]!.body as TakenIn, policy);
    expect(without.act(office.supervisor, filled.opinion).may(office.deputy, 'decide')).toBe(true);
  });

  it('R-S2-TWO-FINDING: what is not so is explained, without remedy', () => {
    const one = taken(policy).act(whole.supervisor, { ...filled.opinion, valid: false }).act(whole.general, filled.approve);
    expect(one.state.stage).toBe('answer');
  });

  it('R-S2-TWO-IMPROVE: responsibility and improvement are recorded, and the result is filed with enterprise management', () => {
    const one = taken(policy, { settled: true }).act(whole.head, filled.cause).act(whole.head, filled.corrective).act(whole.head, filled.preventive);
    one.act(whole.supervisor, filled.close);
    expect(line(policy, one.state).at(-1)).toBe('archive');
    expect(policy.stages.at(-1)).toMatchObject({ department: '企管部' });
    expect(policy.forms.map(({ label }) => label)).toEqual(expect.arrayContaining(['售楼处客户意见登记表', '营销部客户意见登记表']));
  });

  it('10,000 lives always have a way on, lose nothing and fold again to what was lived', { timeout: 240_000 }, () => {
    const seen = liveThrough(policy, 10_000);
    expect([...seen.stages].sort()).toEqual(policy.stages.map(({ id }) => id).sort());
    expect(seen.archived).toBeGreaterThan(100);
  });
});
