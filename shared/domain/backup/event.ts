import { z } from 'zod';
import { instant, sha256 } from '../../util/schema';

const natural = z.int().min(0);

/** What stood in the data folder before: how many events, and the hash of the last; null where it could not be read. */
const replaced = z.strictObject({ events: natural, head: sha256 }).nullable();

/** The bodies of the events that record that a data file was put in the place of another. */
export const backupEventBodies = {
  /** `events` and `head` are those of the backup, `takenAt` when it was made. */
  'store.restored': z.strictObject({ takenAt: instant, events: natural, head: sha256, replaced }),
  /** `missing` counts the events that are known to have been there and could not be read. */
  'store.salvaged': z.strictObject({ events: natural, missing: natural }),
} as const;

type Bodies = typeof backupEventBodies;

/** That a data file was put in the place of another. */
export type BackupEvent = { [T in keyof Bodies]: { readonly type: T; readonly body: z.infer<Bodies[T]> } }[keyof Bodies];
