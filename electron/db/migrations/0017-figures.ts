import { SqliteAdapter, sql, type Kysely } from 'kysely';

/** What cases are counted by, case by case and added up by day and by month. */
export async function up(db: Kysely<unknown>): Promise<void> {
  const sqlite = db.getExecutor().adapter instanceof SqliteAdapter;
  const strict = sqlite ? sql`strict` : sql``;
  await db.schema
    .createTable('report_case')
    .addColumn('doc', 'integer', (c) => c.primaryKey())
    .addColumn('marks', 'text', (c) => c.notNull())
    .modifyEnd(strict)
    .execute();

  await db.schema
    .createTable('report_slice')
    .addColumn('audience', 'text', (c) => c.notNull())
    .addColumn('span', 'text', (c) => c.notNull())
    .addColumn('project', 'text', (c) => c.notNull())
    .addColumn('policy', 'text', (c) => c.notNull())
    .addColumn('major', 'integer', (c) => c.notNull())
    .addColumn('important', 'integer', (c) => c.notNull())
    .addColumn('minor', 'integer', (c) => c.notNull())
    .addColumn('internal', 'integer', (c) => c.notNull())
    .addColumn('closed', 'integer', (c) => c.notNull())
    .addColumn('timely', 'integer', (c) => c.notNull())
    // Last, because it is long: what only adds up the columns before it does not read it.
    .addColumn('marks', 'text', (c) => c.notNull())
    .addPrimaryKeyConstraint('report_slice_key', ['audience', 'span', 'project', 'policy'])
    .modifyEnd(strict)
    .execute();
}
