import { SqliteAdapter, sql, type Kysely } from 'kysely';

/** PINs with the tries to guess them, and how soon somebody idle is signed out. */
export async function up(db: Kysely<unknown>): Promise<void> {
  const sqlite = db.getExecutor().adapter instanceof SqliteAdapter;
  await db.schema
    .createTable('staff_pin')
    .addColumn('staff_id', 'text', (c) => c.primaryKey().notNull())
    .addColumn('hash', 'text', (c) => c.notNull())
    .addColumn('is_given', 'integer', (c) => c.notNull())
    .addColumn('failures', 'integer', (c) => c.notNull())
    .addColumn('failed_at', 'text')
    .addCheckConstraint('staff_pin_is_given_flag', sql`is_given in (0, 1)`)
    .addCheckConstraint('staff_pin_failures_natural', sql`failures >= 0`)
    .modifyEnd(sqlite ? sql`strict` : sql``)
    .execute();
  await db.schema.alterTable('office').addColumn('sign_out_minutes', 'integer', (c) => c.notNull().defaultTo(5)).execute();
}
