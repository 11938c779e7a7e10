import { z } from 'zod';
import { longestMonths, retentionClasses } from '../domain/personal/retention';
import { done, method, nothing, signedIn } from './method';

const retention = z.strictObject(
  Object.fromEntries(retentionClasses.map((one) => [one, z.number().int().min(1).max(longestMonths)])) as Record<(typeof retentionClasses)[number], z.ZodNumber>,
);

/** Personal data: what is kept for how long. */
export const personalMethods = {
  'personal.retention': method(signedIn, nothing, z.strictObject({ retention, mayChange: z.boolean() })),
  'personal.setRetention': method(signedIn, retention, done),
} as const;
