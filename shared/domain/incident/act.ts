import { z } from 'zod';
import { kebabId } from '../../util/schema';
import { err, ok, type Result } from '../../util/result';
import type { IncidentEvent } from './event';
import type { Playbook } from './playbook';
import type { IncidentState } from './state';

/** What a person does in a running incident. */
export const incidentAct = z.discriminatedUnion('act', [
  z.strictObject({ act: z.literal('tick'), step: kebabId, done: z.boolean() }),
  z.strictObject({ act: z.literal('tell'), told: z.boolean() }),
  z.strictObject({ act: z.literal('end') }),
  z.strictObject({ act: z.literal('resume') }),
]);

/** What a person does in a running incident. */
export type IncidentAct = z.infer<typeof incidentAct>;

/** The beginning of an incident by a playbook. */
export function startOf({ id, title, steps }: Playbook, complaints: readonly string[]): IncidentEvent {
  return { type: 'incident.started', body: { playbook: id, title, steps: steps.map((step) => ({ ...step })), complaints: [...complaints] } };
}

/** The event that an act leads to, null where everything is so already, or why it may not be done. */
export function planIncident(state: IncidentState, act: IncidentAct): Result<IncidentEvent | null, string> {
  const asked = wanted(state, act);
  if (asked === null) return ok(null);
  if (typeof asked === 'string') return err(asked);
  return state.ended === null || asked.type === 'incident.resumed' ? ok(asked) : err('这件已经结束，不能再改。');
}

function wanted(state: IncidentState, act: IncidentAct): IncidentEvent | string | null {
  switch (act.act) {
    case 'tick': {
      const step = state.steps.find(({ id }) => id === act.step);
      if (step === undefined) return '没有这一步，请重新打开这件预案。';
      if ((step.done !== null) === act.done) return null;
      return { type: act.done ? 'incident.step-ticked' : 'incident.step-unticked', body: { step: act.step } };
    }
    case 'tell':
      if ((state.told !== null) === act.told) return null;
      return { type: act.told ? 'incident.told' : 'incident.telling-withdrawn', body: {} };
    case 'resume':
      return state.ended === null ? null : { type: 'incident.resumed', body: {} };
    case 'end':
      if (state.ended !== null) return null;
      return state.told === null ? '还没有告知项目经理：先告知，再结束。' : { type: 'incident.ended', body: {} };
  }
}

/**
 * What brings complaints into an incident that concerns several: those it does not name yet, and, where it had ended, that
 * it goes on. So one plan serves all of a group, and a complaint that is taken up again takes its plan up again.
 */
export function planJoining(state: IncidentState, complaints: readonly string[]): readonly IncidentEvent[] {
  const missing = [...new Set(complaints)].filter((id) => !state.complaints.includes(id));
  return [
    ...(state.ended === null ? [] : [{ type: 'incident.resumed', body: {} } as const]),
    ...(missing.length === 0 ? [] : [{ type: 'incident.joined', body: { complaints: missing } } as const]),
  ];
}
