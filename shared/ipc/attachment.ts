import { z } from 'zod';
import { attachmentKinds, attachmentLimit, attachmentWhats } from '../domain/attachment/what';
import { digest, done, isoTime, method, recordId, typedLine, withCustomers } from './method';

/** What a sealed box is longer than what is in it. */
export const boxOverhead = 48;

const bytes = z.custom<Uint8Array>((value) => value instanceof Uint8Array && value.length <= attachmentLimit + boxOverhead);

/** An attachment as the reading pane lists it. */
export const attachmentView = z.strictObject({
  file: digest,
  size: z.number().int(),
  kind: z.enum(attachmentKinds),
  ext: z.string(),
  what: z.enum(attachmentWhats),
  note: z.string().nullable(),
  shows: z.boolean(),
  at: isoTime,
  who: z.string(),
  /** Why it was taken out again; null while it stands. */
  withdrawn: z.string().nullable(),
});

/** An attachment as the reading pane lists it. */
export type AttachmentView = z.output<typeof attachmentView>;

const which = z.strictObject({ complaintId: recordId, file: digest });

/** Files of any kind that belong to a complaint. */
export const attachmentMethods = {
  /** `content` is sealed where there is a vault and the file shows who complains; `again` means that it is attached already. */
  'attachment.add': method(
    withCustomers,
    which.extend({
      content: bytes,
      sealed: z.boolean(),
      kind: z.enum(attachmentKinds),
      ext: z.string().regex(/^[a-z0-9.]{1,12}$/),
      what: z.enum(attachmentWhats),
      note: typedLine.nullable(),
      shows: z.boolean(),
    }),
    z.enum(['added', 'again']),
  ),
  /** The file as it is kept: itself, or the box for the vault to open. */
  'attachment.open': method(withCustomers, which, z.strictObject({ content: bytes, sealed: z.boolean() })),
  /** Asks the person where to, records it and writes a copy there. `content` is what the vault opened; null where main can read the file itself. */
  'attachment.save': method(withCustomers, which.extend({ content: bytes.nullable() }), z.strictObject({ saved: z.boolean() })),
  'attachment.withdraw': method(withCustomers, which.extend({ reason: typedLine }), done),
} as const;
