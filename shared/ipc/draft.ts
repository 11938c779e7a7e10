import { z } from 'zod';
import { intakeFields } from './intake';
import { done, isoTime, method, nothing, recordId, signedIn } from './method';

const draft = z.strictObject({ id: recordId, fields: intakeFields, updatedAt: isoTime });

/** A draft as it comes back after a crash. */
export type Draft = z.output<typeof draft>;

/** What is being typed, kept as one types. */
export const draftMethods = {
  'draft.put': method(signedIn, z.strictObject({ id: recordId, fields: intakeFields }), z.strictObject({ updatedAt: isoTime })),
  'draft.list': method(
    signedIn,
    nothing,
    z.array(z.strictObject({ id: recordId, title: z.string(), updatedAt: isoTime })),
  ),
  'draft.get': method(signedIn, z.strictObject({ id: recordId }), draft),
  'draft.discard': method(signedIn, z.strictObject({ id: recordId }), done),
} as const;
