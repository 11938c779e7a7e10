import { mkdir, rename, rm, stat, statfs } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { BackupEvent } from '../../../shared/domain/backup/event';
import { DeskError } from '../../../shared/ipc/wire';
import { openStore, storeFile } from '../open-store';
import { createArchiveStore } from '../archive-store';
import { destroyErased, missingErasures, papersNamed, recordedErasures, type RecordedErasure } from '../repositories/erasures';
import { officeStream } from '../projection/office-rows';
import { withStoreErrors } from '../store-error';
import { copyFile } from './bytes-of-file';
import { checkCopy } from './check-copy';
import { readFacts, reading } from './facts';
import type { JobOptions } from './job';
import { bringPapers } from './papers';
import { readBackup, type FoundBackup } from './place';
import { clearPrepared, preparedFile, stagingFolder } from './swap';

/** What is put back where. */
export interface RestoreOptions extends JobOptions {
  /** The data folder. */
  readonly folder: string;
  /** The backup's folder. */
  readonly from: string;
  /** Who wants it; the desk itself where nobody can be signed in. */
  readonly actor: string;
  readonly now: string;
}

/**
 * Prepares a backup to take the place of the data: copied, checked byte by byte and event by event, brought up to this
 * version, its papers brought, the restoring itself recorded. Nothing of the data is touched.
 */
export function prepareRestore(options: RestoreOptions): Promise<void> {
  return withStoreErrors(async () => {
    const { folder, from } = options;
    const backup = await wholeBackup(from);
    await clearPrepared(folder);
    const staging = join(folder, stagingFolder);
    await mkdir(staging, { recursive: true });
    try {
      await refuseWithoutRoom(folder, backup.manifest.size);
      const file = join(staging, storeFile);
      if ((await copyFile(join(from, 'desk.db'), file, 'copy', options)) !== backup.manifest.sha256) throw new DeskError('BACKUP_DAMAGED');
      await checkCopy(file, options);
      options.onProgress?.({ phase: 'upgrade', done: 0, total: 1 });
      const erased = await reading(join(folder, storeFile), recordedErasures).catch(() => []);
      await recordIn(staging, options, restoredEvent(backup, await standing(folder)), erased);
      await bringPapers(join(dirname(from), 'archive'), join(folder, 'archive'), options);
      const archive = createArchiveStore(folder);
      for (const name of papersNamed(erased)) await archive.shred(name);
      await rename(file, join(folder, preparedFile));
    } finally {
      await rm(staging, { recursive: true, force: true, maxRetries: 3 });
    }
  });
}

/** Opens a prepared folder as a store, which brings it up to date, and records in it how it came to be. Whoever was erased since is erased in it again. */
export async function recordIn(folder: string, { actor, now }: Pick<RestoreOptions, 'actor' | 'now'>, event: BackupEvent, erased: readonly RecordedErasure[] = []): Promise<void> {
  const store = await openStore({ folder, clock: () => now });
  try {
    await store.uow(async ({ db, append }) => {
      await destroyErased(db, erased);
      const again = (await missingErasures(db, erased)).map(({ id: _, ...one }) => one);
      await append([{ ...event, stream: officeStream, occurredAt: null, actor }, ...again]);
    });
    if (erased.length > 0) await store.scrub();
  } finally {
    await store.close();
  }
}

/** The backup in a folder, as far as its own words and its size go; fails with BACKUP_DAMAGED otherwise. */
export async function wholeBackup(path: string): Promise<FoundBackup> {
  const backup = await readBackup(path);
  const size = await stat(join(path, storeFile)).then((found) => found.size, () => -1);
  if (backup === null || size !== backup.manifest.size) throw new DeskError('BACKUP_DAMAGED');
  return backup;
}

/** Fails with STORE_FULL unless a file of this size, its upgrade and its log fit beside what is there. */
export async function refuseWithoutRoom(folder: string, size: number): Promise<void> {
  const { bavail, bsize } = await statfs(folder);
  if (bavail * bsize < size * 2) throw new DeskError('STORE_FULL');
}

function restoredEvent({ manifest: { takenAt, events, head } }: FoundBackup, replaced: { events: number; head: string } | null): BackupEvent {
  return { type: 'store.restored', body: { takenAt, events, head, replaced } };
}

async function standing(folder: string): Promise<{ events: number; head: string } | null> {
  return reading(join(folder, storeFile), readFacts).then(({ events, head }) => ({ events, head }), () => null);
}
