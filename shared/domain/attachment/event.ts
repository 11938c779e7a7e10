import { z } from 'zod';
import { sha256, text } from '../../util/schema';
import { attachmentKinds, attachmentWhats } from './what';

/** The bodies of the events about attachments, by type. The name of the file is not among them, since it may name a customer. */
export const attachmentEventBodies = {
  'complaint.attachment-added': z.strictObject({
    /** The digest of the file as it was. */
    file: sha256,
    size: z.int().min(1),
    kind: z.enum(attachmentKinds),
    ext: z.string().regex(/^[a-z0-9.]{1,12}$/),
    what: z.enum(attachmentWhats),
    note: text.nullable(),
    /** It shows who complains. */
    shows: z.boolean(),
  }),
  /** It does not belong to this complaint after all. */
  'complaint.attachment-withdrawn': z.strictObject({ file: sha256, reason: text }),
  /** A copy of it left the program. */
  'complaint.attachment-saved': z.strictObject({ file: sha256 }),
} as const;

type Bodies = typeof attachmentEventBodies;

/** An event about an attachment. */
export type AttachmentEvent = { [T in keyof Bodies]: { readonly type: T; readonly body: z.infer<Bodies[T]> } }[keyof Bodies];
