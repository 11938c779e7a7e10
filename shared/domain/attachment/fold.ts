import type { FoldEnvelope } from '../complaint/event';
import type { ComplaintState } from '../complaint/state';
import { type AttachmentEvent, attachmentEventBodies } from './event';

/** Whether an event is about an attachment. */
export function isAttachmentEvent<E extends { readonly type: string }>(event: E): event is Extract<E, AttachmentEvent> {
  return Object.hasOwn(attachmentEventBodies, event.type);
}

/** A complaint after a file was attached, taken out again, or left the program. */
export function applyAttachment(state: ComplaintState, event: FoldEnvelope & AttachmentEvent): ComplaintState {
  const lastSeq = event.siteSeq;
  const done = { at: event.occurredAt, by: event.actor };
  switch (event.type) {
    case 'complaint.attachment-added':
      return { ...state, attachments: [...state.attachments, { ...event.body, ...done, withdrawn: null }], lastSeq };
    case 'complaint.attachment-withdrawn': {
      const { file, reason } = event.body;
      const attachments = state.attachments.map((one) => (one.file === file && one.withdrawn === null ? { ...one, withdrawn: { reason, ...done } } : one));
      return { ...state, attachments, lastSeq };
    }
    case 'complaint.attachment-saved':
      return { ...state, lastSeq };
  }
}
