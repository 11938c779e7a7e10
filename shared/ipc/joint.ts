import { z } from 'zod';
import { answerWays } from '../domain/handling/choices';
import { isoTime, method, recordId, signedIn, typedText } from './method';

/** The most complaints that are given one explanation. */
export const mostTogether = 200;

const several = z.array(recordId).min(1).max(mostTogether);

/** A complaint of many, and why it cannot be answered with them; null when it can. */
const one = z.strictObject({ id: recordId, number: z.string(), title: z.string(), why: z.string().nullable() });

/** A complaint of many, and why it cannot be answered with them. */
export type JointOne = z.output<typeof one>;

/** One explanation for many complaints. */
export const jointMethods = {
  /** Which of them may be answered now; those that may not be seen are left out. */
  'joint.look': method(signedIn, z.strictObject({ ids: several }), z.array(one)),
  /** Answers all that may be answered, each with its own record, and tells the others with the reason. */
  'joint.explain': method(
    signedIn,
    z.strictObject({ id: recordId, ids: several, text: typedText, how: z.enum(answerWays), answeredAt: isoTime.nullable() }),
    z.array(one),
  ),
} as const;
