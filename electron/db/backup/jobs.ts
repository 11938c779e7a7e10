import { join } from 'node:path';
import type { BackupReason } from '../../../shared/domain/backup/backup';
import { DeskError, type ErrorCode } from '../../../shared/ipc/wire';
import { storeFile } from '../open-store';
import { storeCode } from '../store-error';
import { readFacts, reading } from './facts';
import { inspect, type Damage } from './inspect';
import type { JobProgress } from './job';
import { ownBackups, type FoundBackup } from './place';
import { previewRestore, type RestorePreview } from './preview';
import { pruneBackups } from './prune';
import { prepareRestore } from './restore';
import { prepareSalvage, type SalvageReport } from './salvage/salvage';
import { bringToPlace, openPlace, type SecondPlace } from './second-place';
import { takeBackup } from './take';

/** Makes a backup here and at the second place, and takes away what the rule does not keep. */
export interface TakeJob {
  readonly kind: 'take';
  readonly folder: string;
  readonly reason: BackupReason;
  readonly line: string;
  readonly second: SecondPlace | null;
  readonly now: string;
}

/** Looks at what restoring a backup would change. */
export interface PreviewJob {
  readonly kind: 'preview';
  readonly folder: string;
  readonly from: string;
}

/** Prepares a backup to take the place of the data. */
export interface RestoreJob {
  readonly kind: 'restore';
  readonly folder: string;
  readonly from: string;
  readonly actor: string;
  readonly now: string;
}

/** Looks what is wrong with the data. */
export interface InspectJob {
  readonly kind: 'inspect';
  readonly folder: string;
}

/** Saves what a damaged database still holds. */
export interface SalvageJob {
  readonly kind: 'salvage';
  readonly folder: string;
  readonly second: string | null;
  readonly actor: string;
  readonly now: string;
}

/** A long work on files. */
export type Job = TakeJob | PreviewJob | RestoreJob | InspectJob | SalvageJob;

/** What came of a backup: the good one here, and whether the second place has it too. */
export interface Taken {
  readonly backup: FoundBackup;
  /** Why it did not get to the second place; null where it did, or there is none. */
  readonly secondFailed: ErrorCode | null;
}

/** What comes of each kind of work. */
export interface JobResults {
  readonly take: Taken;
  readonly preview: RestorePreview;
  readonly restore: null;
  readonly inspect: Damage;
  readonly salvage: SalvageReport;
}

/** What the process tells of its work. */
export type JobNews =
  | { readonly type: 'progress'; readonly progress: JobProgress }
  | { readonly type: 'done'; readonly value: JobResults[keyof JobResults] }
  | { readonly type: 'failed'; readonly code: ErrorCode; readonly place: string };

/** Does a work to its end. */
export async function runJob(job: Job, onProgress: (progress: JobProgress) => void): Promise<JobResults[keyof JobResults]> {
  switch (job.kind) {
    case 'take':
      return take(job, onProgress);
    case 'preview':
      return previewRestore(job.folder, job.from);
    case 'restore':
      return prepareRestore({ ...job, onProgress }).then(() => null);
    case 'inspect':
      return inspect(join(job.folder, storeFile), { onProgress });
    case 'salvage':
      return prepareSalvage({ ...job, onProgress });
  }
}

async function take({ folder, second, ...job }: TakeJob, onProgress: (progress: JobProgress) => void): Promise<Taken> {
  const root = join(folder, ownBackups);
  const file = join(folder, storeFile);
  const backup = await takeBackup({ ...job, file, archive: join(folder, 'archive'), root, onProgress });
  const { vault } = await reading(file, readFacts);
  await pruneBackups(root, backup.manifest, vault, job.now);
  if (second === null) return { backup, secondFailed: null };
  try {
    await bringToPlace(second, backup, root, { onProgress });
    await pruneBackups(await openPlace(second), backup.manifest, vault, job.now);
    return { backup, secondFailed: null };
  } catch (error) {
    return { backup, secondFailed: error instanceof DeskError ? error.code : (storeCode(error) ?? 'INTERNAL') };
  }
}
