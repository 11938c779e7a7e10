import { sql, SqliteAdapter } from 'kysely';
import { Migrator } from 'kysely/migration';
import { DeskError } from '../../shared/ipc/wire';
import { applicationId } from './file-check';
import { currentVersion, migrations } from './migrations/index';
import { rebuildProjections } from './rebuild';
import { eventCount } from './repositories/events';
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

/** Applies all pending migrations in one transaction, and writes anew what they changed in what is derived from the log. */
export async function migrate(db: Executor, onProgress: (done: number, total: number) => void = () => undefined): Promise<void> {
  await db.transaction().execute(async (transaction) => {
    const migrator = new Migrator({
      db: transaction,
      provider: { getMigrations: async () => Object.fromEntries(migrations.map(({ name, migration }) => [name, migration])) },
    });
    const { error, results = [] } = await migrator.migrateToLatest();
    if (error !== undefined) throw error;
    const applied = new Set(results.map(({ migrationName }) => migrationName));
    const derivesAnew = migrations.some(({ name, derivesAnew: anew }) => anew === true && applied.has(name));
    if (derivesAnew && (await eventCount(transaction)) > 0) await rebuildProjections(transaction, { onProgress });
    if (!(transaction.getExecutor().adapter instanceof SqliteAdapter)) return;
    await sql`pragma application_id = ${sql.lit(applicationId)}`.execute(transaction);
    await sql`pragma user_version = ${sql.lit(currentVersion)}`.execute(transaction);
  });
}
