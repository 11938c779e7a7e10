import { truncate } from 'node:fs/promises';
import { join } from 'node:path';
import { Kysely, sql } from 'kysely';
import { DeskError } from '../../shared/ipc/wire';
import { sqlite3Dialect } from './dialects/sqlite3';
import { storeCode, storeError } from './store-error';

/** Keeps a data folder for one program until it is released; the system releases it when the program dies. */
export interface FolderLock {
  release(): Promise<void>;
}

/** Takes a data folder for this program, or fails with STORE_IN_USE. */
export async function lockFolder(folder: string): Promise<FolderLock> {
  const file = join(folder, 'desk.lock');
  try {
    return await hold(file);
  } catch (error) {
    if (storeCode(error) === 'STORE_BUSY') throw new DeskError('STORE_IN_USE', [], { cause: error });
    if (storeCode(error) !== 'STORE_DAMAGED') throw storeError(error);
    // Nobody holds it, since its content could be read; it never holds anything worth keeping.
    await truncate(file, 0);
    return hold(file);
  }
}

async function hold(file: string): Promise<FolderLock> {
  const db = new Kysely<unknown>({
    dialect: sqlite3Dialect({ file, access: 'create', pragmas: ['pragma busy_timeout = 0', 'begin exclusive'] }),
  });
  await sql`select 1`.execute(db);
  return { release: () => db.destroy() };
}
