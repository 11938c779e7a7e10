import { describe, expect, it } from 'vitest';
import { severityName } from '../../../../shared/domain/policy/lookup';
import { parsePolicy } from '../../../../shared/domain/policy/parse';
import { eightSteps as policy } from '../../../../shared/policies/eight-steps';
import { filled } from '../support/handling';
import { liveThrough } from '../support/lives';
import { line, taken, whole } from '../support/policy-case';

const task = { action: 'task', text: '已办。' } as const;

describe('八步法 (S4.5)', () => {
  it('is a policy without contradiction', () => {
    expect(parsePolicy(JSON.parse(JSON.stringify(policy)))).toEqual({ ok: true, value: policy });
  });

  it('R-S45-STEPS: accept, confirm, assess, investigate, answer, follow and close, visit, feed back', () => {
    expect(line(policy, taken(policy).state)).toEqual(['accept', 'confirm', 'assess', 'investigate', 'answer', 'close', 'visit', 'feed-back', 'archive']);
  });

  it('R-S45-GRADES: hot, important, general and grave, by the lanes', () => {
    const severity = (criterion: string) => taken(policy, { criteria: [criterion] }).state.severity;
    expect([severity('grave'), severity('hot'), severity('weighty'), taken(policy).state.severity]).toEqual(['major', 'important', 'important', 'minor']);
    expect(severityName(policy, 'important')).toBe('热点或重要');
  });

  it('R-S45-GROUP: a group’s complaint is led from the top', () => {
    expect(taken(policy, { criteria: ['group'] }).state).toMatchObject({ severity: 'major', handler: 'deputy-general-manager' });
  });

  it('R-S45-ANSWER: every customer gets an answer, large or small, before anything is closed', () => {
    const one = taken(policy).act(whole.desk, task).act(whole.supervisor, task).act(whole.supervisor, task).act(whole.head, { ...filled.opinion, valid: null });
    expect(one.may(whole.supervisor, 'close')).toBe('要先完成“回复”');
    one.act(whole.supervisor, filled.answer).act(whole.supervisor, filled.close);
    expect(one.state.stage).toBe('visit');
    one.act(whole.supervisor, filled.visited);
    expect(one.state.stage).toBe('feed-back');
    one.act(whole.supervisor, task).act(whole.supervisor, filled.archive);
    expect(one.state.handling.archived).not.toBeNull();
  });

  it('10,000 lives always have a way on, lose nothing and fold again to what was lived', { timeout: 240_000 }, () => {
    const seen = liveThrough(policy, 10_000);
    expect([...seen.stages].sort()).toEqual(policy.stages.map(({ id }) => id).sort());
    expect(seen.archived).toBeGreaterThan(100);
  });
});
