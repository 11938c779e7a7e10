import { createHash } from 'node:crypto';
import { mkdir, open, readdir, readFile, rename, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { parseManifest, type BackupManifest } from '../../../shared/domain/backup/backup';
import { syncFolder } from './sync-folder';

/** A backup that lies somewhere: its folder and what it says of itself. */
export interface FoundBackup {
  readonly path: string;
  readonly manifest: BackupManifest;
}

/** The file in which a backup says what it is; written last, so a folder with it is whole. */
const manifestFile = 'backup.json';

/** Where backups lie in the data folder itself. */
export const ownBackups = 'backups';

/** The folder of one chain of events within a place, so that several desks can share a place. */
export function groupFolder(root: string, site: string): string {
  return join(root, `desk-${createHash('sha256').update(site).digest('hex').slice(0, 8)}`);
}

/** The folder of the papers that all backups of a chain share. */
export function papersFolder(root: string, site: string): string {
  return join(groupFolder(root, site), 'archive');
}

/** All backups in a place, the newest first; what cannot be read is passed over. */
export async function listBackups(root: string): Promise<FoundBackup[]> {
  const found: FoundBackup[] = [];
  for (const group of await namesIn(root)) {
    if (!/^desk-[0-9a-f]{8}$/.test(group)) continue;
    for (const name of await namesIn(join(root, group))) {
      const backup = await readBackup(join(root, group, name));
      if (backup !== null) found.push(backup);
    }
  }
  return found.sort((one, other) => other.manifest.takenAt.localeCompare(one.manifest.takenAt));
}

/** The backup in a folder; null when there is none that is whole. */
export async function readBackup(path: string): Promise<FoundBackup | null> {
  if (path.endsWith('.part')) return null;
  const text = await readFile(join(path, manifestFile), 'utf8').catch(() => null);
  const manifest = text === null ? null : parseManifest(text);
  return manifest === null ? null : { path, manifest };
}

/** Makes a folder whole: the manifest last, then its final name. */
export async function completeBackup(part: string, path: string, manifest: BackupManifest): Promise<void> {
  const file = await open(join(part, manifestFile), 'w');
  try {
    await file.writeFile(`${JSON.stringify(manifest, null, 2)}\n`);
    await file.sync();
  } finally {
    await file.close();
  }
  await rename(part, path);
  await syncFolder(join(path, '..'));
}

/** Takes a backup away, its manifest first: cut off anywhere, what is left is never taken for a whole one. */
export async function removeBackup(path: string): Promise<void> {
  await rm(join(path, manifestFile), { force: true });
  await rm(path, { recursive: true, force: true, maxRetries: 3 });
}

const leftoverAfterMs = 86_400_000;

/** Takes away what backups that were cut off left behind, once nobody can still be writing it. */
export async function clearLeftovers(group: string, now: string): Promise<void> {
  for (const name of await namesIn(group)) {
    const path = join(group, name);
    if (!/^\d{8}T\d{9}-/.test(name) || (await readBackup(path)) !== null) continue;
    const { mtimeMs } = await stat(path).catch(() => ({ mtimeMs: Number.POSITIVE_INFINITY }));
    if (Date.parse(now) - mtimeMs > leftoverAfterMs) await rm(path, { recursive: true, force: true });
  }
}

/** A new folder for a backup, under the name it has until it is whole. */
export async function newPart(root: string, site: string, takenAt: string, tail: string): Promise<{ readonly part: string; readonly path: string }> {
  const path = join(groupFolder(root, site), `${takenAt.replace(/[-:.Z]/g, '')}-${tail}`);
  const part = `${path}.part`;
  await mkdir(part, { recursive: true });
  return { part, path };
}

async function namesIn(folder: string): Promise<string[]> {
  return readdir(folder).catch(() => []);
}
