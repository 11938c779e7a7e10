import { SqliteAdapter, sql, type Kysely } from 'kysely';

/** The case library: what closed complaints teach, and what they are found by. Cases are counted by building from here on, so what is derived is written anew. */
export async function up(db: Kysely<unknown>): Promise<void> {
  const strict = db.getExecutor().adapter instanceof SqliteAdapter ? sql`strict` : sql``;
  let table = db.schema.createTable('case_lesson').addColumn('complaint', 'text', (c) => c.primaryKey().notNull());
  for (const name of ['kept_at', 'title', 'story', 'handled', 'lesson', 'classes', 'cause', 'folded'] as const) table = table.addColumn(name, 'text', (c) => c.notNull());
  await table.modifyEnd(strict).execute();
  await db.schema.createIndex('case_lesson_kept_at').on('case_lesson').columns(['kept_at', 'complaint']).execute();
}
