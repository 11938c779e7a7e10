import { SqliteAdapter, sql, type Kysely } from 'kysely';

/** The vault's keys, which boxes are sealed to them, and the names by which drafts know theirs. */
export async function up(db: Kysely<unknown>): Promise<void> {
  const strict = db.getExecutor().adapter instanceof SqliteAdapter ? sql`strict` : sql``;
  await db.schema
    .createTable('vault_key')
    .addColumn('id', 'text', (c) => c.primaryKey().notNull())
    .addColumn('file', 'text', (c) => c.notNull())
    .addColumn('tries', 'integer', (c) => c.notNull())
    .addColumn('last_try_at', 'text', (c) => c.notNull())
    .addCheckConstraint('vault_key_only_one', sql`id = 'vault'`)
    .addCheckConstraint('vault_key_tries_counted', sql`tries >= 0`)
    .modifyEnd(strict)
    .execute();
  for (const column of ['sealed', 'indexed'] as const) {
    const initial = column === 'sealed' ? 0 : 1;
    await db.schema.alterTable('identity_box').addColumn(column, 'integer', (c) => c.notNull().defaultTo(initial)).execute();
  }
  await db.schema.createIndex('identity_box_waiting').on('identity_box').columns(['indexed', 'digest']).where(sql.ref('indexed'), '=', 0).execute();
  await db.schema.createIndex('identity_box_plain').on('identity_box').columns(['sealed', 'digest']).where(sql.ref('sealed'), '=', 0).execute();
  await db.schema.alterTable('draft').addColumn('box_digest', 'text').execute();
  await db.schema.alterTable('draft').addColumn('box_ready', 'integer').execute();
}
