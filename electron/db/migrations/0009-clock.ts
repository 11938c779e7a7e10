import { SqliteAdapter, sql, type Kysely } from 'kysely';

/** What is to be said about the computer's clock: that it was found set back, until somebody has looked. */
export async function up(db: Kysely<unknown>): Promise<void> {
  const strict = db.getExecutor().adapter instanceof SqliteAdapter ? sql`strict` : sql``;
  await db.schema
    .createTable('clock_notice')
    .addColumn('id', 'text', (c) => c.primaryKey().notNull())
    .addColumn('last_at', 'text', (c) => c.notNull())
    .addColumn('found_at', 'text', (c) => c.notNull())
    .modifyEnd(strict)
    .execute();
}
