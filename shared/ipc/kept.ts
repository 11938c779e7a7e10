import { z } from 'zod';
import { identity, sealedPerson } from './intake';
import { done, isoTime, method, nothing, recordId, signedIn, typedLine } from './method';

/** Where something is typed: the complaint, if it belongs to one, and what is done there. */
const place = z.string().min(1).max(200);

/** What was typed at a place: the window alone knows how it looks; who complains comes apart. */
const content = {
  /** What people know it by; no customer is in it. */
  title: typedLine,
  body: z.string().max(400_000),
  identity: identity.nullable(),
  /** In place of `identity` where there is a vault. */
  sealed: sealedPerson.nullish(),
  /** Whether a sealed person may be saved as it is: main cannot look. */
  ready: z.boolean(),
};

const kept = z.strictObject({ ...content, updatedAt: isoTime });

/** What was typed at a place, as it comes back. */
export type KeptText = z.output<typeof kept>;

/** What is typed anywhere but at intake, kept as one types, each for whoever types it. */
export const keptMethods = {
  'kept.put': method(signedIn, z.strictObject({ place, ...content }), z.strictObject({ updatedAt: isoTime })),
  'kept.get': method(signedIn, z.strictObject({ place }), kept.nullable()),
  'kept.drop': method(signedIn, z.strictObject({ place }), done),
  /** What whoever asks did not finish; of complaints, those that they may still see. */
  'kept.list': method(signedIn, nothing, z.array(z.strictObject({ place, title: z.string(), complaint: recordId.nullable(), updatedAt: isoTime }))),
} as const;
