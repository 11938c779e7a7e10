import { sql } from 'kysely';
import { DeskError } from '../../shared/ipc/wire';
import { currentVersion } from './migrations/index';
import type { Executor } from './schema';

/** The version of a SQLite store: how many migrations it has had. One cheap read, so an ordinary start needs no migrator. */
export async function storeVersion(db: Executor): Promise<number> {
  const { rows } = await sql<{ user_version: number }>`pragma user_version`.execute(db);
  return rows[0]?.user_version ?? 0;
}

/** Whether a store still needs migrations; fails with STORE_NEWER when it was made by a later program. */
export async function needsMigration(db: Executor): Promise<boolean> {
  const version = await storeVersion(db);
  if (version > currentVersion) throw new DeskError('STORE_NEWER');
  return version < currentVersion;
}
