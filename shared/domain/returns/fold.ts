import type { FoldEnvelope } from '../complaint/event';
import type { ComplaintState } from '../complaint/state';
import { type ReturnEvent, returnEventBodies } from './event';

/** Whether an event is about a signed sheet that came back. */
export function isReturnEvent<E extends { readonly type: string }>(event: E): event is Extract<E, ReturnEvent> {
  return Object.hasOwn(returnEventBodies, event.type);
}

/** A complaint after a page came back or was taken out again. */
export function applyReturn(state: ComplaintState, event: FoldEnvelope & ReturnEvent): ComplaintState {
  const done = { at: event.occurredAt, by: event.actor };
  if (event.type === 'complaint.sheet-returned') {
    const page = { ...event.body, ...done, withdrawn: null };
    return { ...state, returns: [...state.returns, page], lastSeq: event.siteSeq };
  }
  const { file, reason } = event.body;
  const returns = state.returns.map((page) => (page.file === file && page.withdrawn === null ? { ...page, withdrawn: { reason, ...done } } : page));
  return { ...state, returns, lastSeq: event.siteSeq };
}
