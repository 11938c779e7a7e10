import type { Kysely } from 'kysely';

/** For how long the office keeps what about people. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await db.schema.alterTable('office').addColumn('retention', 'text').execute();
}
