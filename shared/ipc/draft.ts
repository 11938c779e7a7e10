import { z } from 'zod';
import { intakeFields } from './intake';
import { done, isoTime, method, nothing, recordId, typedText, withCustomers } from './method';

/** The intake page as a draft: its fields, and its times as typed, which nobody may have been able to read yet. */
export const draftFields = intakeFields.extend({
  /** Whether a sealed person may be saved as it is: main cannot look. */
  sealedReady: z.boolean().optional(),
  typedTimes: z.strictObject({ received: typedText, promised: typedText }).optional(),
});

const draft = z.strictObject({ id: recordId, fields: draftFields, updatedAt: isoTime });

/** What a draft keeps. */
export type DraftFields = z.output<typeof draftFields>;

/** A draft as it comes back after a crash. */
export type Draft = z.output<typeof draft>;

/** What is being typed, kept as one types. */
export const draftMethods = {
  'draft.put': method(withCustomers, z.strictObject({ id: recordId, fields: draftFields }), z.strictObject({ updatedAt: isoTime })),
  'draft.list': method(
    withCustomers,
    nothing,
    z.array(z.strictObject({ id: recordId, title: z.string(), updatedAt: isoTime })),
  ),
  'draft.get': method(withCustomers, z.strictObject({ id: recordId }), draft),
  'draft.discard': method(withCustomers, z.strictObject({ id: recordId }), done),
} as const;
