import { mkdir, rename, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { syncFolder } from './sync-folder';

/** The file of a data folder that waits to become its database. */
const waiting = 'desk.db.restored';

/** A database that was saved out of a damaged one and that nobody has chosen yet. */
export const salvagedFile = 'desk.db.salvaged';

/** Makes a saved database the one that takes the place; returns whether there was one. */
export async function chooseSalvaged(folder: string): Promise<boolean> {
  if (!(await there(join(folder, salvagedFile)))) return false;
  await rename(join(folder, salvagedFile), join(folder, preparedFile));
  return true;
}

/** Where data that was replaced is kept. */
export const replacedFolder = 'replaced';

/** Where a new database is prepared; what is in it counts for nothing. */
export const stagingFolder = 'restoring';

/** A database that is prepared to the end and takes the place of the one in its folder once nobody has that open. */
export const preparedFile = 'desk.db.prepared';

/** Puts a prepared database in place of the one in the folder, whose files are kept; returns whether there was one. Nobody may have them open. */
export async function putInPlace(folder: string): Promise<boolean> {
  if (!(await there(join(folder, preparedFile)))) return false;
  await rename(join(folder, preparedFile), join(folder, waiting));
  await syncFolder(folder);
  await exchange(folder);
  return true;
}

/**
 * Goes on where putting a database in place was cut off: between taking the old one away and giving the new one its
 * name there is none. Returns whether there was anything to go on with.
 */
export async function finishPutting(folder: string): Promise<boolean> {
  if ((await there(join(folder, 'desk.db'))) || !(await there(join(folder, waiting)))) return false;
  await exchange(folder);
  return true;
}

/** Takes away what a preparation that was cut off left. */
export async function clearPrepared(folder: string): Promise<void> {
  await rm(join(folder, stagingFolder), { recursive: true, force: true, maxRetries: 3 });
  await rm(join(folder, preparedFile), { force: true });
  if (await there(join(folder, 'desk.db'))) await rm(join(folder, waiting), { force: true });
}

async function exchange(folder: string): Promise<void> {
  // The same name however often this is begun, so that a database and its log stay together.
  const { mtimeMs } = await stat(join(folder, waiting));
  const kept = join(folder, replacedFolder, new Date(Math.floor(mtimeMs)).toISOString().replace(/[-:.Z]/g, ''));
  await mkdir(kept, { recursive: true });
  // The database first: without it nobody takes the rest for a whole one.
  for (const name of ['desk.db', 'desk.db-wal', 'desk.db-shm', 'desk.db-journal', 'desk.db-open']) {
    if (await there(join(folder, name))) await rename(join(folder, name), join(kept, name));
  }
  await syncFolder(kept);
  await rename(join(folder, waiting), join(folder, 'desk.db'));
  await syncFolder(folder);
}

async function there(path: string): Promise<boolean> {
  return (await stat(path).catch(() => null)) !== null;
}
