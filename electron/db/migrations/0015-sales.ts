import { SqliteAdapter, sql, type Kysely } from 'kysely';

/** The sales ledger: sealed records, what tells equal units, and the line of versions of each record. */
export async function up(db: Kysely<unknown>): Promise<void> {
  const strict = db.getExecutor().adapter instanceof SqliteAdapter ? sql`strict` : sql``;
  const bytes = db.getExecutor().adapter instanceof SqliteAdapter ? sql`blob` : sql`bytea`;
  await db.schema
    .createTable('sales_box')
    .addColumn('name', 'text', (c) => c.primaryKey().notNull())
    .addColumn('box', bytes, (c) => c.notNull())
    .modifyEnd(strict)
    .execute();
  await db.schema
    .createTable('sales_token')
    .addColumn('record', 'text', (c) => c.primaryKey().notNull())
    .addColumn('token', 'text', (c) => c.notNull().unique())
    .modifyEnd(strict)
    .execute();
  await db.schema
    .createTable('sales_record')
    .addColumn('record', 'text', (c) => c.primaryKey().notNull())
    .addColumn('kind', 'text', (c) => c.notNull())
    .addColumn('version', 'integer', (c) => c.notNull())
    .addColumn('name', 'text')
    .modifyEnd(strict)
    .execute();
  await db.schema.createIndex('sales_record_kind').on('sales_record').columns(['kind', 'record']).execute();
  await db.schema
    .createTable('sales_version')
    .addColumn('record', 'text', (c) => c.notNull())
    .addColumn('version', 'integer', (c) => c.notNull())
    .addColumn('name', 'text')
    .addColumn('position', 'integer', (c) => c.notNull())
    .addColumn('at', 'text', (c) => c.notNull())
    .addColumn('actor', 'text', (c) => c.notNull())
    .addColumn('import', 'text')
    .addPrimaryKeyConstraint('sales_version_line', ['record', 'version'])
    .modifyEnd(strict)
    .execute();
  await db.schema.createIndex('sales_version_import').on('sales_version').columns(['import', 'record']).where(sql.ref('import'), 'is not', null).execute();
}
