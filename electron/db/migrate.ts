import { sql, SqliteAdapter } from 'kysely';
import { Migrator } from 'kysely/migration';
import { applicationId } from './file-check';
import { currentVersion, loaded, migrations } from './migrations/index';
import { rebuildProjections } from './rebuild';
import { eventCount } from './repositories/events';
import type { Executor } from './schema';

/** Applies all pending migrations in one transaction, and writes anew what they changed in what is derived from the log. */
export async function migrate(db: Executor, onProgress: (done: number, total: number) => void = () => undefined): Promise<void> {
  await db.transaction().execute(async (transaction) => {
    const migrator = new Migrator({
      db: transaction,
      provider: { getMigrations: () => loaded(migrations) },
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
