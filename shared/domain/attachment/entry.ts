import type { ComplaintState } from '../complaint/state';
import type { AttachmentEvent } from './event';
import { sizeWords, whatWords } from './what';

/** What happened to an attachment, in words for the timeline; `before` is the complaint until then. */
export function attachmentEntry({ type, body }: AttachmentEvent, before: Pick<ComplaintState, 'attachments'> | null): { readonly title: string; readonly detail: string | null; readonly text: string | null } {
  if (type === 'complaint.attachment-added') return { title: '加附件', detail: `${whatWords[body.what]}，${sizeWords(body.size)}`, text: body.note };
  const at = before?.attachments.findLastIndex(({ file }) => file === body.file) ?? -1;
  const which = before?.attachments[at];
  const detail = which === undefined ? null : `附件 ${at + 1}，${whatWords[which.what]}`;
  return type === 'complaint.attachment-saved' ? { title: '另存附件', detail, text: null } : { title: '撤下附件', detail, text: `原因：${body.reason}` };
}
