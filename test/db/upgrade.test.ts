import { join } from 'node:path';
import { Kysely, sql } from 'kysely';
import { Migrator } from 'kysely/migration';
import { expect, test } from 'vitest';
import { v7 as uuidv7 } from 'uuid';
import { sqlite3Dialect } from '../../electron/db/dialects/sqlite3';
import { applicationId } from '../../electron/db/file-check';
import { loaded, migrations } from '../../electron/db/migrations/index';
import { listBackups, ownBackups } from '../../electron/db/backup/place';
import { storeFile } from '../../electron/db/open-store';
import type { Tables } from '../../electron/db/schema';
import { dataFolder, openTestStore } from './support/data-folder';
import { takenInEvent } from './support/sample-events';
import { dumpProjections } from './support/table-dump';

test('a store of the first release gets what later ones derive from its log, and keeps a copy of itself', async () => {
  const today = await openTestStore();
  const events = Array.from({ length: 20 }, (_, at) => takenInEvent(uuidv7(), `TS-01-202611-${String(at + 1).padStart(4, '0')}`, { settled: at % 2 === 0 }));
  await today.uow(({ append }) => append(events));
  const log = await today.read(async (db) => ({
    event: await db.selectFrom('event').selectAll().execute(),
    chain_head: await db.selectFrom('chain_head').selectAll().execute(),
  }));

  const folder = await dataFolder();
  const first = new Kysely<Tables>({ dialect: sqlite3Dialect({ file: join(folder, storeFile), access: 'create', pragmas: ['pragma journal_mode = wal'] }) });
  const earlier = await loaded(migrations.slice(0, 2));
  await new Migrator({ db: first, provider: { getMigrations: async () => earlier } }).migrateToLatest();
  await first.insertInto('event').values(log.event).execute();
  await first.insertInto('chain_head').values(log.chain_head).execute();
  await sql`pragma application_id = ${sql.lit(applicationId)}`.execute(first);
  await sql`pragma user_version = 2`.execute(first);
  await first.destroy();

  const told: (readonly [number, number])[] = [];
  const upgraded = await openTestStore({ folder, onUpgrade: (done, total) => void told.push([done, total]) });
  expect([told[0], told.at(-1)]).toEqual([[0, 0], [20, 20]]);
  expect(await dumpProjections(upgraded)).toBe(await dumpProjections(today));
  expect(await listBackups(join(folder, ownBackups))).toMatchObject([{ manifest: { reason: 'upgrade', storeVersion: 2, events: 20 } }]);
});
