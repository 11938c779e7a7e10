import { z } from 'zod';
import { severities } from '../domain/severity/severity';
import { digest, done, isoTime, method, recordId, typedLine, typedText, withCustomers } from './method';
import { writing } from './statement';

const texts = { title: typedText, story: typedText, handled: typedText, lesson: typedText };

const kept = z.strictObject({
  complaint: recordId,
  number: z.string(),
  severity: z.enum(severities),
  /** What its policy calls that. */
  severityName: z.string(),
  keptAt: isoTime,
  ...texts,
  classes: z.string(),
  cause: z.string(),
});

/** A case of the library. */
export type KeptCase = z.output<typeof kept>;

/** What closed complaints teach, without anybody's name. */
export const casebookMethods = {
  /** The newest cases that hold each word; `more` says that there are others. */
  'casebook.find': method(withCustomers, z.strictObject({ text: typedLine }), z.strictObject({ cases: z.array(kept), more: z.boolean() })),
  /** What could stand there of a complaint, names known to the office taken out; `identity` and `people` are to be taken out by whoever can read them. */
  'casebook.propose': method(writing, z.strictObject({ complaintId: recordId }), z.strictObject({ ...texts, identity: digest.nullable(), people: z.array(z.string()) })),
  'casebook.keep': method(writing, z.strictObject({ complaintId: recordId, ...texts }), done),
  'casebook.withdraw': method(writing, z.strictObject({ complaintId: recordId, reason: typedLine }), done),
} as const;
