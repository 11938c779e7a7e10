import { SqliteAdapter, sql, type Kysely } from 'kysely';

const lists = [
  ['complaint_severity_order', 'severity_rank'],
  ['complaint_handler_order', 'handler'],
  ['complaint_taken_in_by_order', 'taken_in_by'],
  ['complaint_department_order', 'department'],
  ['complaint_stage_order', 'stage'],
  ['complaint_channel_order', 'channel'],
  ['complaint_unsigned_order', 'is_unsigned'],
] as const;

/** Who may see a complaint, beside each row, each counter, each draft and each sealed record; people who left. */
export async function up(db: Kysely<unknown>): Promise<void> {
  const sqlite = db.getExecutor().adapter instanceof SqliteAdapter;
  // Empty until the rows are written anew: an audience that cannot be read is seen by nobody.
  await db.schema.alterTable('complaint').addColumn('audience', 'text', (c) => c.notNull().defaultTo('')).execute();
  await db.schema.alterTable('complaint').addColumn('about_department', 'text').execute();
  // Every index carries the audience, so that counting and skipping need no look at the rows themselves.
  for (const [name, column] of lists) {
    await db.schema.dropIndex(name).execute();
    await db.schema.createIndex(name).on('complaint').columns(['is_open', column, 'order_at', 'id', 'audience']).execute();
  }
  await db.schema.dropIndex('complaint_order').execute();
  await db.schema
    .createIndex('complaint_order')
    .on('complaint')
    .columns(['is_open', 'order_at', 'id', 'audience', 'number', 'policy_id', 'policy_version', 'severity_rank', 'channel', 'title', 'stage'])
    .columns(['handler', 'department', 'received_at', 'due_clock', 'print_count', 'closed_at', 'identity'])
    .execute();
  await db.schema.createIndex('complaint_audience_order').on('complaint').columns(['audience', 'is_open', 'order_at', 'id']).execute();

  await db.schema.dropTable('lane_counter').execute();
  await db.schema
    .createTable('lane_counter')
    .addColumn('kind', 'text', (c) => c.notNull())
    .addColumn('key', 'text', (c) => c.notNull())
    .addColumn('audience', 'text', (c) => c.notNull())
    .addColumn('total', 'integer', (c) => c.notNull())
    .addPrimaryKeyConstraint('lane_counter_key', ['kind', 'key', 'audience'])
    .addCheckConstraint('lane_counter_total_natural', sql`total >= 0`)
    .modifyEnd(sqlite ? sql`strict, without rowid` : sql``)
    .execute();

  await db.schema.alterTable('staff').addColumn('left_at', 'text').execute();
  await db.schema.alterTable('draft').addColumn('writer', 'text').execute();
  await db.schema.alterTable('identity_box').addColumn('complaint', 'text').execute();
  await db.schema.createIndex('complaint_identity').on('complaint').column('identity').execute();
  await sql`update identity_box set complaint = (select id from complaint where complaint.identity = identity_box.digest)`.execute(db);
  await db.schema.dropIndex('complaint_identity').execute();
}
