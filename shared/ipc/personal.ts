import { z } from 'zod';
import { erasers } from '../domain/personal/erasers';
import { longestMonths, retentionClasses } from '../domain/personal/retention';
import { type Access, done, isoTime, method, nothing, recordId, signedIn, typedText } from './method';

const erasing: Access = { session: 'signed-in', roles: erasers };

const natural = z.number().int().min(0);

const retention = z.strictObject(
  Object.fromEntries(retentionClasses.map((one) => [one, z.number().int().min(1).max(longestMonths)])) as Record<(typeof retentionClasses)[number], z.ZodNumber>,
);

const heldComplaint = z.strictObject({
  id: recordId,
  number: z.string(),
  title: z.string(),
  receivedAt: isoTime,
  open: z.boolean(),
  /** Records of who complained, those before corrections among them. */
  records: natural,
  prints: natural,
  scans: natural,
});

const backupsHeld = z.strictObject({
  count: natural,
  /** The first day on which the rule keeps none of them any more; null where there are none. */
  goneBy: z.string().nullable(),
});

const preview = z.strictObject({
  /** When whoever made it was erased; null while they were not. */
  erasedAt: isoTime.nullable(),
  complaints: z.array(heldComplaint),
  /** Texts kept at these complaints that were not finished. */
  kept: natural,
  /** What belongs to no complaint yet, and may be of anybody. */
  unclaimed: z.strictObject({ drafts: natural, scans: natural }),
  backups: z.strictObject({ here: backupsHeld, second: backupsHeld.nullable() }),
});

/** What is held about whoever made a complaint. */
export type ErasingPreview = z.output<typeof preview>;

/** Personal data: what is kept for how long, and erasing whoever asks for it. */
export const personalMethods = {
  'personal.retention': method(signedIn, nothing, z.strictObject({ retention, mayChange: z.boolean() })),
  'personal.setRetention': method(signedIn, retention, done),
  /** What is held about whoever made a complaint. */
  'personal.preview': method(erasing, z.strictObject({ complaint: recordId }), preview),
  /** Counts a try of a keyholder's passcode before an erasure; null allows one, otherwise when the next may be. */
  'personal.try': method(erasing, nothing, z.strictObject({ nextTryAt: isoTime.nullable() })),
  /** Erases whoever made some complaints. Where there is a vault a keyholder's passcode was proven just before. */
  'personal.erase': method(
    erasing,
    z.strictObject({ found: recordId, complaints: z.array(recordId).min(1).max(100), reason: typedText }),
    z.strictObject({ complaints: natural, papers: natural, clean: z.boolean() }),
  ),
} as const;
