import { randomBytes } from 'node:crypto';
import { rm, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { sql } from 'kysely';
import { version } from '../../../package.json';
import type { BackupManifest, BackupReason } from '../../../shared/domain/backup/backup';
import { withStoreErrors } from '../store-error';
import { hashFile, syncFile } from './bytes-of-file';
import { checkCopy } from './check-copy';
import { openToRead, readFacts, reading } from './facts';
import type { JobOptions } from './job';
import { bringPapers } from './papers';
import { completeBackup, newPart, papersFolder, type FoundBackup } from './place';
import { sealRest } from './seal-rest';

/** What makes a backup what it is. */
export interface TakeOptions extends JobOptions {
  /** The database, which may be in use. */
  readonly file: string;
  /** The archived papers beside it. */
  readonly archive: string;
  /** Where backups go. */
  readonly root: string;
  readonly reason: BackupReason;
  readonly line: string;
  readonly now: string;
}

const lookEveryMs = 250;

/**
 * Makes a backup beside whatever else is going on: a whole copy without anything that was deleted, opened and checked
 * before it counts, and the papers. One that cannot be finished leaves nothing behind.
 */
export function takeBackup(options: TakeOptions): Promise<FoundBackup> {
  return withStoreErrors(async () => {
    const { site } = await reading(options.file, readFacts);
    const { part, path } = await newPart(options.root, site, options.now, randomBytes(3).toString('hex'));
    try {
      const copy = join(part, 'desk.db');
      await copyInto(options, copy);
      const facts = await checkCopy(copy, options);
      await bringPapers(options.archive, papersFolder(options.root, site), options, 'link');
      const { reason, line, now } = options;
      const { vault: _, plain, ...kept } = facts;
      const manifest: BackupManifest = {
        ...kept,
        format: 1,
        line,
        reason,
        version,
        takenAt: now,
        plain: plain > 0,
        size: (await stat(copy)).size,
        sha256: await hashFile(copy, 'check', {}),
      };
      await completeBackup(part, path, manifest);
      return { path, manifest };
    } catch (error) {
      await rm(part, { recursive: true, force: true }).catch(() => undefined);
      throw error;
    }
  });
}

/** Copies the database as it is at one moment; whoever saves meanwhile does not wait. */
async function copyInto({ file, onProgress, signal }: TakeOptions, copy: string): Promise<void> {
  signal?.throwIfAborted();
  const { size: total } = await stat(file);
  const looking = setInterval(() => {
    stat(copy).then(({ size }) => onProgress?.({ phase: 'copy', done: Math.min(size, total), total }), () => undefined);
  }, lookEveryMs);
  const db = openToRead(file);
  try {
    await sql`vacuum into ${copy}`.execute(db);
  } finally {
    clearInterval(looking);
    await db.destroy();
  }
  const { vault, plain } = await reading(copy, readFacts);
  if (vault && plain > 0) await sealRest(copy);
  await syncFile(copy);
}
