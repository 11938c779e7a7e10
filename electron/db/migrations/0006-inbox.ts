import type { Kysely } from 'kysely';

/** What the lists of the inbox go by: what a case waits for, and whose turn it is. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await db.schema.alterTable('complaint').addColumn('next_act', 'text', (c) => c.notNull().defaultTo('')).execute();
  await db.schema.alterTable('complaint').addColumn('turn', 'text', (c) => c.notNull().defaultTo('')).execute();
  await db.schema.createIndex('complaint_next_act_order').on('complaint').columns(['is_open', 'next_act', 'order_at', 'id', 'audience']).execute();
  await db.schema.createIndex('complaint_turn_order').on('complaint').columns(['is_open', 'turn', 'order_at', 'id', 'audience']).execute();
  await db.schema.createIndex('complaint_received').on('complaint').columns(['received_at', 'doc']).execute();
  await db.schema.dropIndex('complaint_handler_order').execute();
  // Made again as the last one: of indexes that look alike to it SQLite takes the earlier one, and this one is for the whole list only.
  await db.schema.dropIndex('complaint_order').execute();
  await db.schema
    .createIndex('complaint_order')
    .on('complaint')
    .columns(['is_open', 'order_at', 'id', 'audience', 'number', 'policy_id', 'policy_version', 'severity_rank', 'channel', 'title', 'stage'])
    .columns(['handler', 'department', 'received_at', 'due_clock', 'print_count', 'closed_at', 'identity'])
    .execute();
}
