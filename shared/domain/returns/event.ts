import { z } from 'zod';
import { kebabId, sha256, text } from '../../util/schema';

/** What tells to which sheet a scanned page belongs: the code on it, or a person. */
export const matchWays = ['code', 'hand'] as const;

/** The bodies of the events about signed sheets that came back, by type. Of the page itself the log holds only the digest. */
export const returnEventBodies = {
  'complaint.sheet-returned': z.strictObject({ file: sha256, form: kebabId, version: z.int().min(1), page: z.int().min(1), how: z.enum(matchWays) }),
  /** The page was no signed sheet of this complaint after all. */
  'complaint.sheet-withdrawn': z.strictObject({ file: sha256, reason: text }),
} as const;

/** What is recorded when a scanned page is put aside: it belongs to no complaint, so this is an event of the office. */
export const scanDismissedBody = z.strictObject({ file: sha256, reason: text });

type Bodies = typeof returnEventBodies;

/** An event about a signed sheet that came back. */
export type ReturnEvent = { [T in keyof Bodies]: { readonly type: T; readonly body: z.infer<Bodies[T]> } }[keyof Bodies];
