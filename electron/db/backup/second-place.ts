import { randomBytes, randomUUID } from 'node:crypto';
import { mkdir, readFile, rm, stat, statfs, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { DeskError } from '../../../shared/ipc/wire';
import { withStoreErrors } from '../store-error';
import { copyFile, hashFile } from './bytes-of-file';
import type { JobOptions } from './job';
import { bringPapers } from './papers';
import { completeBackup, listBackups, newPart, papersFolder, type FoundBackup } from './place';

/** A place of choice for backups: its folder, and the mark by which it is known again. */
export interface SecondPlace {
  readonly folder: string;
  readonly mark: string;
}

const markFile = 'complaint-desk-backups.json';

/** The folder in a chosen place that backups go to. */
const rootOf = (folder: string): string => join(folder, 'complaint-desk-backups');

/** All backups in a folder that somebody chose, or of which it is part. */
export async function backupsIn(folder: string): Promise<FoundBackup[]> {
  return [...(await listBackups(rootOf(folder))), ...(await listBackups(folder))];
}

/** Marks a folder as a place for backups; several desks may share one. */
export function markPlace(folder: string): Promise<SecondPlace> {
  return withStoreErrors(async () => {
    const known = await markOf(folder);
    if (known !== null) return { folder, mark: known };
    const mark = randomUUID();
    await mkdir(rootOf(folder), { recursive: true });
    await writeFile(join(rootOf(folder), markFile), `${JSON.stringify({ mark })}\n`);
    return { folder, mark };
  });
}

/** Where backups go in a place; fails with BACKUP_PLACE_GONE where the stick is out or another one is in: its folder may be there all the same. */
export async function openPlace({ folder, mark }: SecondPlace): Promise<string> {
  if ((await markOf(folder)) !== mark) throw new DeskError('BACKUP_PLACE_GONE');
  return rootOf(folder);
}

/** Brings a good backup and its papers to the second place, and reads it back there. */
export async function bringToPlace(place: SecondPlace, { path: from, manifest }: FoundBackup, ownRoot: string, options: JobOptions): Promise<FoundBackup> {
  try {
    return await withStoreErrors(async () => {
      const root = await openPlace(place);
      const free = await statfs(root).then(({ bavail, bsize }) => bavail * bsize);
      if (free < manifest.size) throw new DeskError('STORE_FULL');
      const { part, path } = await newPart(root, manifest.site, manifest.takenAt, randomBytes(3).toString('hex'));
      try {
        const copy = join(part, 'desk.db');
        await copyFile(join(from, 'desk.db'), copy, 'second', options);
        if ((await hashFile(copy, 'second', options)) !== manifest.sha256) throw new DeskError('BACKUP_DAMAGED');
        await bringPapers(papersFolder(ownRoot, manifest.site), papersFolder(root, manifest.site), options);
        await completeBackup(part, path, manifest);
        return { path, manifest };
      } catch (error) {
        await rm(part, { recursive: true, force: true }).catch(() => undefined);
        throw error;
      }
    });
  } catch (error) {
    // Whatever a stick that is being pulled out answers: that it is gone is what matters.
    if ((await markOf(place.folder)) !== place.mark) throw new DeskError('BACKUP_PLACE_GONE', [], { cause: error });
    throw error;
  }
}

async function markOf(folder: string): Promise<string | null> {
  if (!((await stat(folder).catch(() => null))?.isDirectory() ?? false)) return null;
  const text = await readFile(join(rootOf(folder), markFile), 'utf8').catch(() => null);
  try {
    const mark = text === null ? null : (JSON.parse(text) as { mark?: unknown }).mark;
    return typeof mark === 'string' ? mark : null;
  } catch {
    return null;
  }
}
