import type { FoldEnvelope } from '../complaint/event';
import type { ComplaintState } from '../complaint/state';
import { type CasebookEvent, casebookEventBodies } from './event';

/** Whether an event is about the case library. */
export function isCasebookEvent<E extends { readonly type: string }>(event: E): event is Extract<E, CasebookEvent> {
  return Object.hasOwn(casebookEventBodies, event.type);
}

/** A complaint after it went into the library, or was taken out. */
export function applyCasebook(state: ComplaintState, event: FoldEnvelope & CasebookEvent): ComplaintState {
  const lesson = event.type === 'complaint.lesson-withdrawn' ? null : { ...event.body, at: event.occurredAt, by: event.actor };
  return { ...state, lesson, lastSeq: event.siteSeq };
}
