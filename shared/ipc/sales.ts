import { z } from 'zod';
import { done, method, recordId, typedLine, withCustomers } from './method';

/** The sales ledger as far as main has a hand in it: it never learns what is in a record. */
export const salesMethods = {
  /** Allows one customer to be shown whole once, and records who saw them and why. */
  'sales.show': method(withCustomers, z.strictObject({ record: recordId, reason: typedLine.min(1) }), done),
} as const;
