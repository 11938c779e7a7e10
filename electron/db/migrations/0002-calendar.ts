import { SqliteAdapter, sql, type Kysely } from 'kysely';

const localDay = '____-__-__';

/** The office's working calendar: notices it imported, days on which it rests. */
export async function up(db: Kysely<unknown>): Promise<void> {
  const strict = db.getExecutor().adapter instanceof SqliteAdapter ? sql`strict` : sql``;
  await db.schema
    .createTable('calendar_notice')
    .addColumn('year', 'integer', (c) => c.primaryKey())
    .addColumn('days', 'text', (c) => c.notNull())
    .addColumn('imported_at', 'text', (c) => c.notNull())
    .addCheckConstraint('calendar_notice_year_known', sql`year between 2000 and 2100`)
    .modifyEnd(strict)
    .execute();
  await db.schema
    .createTable('rest_day')
    .addColumn('date', 'text', (c) => c.primaryKey().notNull())
    .addColumn('name', 'text', (c) => c.notNull())
    .addCheckConstraint('rest_day_date_day', sql<boolean>`${sql.ref('date')} like ${sql.lit(localDay)}`)
    .modifyEnd(strict)
    .execute();
}
