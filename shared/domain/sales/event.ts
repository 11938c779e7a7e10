import { z } from 'zod';
import { sha256, text } from '../../util/schema';
import { recordKinds } from './kinds';

/** So many records one event names at the most; an import is several events of one transaction. */
export const recordsAtOnce = 500;

const change = z.strictObject({
  record: z.uuid(),
  kind: z.enum(recordKinds),
  /** One more than the version before it: of two changes of one version only one can ever be recorded. */
  version: z.int().min(1),
  /** The name of what is sealed; null when the record was taken out again. */
  name: sha256.nullable(),
});

/** The bodies of the events of the sales ledger, by type. They name records and never say what is in them. */
export const salesEventBodies = {
  /** One act: all of its records changed together or none did. */
  'sales.recorded': z.strictObject({ import: z.uuid().exactOptional(), records: z.array(change).min(1).max(recordsAtOnce) }),
  /** A file left the ledger, closed with a keyholder's passcode. */
  'sales.exported': z.strictObject({ what: z.enum(['units', 'customers']), records: z.int().min(0), keyholder: z.string().min(1) }),
  'sales.shown': z.strictObject({ record: z.uuid(), reason: text }),
} as const;

type Bodies = typeof salesEventBodies;

/** One record in an event. */
export type RecordChange = z.infer<typeof change>;

/** An event of the sales ledger. */
export type SalesEvent = { [T in keyof Bodies]: { readonly type: T; readonly body: z.infer<Bodies[T]> } }[keyof Bodies];

/** The stream of the sales ledger. */
export const salesStream = 'sales';
