import { z } from 'zod';
import { alikeReasons } from '../domain/alike/rank';
import { inboxRow } from './inbox';
import { digest, done, method, recordId, signedIn, typedLine, typedText } from './method';

const likeness = z.strictObject({ row: inboxRow, reasons: z.array(z.enum(alikeReasons)) });

/** The same thing raised by several units; null where it is not. */
const group = z.strictObject({ units: z.number().int(), days: z.number().int(), complaints: z.array(recordId) }).nullable();

const found = z.strictObject({ alike: z.array(likeness), group });

const related = z.strictObject({
  /** The complaint under which this one goes on, as far as it may be seen. */
  main: inboxRow.nullable(),
  merged: z.boolean(),
  parts: z.array(inboxRow),
  links: z.array(inboxRow),
  alike: z.array(likeness),
  group,
});

const pair = z.strictObject({ id: recordId, other: recordId, reason: typedLine });

/** A complaint that looks like the one at hand, and why. */
export type Likeness = z.output<typeof likeness>;
/** The same thing raised by several units. */
export type NoticedGroup = z.output<typeof group>;
/** The complaints to which one is related, and those that look like it. */
export type Related = z.output<typeof related>;

/** Look-alikes, links and merging. */
export const alikeMethods = {
  /** Live, while one types: nothing is recorded. */
  'alike.find': method(
    signedIn,
    z.strictObject({
      except: recordId,
      phone: typedLine.nullable(),
      unit: typedLine.nullable(),
      facts: typedText,
      /** What the vault makes of phone and unit, in their place where there is one; none while it is locked. */
      tokens: z.array(z.strictObject({ kind: z.enum(['phone', 'unit']), token: digest })).max(2).optional(),
    }),
    found,
  ),
  'alike.related': method(signedIn, z.strictObject({ id: recordId }), related),
  /** Refused with NOT_ALLOWED and a sentence where it may not be done. */
  'alike.link': method(signedIn, pair, done),
  'alike.unlink': method(signedIn, pair, done),
  /** Lets `id` go on under `other`. */
  'alike.merge': method(signedIn, pair, done),
  'alike.unmerge': method(signedIn, pair, done),
} as const;
