import { z } from 'zod';
import { inboxRow } from './inbox';
import { digest, done, isoTime, method, nothing, recordId, typedLine, withCustomers } from './method';

/** The sales ledger as far as main has a hand in it: it never learns what is in a record. */
export const salesMethods = {
  /** Allows one customer to be shown whole once, and records who saw them and why. */
  'sales.show': method(withCustomers, z.strictObject({ record: recordId, reason: typedLine.min(1) }), done),
  /** Counts a try of a keyholder's passcode before an export; null allows one, otherwise when the next may be. */
  'sales.export': method(withCustomers, nothing, z.strictObject({ nextTryAt: isoTime.nullable() })),
  /** The complaints that one phone or unit is behind, as far as they may be seen, the newest first. */
  'sales.complaints': method(withCustomers, z.strictObject({ tokens: z.array(digest).max(10) }), z.array(inboxRow)),
} as const;
