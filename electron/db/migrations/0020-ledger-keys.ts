import type { Kysely } from 'kysely';

/** To which of the vault's keys boxes of the sales ledger are known to be sealed; all may be to the first. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await db.schema.alterTable('sales_box').addColumn('sealed', 'integer', (c) => c.notNull().defaultTo(1)).execute();
  await db.schema.createIndex('sales_box_key').on('sales_box').columns(['sealed', 'name']).execute();
}
