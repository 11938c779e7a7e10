import { z } from 'zod';
import { backupReasons } from '../domain/backup/backup';
import { done, isoTime, leading, method, nothing, open, signedIn } from './method';

const natural = z.number().int().min(0);
const code = z.string();

/** What of the long works on files went wrong. */
export const backupTroubles = ['take', 'second', 'restore', 'salvage'] as const;

const warning = z.strictObject({ where: z.enum(['here', 'second']), lastAt: isoTime.nullable() });

const shown = z.strictObject({
  id: z.string(),
  place: z.enum(['here', 'second', 'picked']),
  takenAt: isoTime,
  reason: z.enum(backupReasons),
  project: z.string().nullable(),
  deskName: z.string().nullable(),
  events: natural,
  complaints: natural,
  papers: natural,
  size: natural,
  /** Of this data folder's chain of events. */
  ours: z.boolean(),
  /** Made from a copy of this data on another computer. */
  elsewhere: z.boolean(),
});

/** A backup as the page shows it. */
export type ShownBackup = z.output<typeof shown>;

const running = z.strictObject({
  kind: z.enum(['take', 'preview', 'restore', 'inspect', 'salvage']),
  phase: z.string(),
  done: natural,
  total: natural,
});

/** A long work on files and how far it is. */
export type RunningWork = z.output<typeof running>;

const damage = z.union([
  z.strictObject({ kind: z.enum(['missing', 'unreadable', 'log-gone', 'none']) }),
  z.strictObject({ kind: z.literal('pages'), count: natural }),
  z.strictObject({ kind: z.literal('event'), position: natural }),
]);

const salvaged = z.strictObject({ events: natural, missing: natural, setAside: natural, fromBackups: natural, complaints: natural, lastAt: isoTime.nullable() });

const status = z.strictObject({
  /** Where backups go besides the data folder. */
  second: z.strictObject({ folder: z.string(), lastAt: isoTime.nullable(), there: z.boolean() }).nullable(),
  /** The last good one in the data folder. */
  hereAt: isoTime.nullable(),
  picked: z.string().nullable(),
  warning: warning.nullable(),
  running: running.nullable(),
  /** What is wrong with data that cannot be opened, once somebody looked. */
  damage: damage.nullable(),
  /** What was saved out of it. */
  salvaged: salvaged.nullable(),
  trouble: z.strictObject({ what: z.enum(backupTroubles), code }).nullable(),
  backups: z.array(shown),
});

/** What the page 备份与恢复 shows. */
export type BackupStatus = z.output<typeof status>;

const some = z.strictObject({ count: natural, numbers: z.array(z.string()).readonly() });

const preview = z.strictObject({
  backup: shown,
  now: z.strictObject({ project: z.string().nullable(), events: natural, complaints: natural, lastAt: isoTime.nullable() }).nullable(),
  relation: z.enum(['same', 'ahead', 'apart', 'other-site', 'unreadable']),
  events: natural,
  taken: some,
  changed: some,
});

/** What restoring would change. */
export type BackupPreview = z.output<typeof preview>;

const one = z.strictObject({ id: z.string().max(64) });

/** Backups. Looking and restoring are open where nobody can sign in: before an office is set up, and where its data cannot be opened. */
export const backupMethods = {
  /** What everybody at the desk is told about. */
  'backup.warning': method(signedIn, nothing, warning.nullable()),
  'backup.status': method(open, nothing, status),
  /** Begins one; how it ends, the status tells. */
  'backup.take': method(leading, nothing, done),
  /** Asks for a second place; false when they changed their mind. */
  'backup.choosePlace': method(leading, nothing, z.boolean()),
  'backup.forgetPlace': method(leading, nothing, done),
  /** Asks for a folder with backups to look at, such as a stick from another computer. */
  'backup.pick': method(open, nothing, z.boolean()),
  'backup.preview': method(open, one, preview),
  /** Begins to restore; the program starts anew when that is done. */
  'backup.restore': method(open, one, done),
  /** Looks what is wrong with data that cannot be opened. */
  'backup.inspect': method(open, nothing, done),
  /** Begins to save what damaged data still holds. */
  'backup.salvage': method(open, nothing, done),
  /** Starts anew with what was saved. */
  'backup.useSalvaged': method(open, nothing, done),
  'backup.stop': method(open, nothing, done),
} as const;
