import { z } from 'zod';
import { longestMonths } from './retention';

const months = z.int().min(1).max(longestMonths);

/** The bodies of the events of the office about personal data, by type. */
export const personalEventBodies = {
  /** For how many months each class is kept from now on. */
  'personal.retention-set': z.strictObject({ complaint: months, major: months, draft: months, scan: months }),
} as const;

type Bodies = typeof personalEventBodies;

/** An event of the office about personal data. */
export type PersonalEvent = { [T in keyof Bodies]: { readonly type: T; readonly body: z.infer<Bodies[T]> } }[keyof Bodies];
