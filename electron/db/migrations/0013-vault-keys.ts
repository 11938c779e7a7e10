import type { Kysely } from 'kysely';

/** To which of the vault's keys boxes and archived papers are sealed, so that a rotation finds those that are not yet. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await db.schema.alterTable('archive_file').addColumn('sealed', 'integer', (c) => c.notNull().defaultTo(0)).execute();
  await db.schema.createIndex('identity_box_key').on('identity_box').columns(['sealed', 'digest']).execute();
  await db.schema.createIndex('archive_file_key').on('archive_file').columns(['sealed', 'sha256']).execute();
}
