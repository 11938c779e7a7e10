import { PGlite } from '@electric-sql/pglite';
import { Kysely, PGliteDialect, SqliteAdapter, SqliteDialect, sql, type Dialect } from 'kysely';
import LibsqlDatabase from 'libsql';
import { join } from 'node:path';
import { onTestFinished } from 'vitest';
import { v7 as uuidv7 } from 'uuid';
import { migrate } from '../../../electron/db/migrate';
import type { Tables } from '../../../electron/db/schema';
import { createStore, type Store } from '../../../electron/db/store';
import { dataFolder, openTestStore } from './data-folder';

/** Opens an empty store on one driver. */
export type OpenDriver = (clock?: () => string) => Promise<Store>;

const now = () => new Date().toISOString();

/** The program's own driver on a real file, another SQLite driver, and PostgreSQL. */
export const drivers: readonly (readonly [name: string, open: OpenDriver])[] = [
  ['sqlite3', (clock = now) => openTestStore({ clock })],
  ['libsql', async (clock = now) => openLibsql(clock)],
  ['pglite', (clock = now) => openPostgres(clock)],
];

async function openLibsql(clock: () => string): Promise<Store> {
  const db = new Kysely<Tables>({ dialect: libsqlDialect(join(await dataFolder(), 'desk.db')) });
  onTestFinished(() => db.destroy());
  return storeOn(db, clock);
}

/** Starting PostgreSQL takes seconds, so one serves all tests of a file, emptied before each. */
let postgres: Promise<PGlite> | null = null;

async function openPostgres(clock: () => string): Promise<Store> {
  postgres ??= PGlite.create();
  const pglite = await postgres;
  await pglite.exec('drop schema public cascade; create schema public');
  return storeOn(new Kysely<Tables>({ dialect: new PGliteDialect({ pglite }) }), clock);
}

async function storeOn(db: Kysely<Tables>, clock: () => string): Promise<Store> {
  await migrate(db);
  return createStore({ writer: db, reader: db, site: uuidv7(), clock, newId: uuidv7 });
}

/** npm `libsql` speaks the interface of Kysely's own SQLite dialect; only undoing DDL is to be declared. */
function libsqlDialect(file: string): Dialect {
  const plain = new SqliteDialect({
    database: async () => new LibsqlDatabase(file) as never,
    onCreateConnection: async (connection) => {
      await connection.executeQuery(sql`pragma foreign_keys = on`.compile(new Kysely<unknown>({ dialect: plain })));
    },
  });
  return {
    createDriver: () => plain.createDriver(),
    createQueryCompiler: () => plain.createQueryCompiler(),
    createIntrospector: (db) => plain.createIntrospector(db),
    createAdapter: () => new (class extends SqliteAdapter {
      override get supportsTransactionalDdl(): boolean {
        return true;
      }
    })(),
  };
}
