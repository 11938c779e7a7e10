import type { FoldEnvelope } from '../complaint/event';
import type { IncidentEvent } from './event';

/** Who did something, and when. */
export interface IncidentDone {
  readonly by: string;
  readonly at: string;
}

/** A step of a running playbook. */
export interface IncidentStep {
  readonly id: string;
  readonly text: string;
  readonly done: IncidentDone | null;
}

/** An incident as its events leave it. */
export interface IncidentState {
  readonly id: string;
  readonly playbook: string;
  readonly title: string;
  readonly complaints: readonly string[];
  readonly steps: readonly IncidentStep[];
  readonly started: IncidentDone;
  readonly told: IncidentDone | null;
  readonly ended: IncidentDone | null;
}

/** An incident after one more of its events. An event out of place means a damaged log and is never passed over. */
export function applyIncident(state: IncidentState | null, event: FoldEnvelope & IncidentEvent): IncidentState {
  const done = { by: event.actor, at: event.occurredAt };
  if (event.type === 'incident.started') {
    if (state !== null) throw new Error(`event ${event.siteSeq}: incident ${event.stream} was started before`);
    const steps = event.body.steps.map((step) => ({ ...step, done: null }));
    return { ...event.body, id: event.stream, steps, started: done, told: null, ended: null };
  }
  if (state === null) throw new Error(`event ${event.siteSeq}: incident ${event.stream} was never started`);
  switch (event.type) {
    case 'incident.step-ticked':
      return withStep(state, event.body.step, done);
    case 'incident.step-unticked':
      return withStep(state, event.body.step, null);
    case 'incident.told':
      return { ...state, told: done };
    case 'incident.telling-withdrawn':
      return { ...state, told: null };
    case 'incident.ended':
      return { ...state, ended: done };
    case 'incident.resumed':
      return { ...state, ended: null };
    case 'incident.joined':
      return { ...state, complaints: [...new Set([...state.complaints, ...event.body.complaints])] };
  }
}

function withStep(state: IncidentState, id: string, done: IncidentDone | null): IncidentState {
  return { ...state, steps: state.steps.map((step) => (step.id === id ? { ...step, done } : step)) };
}
