import type { ComplaintState } from '../complaint/state';
import type { HandlingEvent } from '../handling/event';
import type { InputOf } from '../handling/input';
import { type ActBasis, planAct } from '../handling/plan';

/** A complaint that may be answered with others, and what a step in it is judged by. */
export interface JointCase {
  readonly state: ComplaintState;
  readonly basis: ActBasis;
}

/** What one explanation for many leads to in one of them: its events, or why it is left out. */
export type JointPart = { readonly state: ComplaintState } & (
  | { readonly events: readonly HandlingEvent[]; readonly why: null }
  | { readonly events: null; readonly why: string }
);

/**
 * One explanation for many alike (S0.3): every complaint that may be answered gets its own answer with the same words,
 * saying that it is one of so many; the others are named with the reason. An answer that stands alone is none of many.
 */
export function planJoint(cases: readonly JointCase[], answer: InputOf<'answer'>, id: string): readonly JointPart[] {
  return planTogether(cases, answer, id);
}

/** Taking one explanation back in every complaint where nothing came of it yet; the others are named with the reason. */
export function planWithdrawal(cases: readonly JointCase[], reason: string, id: string): readonly JointPart[] {
  return planTogether(cases, { action: 'withdraw', reason, all: true }, id);
}

function planTogether(cases: readonly JointCase[], act: InputOf<'answer' | 'withdraw'>, id: string): readonly JointPart[] {
  const parts = cases.map(({ state, basis }): JointPart => {
    const planned = planAct(state, act, basis);
    if (planned.ok) return { state, events: planned.value, why: null };
    const { error } = planned;
    return { state, events: null, why: error.kind === 'not-allowed' ? `${error.why}。` : error.faults.map(({ message }) => message).join('') };
  });
  const count = parts.filter(({ why }) => why === null).length;
  if (count < 2) return parts;
  const joint = { id, count };
  return parts.map((part) => (part.events === null ? part : { ...part, events: part.events.map((event) => told(event, joint)) }));
}

function told(event: HandlingEvent, joint: { readonly id: string; readonly count: number }): HandlingEvent {
  if (event.type === 'complaint.answered') return { ...event, body: { ...event.body, joint } };
  return event.type === 'complaint.answer-withdrawn' ? { ...event, body: { ...event.body, joint } } : event;
}
