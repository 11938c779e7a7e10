import { z } from 'zod';
import { sha256, text } from '../../util/schema';
import { erasureGrounds } from './erasure';
import { longestMonths } from './retention';

const months = z.int().min(1).max(longestMonths);

/** The bodies of the events of the office about personal data, by type. */
export const personalEventBodies = {
  /** For how many months each class is kept from now on. */
  'personal.retention-set': z.strictObject({ complaint: months, major: months, draft: months, scan: months }),
  /**
   * Somebody was erased. `subject` is the name of the record that they were found by; what was destroyed of complaints
   * stands in the complaints, here the rest by digest. `keyholder` is whose passcode proved it, null where there is no vault.
   */
  'personal.erased': z.strictObject({
    subject: sha256.nullable(),
    why: z.enum(erasureGrounds),
    reason: text,
    complaints: z.int().min(0),
    papers: z.int().min(0),
    drafts: z.int().min(0),
    scans: z.array(sha256),
    ledger: z.array(sha256),
    keyholder: z.string().min(1).nullable(),
  }),
} as const;

type Bodies = typeof personalEventBodies;

/** An event of the office about personal data. */
export type PersonalEvent = { [T in keyof Bodies]: { readonly type: T; readonly body: z.infer<Bodies[T]> } }[keyof Bodies];
