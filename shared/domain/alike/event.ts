import { z } from 'zod';
import { text } from '../../util/schema';
import { deadlineSetSchema } from '../deadline/deadline-set';

const other = z.uuid();
/** The whole set of clocks as it stands afterwards. */
const deadlines = z.array(deadlineSetSchema);

/** `part` is the complaint that goes on under another one, `main` is that other one. */
const sides = z.enum(['main', 'part']);

/**
 * The bodies of the events that relate complaints, by type. Each of the two complaints has its own: the log of one is
 * enough to say how it stands. Numbers stay out of them, since not everybody who sees the one may see the other.
 */
export const alikeEventBodies = {
  'complaint.linked': z.strictObject({ other, reason: text.nullable() }),
  'complaint.unlinked': z.strictObject({ other, reason: text.nullable() }),
  'complaint.merged': z.strictObject({ other, side: sides, reason: text, deadlines }),
  'complaint.unmerged': z.strictObject({ other, side: sides, reason: text, deadlines }),
} as const;

type Bodies = typeof alikeEventBodies;

/** An event that relates complaints. */
export type AlikeEvent = { [T in keyof Bodies]: { readonly type: T; readonly body: z.infer<Bodies[T]> } }[keyof Bodies];
