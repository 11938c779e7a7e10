import { describe, expect, it } from 'vitest';
import { parsePolicy } from '../../../../shared/domain/policy/parse';
import { gradedProperty as policy } from '../../../../shared/policies/graded-property';
import { filled } from '../support/handling';
import { liveThrough } from '../support/lives';
import { line, taken, whole } from '../support/policy-case';

describe('物业分级 (S2)', () => {
  it('is a policy without contradiction', () => {
    expect(parsePolicy(JSON.parse(JSON.stringify(policy)))).toEqual({ ok: true, value: policy });
  });

  const severity = (...criteria: string[]) => taken(policy, { criteria }).state.severity;

  it('R-S2-GRADED-MAJOR: five people or more with the media there or likely; either alone is not enough', () => {
    expect(severity('group-of-five', 'media')).toBe('major');
    expect(severity('group-of-five')).toBe('minor');
    expect(severity('media')).toBe('minor');
  });

  it('R-S2-GRADED-MAJOR: a petition, safety, ¥50,000, an important customer, or senior management: each alone', () => {
    for (const criterion of ['petition', 'safety', 'loss-50000', 'special-customer', 'senior']) expect(severity(criterion)).toBe('major');
    expect(severity()).toBe('minor');
  });

  it('R-S2-GRADED-GRIEVANCE: a grievance wants an answer and nothing done', () => {
    expect(line(policy, taken(policy, { criteria: ['grievance'] }).state)).toEqual(['answer', 'visit', 'archive']);
    expect(line(policy, taken(policy).state)).toEqual(['finding', 'handle', 'answer', 'visit', 'archive']);
  });

  it('R-S2-GRADED-VALID: an invalid one is explained, not worked on', () => {
    const one = taken(policy).act(whole.supervisor, { ...filled.opinion, valid: false });
    expect(one.state.stage).toBe('answer');
  });

  it('R-S2-GRADED-UPWARD: what is beyond one’s duty goes upward', () => {
    const one = taken(policy).act(whole.supervisor, { action: 'raise', severity: 'major', reason: '超出责任范围。' });
    expect(one.state).toMatchObject({ severity: 'major', handler: 'deputy-general-manager' });
  });

  it('R-S2-GRADED-CLOSE: closed with a record of the visit', () => {
    const one = taken(policy, { criteria: ['grievance'] }).act(whole.supervisor, filled.answer);
    expect(one.may(whole.supervisor, 'close')).toBe('还缺回访');
    expect(one.act(whole.supervisor, filled.visited).may(whole.supervisor, 'close')).toBe(true);
  });

  it('10,000 lives always have a way on, lose nothing and fold again to what was lived', { timeout: 240_000 }, () => {
    const seen = liveThrough(policy, 10_000);
    expect([...seen.stages].sort()).toEqual(policy.stages.map(({ id }) => id).sort());
    expect(seen.archived).toBeGreaterThan(100);
  });
});
