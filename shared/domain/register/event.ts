import { z } from 'zod';
import { instant, sha256, text } from '../../util/schema';
import { verdicts } from '../handling/choices';

/** What an old register said of a complaint, besides what is recorded of every one. No customer is in it. */
export const oldCaseBody = z.strictObject({
  /** The import that it came with. */
  import: z.uuid(),
  /** Its line in the file. */
  line: z.int().min(1),
  /** What the register called it. */
  number: text.nullable(),
  /** Whether the register knew the time of the day of receipt. */
  timed: z.boolean(),
  receiver: text.nullable(),
  handled: text.nullable(),
  handledBy: text.nullable(),
  answer: text.nullable(),
  cause: text.nullable(),
  verdict: z.enum(verdicts).nullable(),
  /** When it was closed, before it came here; null for one that goes on. */
  closedAt: instant.nullable(),
  archive: text.nullable(),
});

/** What an old register said of a complaint. */
export type OldCase = z.infer<typeof oldCaseBody>;

/** What is recorded when an import is taken back: the complaint was never one of this desk. */
export const withdrawnBody = z.strictObject({ import: z.uuid() });

/** The bodies of the events of an import as a whole, by type. */
export const registerEventBodies = {
  'register.imported': z.strictObject({ import: z.uuid(), file: sha256, cases: z.int().min(1), open: z.int().min(0) }),
  'register.undone': z.strictObject({ import: z.uuid(), cases: z.int().min(1) }),
} as const;

type Bodies = typeof registerEventBodies;

/** An event of an import as a whole. */
export type RegisterEvent = { [T in keyof Bodies]: { readonly type: T; readonly body: z.infer<Bodies[T]> } }[keyof Bodies];
