import { SqliteAdapter, sql, type Kysely } from 'kysely';

/** Pages that were scanned back, what became of each, and which printed sheets are out since when. */
export async function up(db: Kysely<unknown>): Promise<void> {
  const strict = db.getExecutor().adapter instanceof SqliteAdapter ? sql`strict` : sql``;
  await db.schema
    .createTable('scanned_page')
    .addColumn('id', 'text', (c) => c.primaryKey().notNull())
    .addColumn('source', 'text', (c) => c.notNull())
    .addColumn('file', 'text', (c) => c.notNull())
    .addColumn('state', 'text', (c) => c.notNull())
    .addColumn('why', 'text')
    .addColumn('complaint', 'text')
    .addColumn('arrived_at', 'text', (c) => c.notNull())
    .addColumn('arrived_by', 'text', (c) => c.notNull())
    .addCheckConstraint('scanned_page_state', sql`state in ('waiting', 'filed', 'dismissed')`)
    .modifyEnd(strict)
    .execute();
  await db.schema.createIndex('scanned_page_source').on('scanned_page').column('source').unique().execute();
  await db.schema.createIndex('scanned_page_state').on('scanned_page').columns(['state', 'arrived_at']).execute();
  await db.schema
    .createTable('sheet_out')
    .addColumn('complaint', 'text', (c) => c.primaryKey().notNull())
    .addColumn('since', 'text', (c) => c.notNull())
    .modifyEnd(strict)
    .execute();
  await db.schema.createIndex('sheet_out_since').on('sheet_out').columns(['since', 'complaint']).execute();
}
