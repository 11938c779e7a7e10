import { SqliteAdapter, sql, type Kysely } from 'kysely';

/** The moment at which a clock of a complaint must next tell somebody, and the office's hours of work. */
export async function up(db: Kysely<unknown>): Promise<void> {
  const strict = db.getExecutor().adapter instanceof SqliteAdapter ? sql`strict` : sql``;
  await db.schema.alterTable('complaint').addColumn('next_point_at', 'text').execute();
  // What was recorded before says nothing about points, so the first due time stands for them.
  await sql`update complaint set next_point_at = order_at where is_open = 1 and due_clock is not null`.execute(db);
  await db.schema
    .createIndex('complaint_next_point')
    .on('complaint')
    .columns(['next_point_at', 'id'])
    .where(sql.ref('next_point_at'), 'is not', null)
    .execute();
  await db.schema
    .createTable('work_hours')
    .addColumn('id', 'text', (c) => c.primaryKey().notNull())
    .addColumn('hours', 'text', (c) => c.notNull())
    .addCheckConstraint('work_hours_only_one', sql`id = 'office'`)
    .modifyEnd(strict)
    .execute();
}
