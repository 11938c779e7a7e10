import { join } from 'node:path';
import { Kysely, sql } from 'kysely';
import { Migrator } from 'kysely/migration';
import { sqlite3Dialect } from '../../../electron/db/dialects/sqlite3';
import { applicationId } from '../../../electron/db/file-check';
import { loaded, migrations } from '../../../electron/db/migrations/index';
import { storeFile } from '../../../electron/db/open-store';
import type { Tables } from '../../../electron/db/schema';
import { dataFolder, openTestStore } from './data-folder';
import type { NewEvent } from '../../../electron/db/event-codec';

/** A folder as a program of so many migrations left it, with events in its log; only what is not derived is there. */
export async function olderStore(version: number, events: readonly NewEvent[]): Promise<string> {
  const source = await openTestStore();
  await source.uow(({ append }) => append(events));
  const kept = await source.read(async (db) => ({
    event: await db.selectFrom('event').selectAll().execute(),
    chain_head: await db.selectFrom('chain_head').selectAll().execute(),
    setting: await db.selectFrom('setting').selectAll().execute(),
  }));
  await source.close();
  const folder = await dataFolder();
  const db = new Kysely<Tables>({ dialect: sqlite3Dialect({ file: join(folder, storeFile), access: 'create', pragmas: [] }) });
  const past = await loaded(migrations.slice(0, version));
  const { error } = await new Migrator({ db, provider: { getMigrations: async () => past } }).migrateToLatest();
  if (error !== undefined) throw error;
  await db.insertInto('event').values(kept.event).execute();
  await db.insertInto('chain_head').values(kept.chain_head).execute();
  await db.insertInto('setting').values(kept.setting).execute();
  await sql`pragma application_id = ${sql.lit(applicationId)}`.execute(db);
  await sql`pragma user_version = ${sql.lit(version)}`.execute(db);
  await db.destroy();
  return folder;
}
