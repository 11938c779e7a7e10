import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Envelope } from '../../../../../shared/domain/complaint/event';
import { type IncidentAct, planIncident, planJoining, startOf } from '../../../../../shared/domain/incident/act';
import type { IncidentEvent } from '../../../../../shared/domain/incident/event';
import { groupPlan } from '../../../../../shared/domain/incident/group-plan';
import { checkNumbers, cleanNumbers, usualNumbers } from '../../../../../shared/domain/incident/numbers';
import { playbooks } from '../../../../../shared/domain/incident/playbooks';
import { applyIncident, type IncidentState } from '../../../../../shared/domain/incident/state';

const stamp = (seq: number): Envelope => ({
  id: `e${seq}`, site: 's', siteSeq: seq, stream: 'one', occurredAt: `2026-11-20T02:${String(seq % 60).padStart(2, '0')}:00.000Z`,
  recordedAt: '2026-11-20T02:00:00.000Z', actor: 'somebody', prevHash: '', hash: '',
});
const after = (state: IncidentState | null, event: IncidentEvent, seq: number) => applyIncident(state, { ...stamp(seq), ...event });
const begun = (at = 0) => after(null, startOf(playbooks[at]!, []), 1);

function act(state: IncidentState, asked: IncidentAct, seq = 2): IncidentState {
  const planned = planIncident(state, asked);
  if (!planned.ok) throw new Error(planned.error);
  return planned.value === null ? state : after(state, planned.value, seq);
}

describe('an incident', () => {
  it('R-S01-INCIDENT: cannot end before the project manager was told', () => {
    const state = begun();
    expect(planIncident(state, { act: 'end' })).toEqual({ ok: false, error: '还没有告知项目经理：先告知，再结束。' });
    expect(act(act(state, { act: 'tell', told: true }), { act: 'end' }).ended).not.toBeNull();
  });

  it('takes a telling back that was a mistake', () => {
    const told = act(begun(), { act: 'tell', told: true });
    expect(told.told).toEqual({ by: 'somebody', at: '2026-11-20T02:02:00.000Z' });
    expect(act(told, { act: 'tell', told: false }).told).toBeNull();
  });

  it('ticks a step once, with its time, and unticks it', () => {
    const state = begun(5);
    const ticked = act(state, { act: 'tick', step: 'rescue', done: true }, 7);
    expect(ticked.steps[0]!.done).toEqual({ by: 'somebody', at: '2026-11-20T02:07:00.000Z' });
    expect(planIncident(ticked, { act: 'tick', step: 'rescue', done: true })).toEqual({ ok: true, value: null });
    expect(act(ticked, { act: 'tick', step: 'rescue', done: false })).toEqual(state);
    expect(planIncident(state, { act: 'tick', step: 'nowhere', done: true }).ok).toBe(false);
  });

  it('keeps its steps as they were when it began', () => {
    expect(begun(2).steps.map(({ text }) => text)).toEqual(playbooks[2]!.steps.map(({ text }) => text));
  });

  it('property: whatever is done in whatever order, it ends only told, changes no more after its end until it is taken up again, and no event is for nothing', () => {
    const anyAct = fc.oneof(
      fc.record({ act: fc.constant('tick' as const), step: fc.constantFrom(...playbooks[5]!.steps.map(({ id }) => id)), done: fc.boolean() }),
      fc.record({ act: fc.constant('tell' as const), told: fc.boolean() }),
      fc.constant({ act: 'end' as const }),
      fc.constant({ act: 'resume' as const }),
    );
    fc.assert(
      fc.property(fc.array(anyAct, { maxLength: 40 }), (acts) => {
        let state = begun(5);
        for (const [at, asked] of acts.entries()) {
          const planned = planIncident(state, asked);
          if (!planned.ok || planned.value === null) continue;
          expect(state.ended === null).toBe(asked.act !== 'resume');
          const next = after(state, planned.value, at + 2);
          expect(next).not.toEqual(state);
          state = next;
        }
        if (state.ended !== null) expect(state.told).not.toBeNull();
      }),
    );
  });

  it('R-S45-GROUP: one plan takes more complaints in, each once, and goes on where it had ended', () => {
    const ids = ['a', 'b', 'c'];
    const plan = after(null, startOf(groupPlan, ids.slice(0, 2)), 1);
    expect(planJoining(plan, ids.slice(0, 2))).toEqual([]);
    const joined = planJoining(plan, ids).reduce((state, event, at) => after(state, event, at + 2), plan);
    expect(joined.complaints).toEqual(ids);
    const ticked = act(act(joined, { act: 'tick', step: 'team', done: true }), { act: 'tell', told: true });
    const ended = act(ticked, { act: 'end' });
    const again = planJoining(ended, ['a']).reduce((state, event, at) => after(state, event, at + 9), ended);
    expect(again).toEqual(ticked);
  });

  it('refuses a log out of order', () => {
    expect(() => after(null, { type: 'incident.told', body: {} }, 1)).toThrow(/never started/);
    expect(() => after(begun(), startOf(playbooks[0]!, []), 2)).toThrow(/started before/);
  });
});

describe('emergency numbers', () => {
  it('leave blank lines out and keep the rest in order', () => {
    expect(cleanNumbers(usualNumbers).map(({ number }) => number)).toEqual(['110', '120', '119']);
    expect(cleanNumbers([{ label: ' 医院 ', number: '０１０－１２３４ ' }])).toEqual([{ label: '医院', number: '010-1234' }]);
  });

  it('name who is called, by something that can be dialled', () => {
    expect(checkNumbers([{ label: '医院', number: '010-6666 1234 转 8' }])).toEqual([]);
    expect(checkNumbers([]).map(({ place }) => place)).toEqual(['numbers']);
    expect(checkNumbers([{ label: '', number: '问老王' }]).map(({ place }) => place)).toEqual(['numbers[0].label', 'numbers[0].number']);
    expect(checkNumbers(Array.from({ length: 21 }, () => ({ label: '医院', number: '120' })))).toHaveLength(1);
  });
});
