import { SqliteAdapter, sql, type Kysely } from 'kysely';

/** The policies that an office wrote down itself, each version for good, and which came into force when. */
export async function up(db: Kysely<unknown>): Promise<void> {
  const strict = db.getExecutor().adapter instanceof SqliteAdapter ? sql`strict` : sql``;
  await db.schema
    .createTable('policy')
    .addColumn('id', 'text', (c) => c.notNull())
    .addColumn('version', 'integer', (c) => c.notNull())
    .addColumn('name', 'text', (c) => c.notNull())
    .addColumn('value', 'text', (c) => c.notNull())
    .addColumn('written_at', 'text', (c) => c.notNull())
    .addColumn('written_by', 'text', (c) => c.notNull())
    .addPrimaryKeyConstraint('policy_version', ['id', 'version'])
    .addCheckConstraint('policy_version_positive', sql`version >= 1`)
    .modifyEnd(strict)
    .execute();
  await db.schema
    .createTable('policy_adoption')
    .addColumn('position', 'integer', (c) => c.primaryKey())
    .addColumn('policy_id', 'text', (c) => c.notNull())
    .addColumn('policy_version', 'integer', (c) => c.notNull())
    .addColumn('adopted_at', 'text', (c) => c.notNull())
    .addColumn('adopted_by', 'text', (c) => c.notNull())
    .modifyEnd(strict)
    .execute();
}
