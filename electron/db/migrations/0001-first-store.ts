import { SqliteAdapter, sql, type Kysely } from 'kysely';

const isoInstant = '____-__-__T__:__:__.___Z';

/** The store as it was first released. */
export async function up(db: Kysely<unknown>): Promise<void> {
  const sqlite = db.getExecutor().adapter instanceof SqliteAdapter;
  const strict = sqlite ? sql`strict` : sql``;
  const withoutRowid = sqlite ? sql`strict, without rowid` : sql``;
  const blob = sqlite ? sql`blob` : sql`bytea`;
  const like = (column: string, pattern: string) => sql<boolean>`${sql.ref(column)} like ${sql.lit(pattern)}`;
  const hex64 = (column: string) => sql<boolean>`length(${sql.ref(column)}) = 64`;

  await db.schema
    .createTable('event')
    .addColumn('position', 'integer', (c) => c.primaryKey())
    .addColumn('id', 'text', (c) => c.notNull())
    .addColumn('site', 'text', (c) => c.notNull())
    .addColumn('site_seq', 'integer', (c) => c.notNull())
    .addColumn('stream', 'text', (c) => c.notNull())
    .addColumn('occurred_at', 'text', (c) => c.notNull())
    .addColumn('recorded_at', 'text', (c) => c.notNull())
    .addColumn('actor', 'text', (c) => c.notNull())
    .addColumn('type', 'text', (c) => c.notNull())
    .addColumn('body', 'text', (c) => c.notNull())
    .addColumn('prev_hash', 'text', (c) => c.notNull())
    .addColumn('hash', 'text', (c) => c.notNull())
    .addUniqueConstraint('event_id_unique', ['id'])
    .addUniqueConstraint('event_site_seq_unique', ['site', 'site_seq'])
    .addCheckConstraint('event_position_positive', sql`position > 0`)
    .addCheckConstraint('event_site_seq_positive', sql`site_seq > 0`)
    .addCheckConstraint('event_id_length', sql`length(id) = 36`)
    .addCheckConstraint('event_occurred_at_instant', like('occurred_at', isoInstant))
    .addCheckConstraint('event_recorded_at_instant', like('recorded_at', isoInstant))
    .addCheckConstraint('event_prev_hash_length', hex64('prev_hash'))
    .addCheckConstraint('event_hash_length', hex64('hash'))
    .modifyEnd(strict)
    .execute();
  await db.schema.createIndex('event_stream').on('event').columns(['stream', 'position']).execute();

  await db.schema
    .createTable('chain_head')
    .addColumn('site', 'text', (c) => c.primaryKey().notNull())
    .addColumn('site_seq', 'integer', (c) => c.notNull())
    .addColumn('hash', 'text', (c) => c.notNull())
    .addCheckConstraint('chain_head_hash_length', hex64('hash'))
    .modifyEnd(strict)
    .execute();

  await db.schema
    .createTable('complaint')
    .addColumn('id', 'text', (c) => c.primaryKey().notNull())
    .addColumn('doc', 'integer', (c) => c.notNull())
    .addColumn('number', 'text', (c) => c.notNull())
    .addColumn('project', 'text', (c) => c.notNull())
    .addColumn('policy_id', 'text', (c) => c.notNull())
    .addColumn('policy_version', 'integer', (c) => c.notNull())
    .addColumn('severity_rank', 'integer', (c) => c.notNull())
    .addColumn('channel', 'text', (c) => c.notNull())
    .addColumn('stage', 'text', (c) => c.notNull())
    .addColumn('handler', 'text', (c) => c.notNull())
    .addColumn('is_open', 'integer', (c) => c.notNull())
    .addColumn('received_at', 'text', (c) => c.notNull())
    .addColumn('taken_in_at', 'text', (c) => c.notNull())
    .addColumn('taken_in_by', 'text', (c) => c.notNull())
    .addColumn('is_unsigned', 'integer', (c) => c.notNull())
    .addColumn('order_at', 'text', (c) => c.notNull())
    .addColumn('due_clock', 'text')
    .addColumn('title', 'text', (c) => c.notNull())
    .addColumn('department', 'text')
    .addColumn('person', 'text')
    .addColumn('criteria', 'text', (c) => c.notNull())
    .addColumn('identity', 'text')
    .addColumn('print_count', 'integer', (c) => c.notNull())
    .addColumn('version', 'integer', (c) => c.notNull())
    .addColumn('last_seq', 'integer', (c) => c.notNull())
    .addColumn('closed_at', 'text')
    .addUniqueConstraint('complaint_number_unique', ['number'])
    .addUniqueConstraint('complaint_doc_unique', ['doc'])
    .addCheckConstraint('complaint_severity_rank_known', sql`severity_rank between 1 and 4`)
    .addCheckConstraint('complaint_is_open_flag', sql`is_open in (0, 1)`)
    .addCheckConstraint('complaint_closed_when_not_open', sql`(is_open = 1) = (closed_at is null)`)
    .addCheckConstraint('complaint_is_unsigned_flag', sql`is_unsigned in (0, 1)`)
    .addCheckConstraint('complaint_order_at_instant', like('order_at', isoInstant))
    .addCheckConstraint('complaint_received_at_instant', like('received_at', isoInstant))
    .addCheckConstraint('complaint_taken_in_at_instant', like('taken_in_at', isoInstant))
    .addCheckConstraint('complaint_version_positive', sql`version > 0`)
    .addCheckConstraint('complaint_print_count_natural', sql`print_count >= 0`)
    .modifyEnd(strict)
    .execute();
  for (const [name, column] of [
    ['complaint_severity_order', 'severity_rank'],
    ['complaint_handler_order', 'handler'],
    ['complaint_taken_in_by_order', 'taken_in_by'],
    ['complaint_department_order', 'department'],
    ['complaint_stage_order', 'stage'],
    ['complaint_channel_order', 'channel'],
    ['complaint_unsigned_order', 'is_unsigned'],
  ] as const) {
    await db.schema.createIndex(name).on('complaint').columns(['is_open', column, 'order_at', 'id']).execute();
  }
  // Holds whole list rows: a page of the longest list lies together, however far apart its complaints were taken in.
  await db.schema
    .createIndex('complaint_order')
    .on('complaint')
    .columns(['is_open', 'order_at', 'id', 'number', 'policy_id', 'policy_version', 'severity_rank', 'channel', 'title', 'stage'])
    .columns(['handler', 'department', 'received_at', 'due_clock', 'print_count', 'closed_at', 'identity'])
    .execute();

  await db.schema
    .createTable('complaint_search')
    .addColumn('doc', 'integer', (c) => c.primaryKey())
    .addColumn('folded', 'text', (c) => c.notNull())
    .modifyEnd(strict)
    .execute();
  if (sqlite) {
    await sql`create virtual table complaint_text using fts5 (
      tokens, content = '', contentless_delete = 1, detail = none, tokenize = 'ascii')`.execute(db);
  }

  await db.schema
    .createTable('lane_counter')
    .addColumn('kind', 'text', (c) => c.notNull())
    .addColumn('key', 'text', (c) => c.notNull())
    .addColumn('total', 'integer', (c) => c.notNull())
    .addPrimaryKeyConstraint('lane_counter_key', ['kind', 'key'])
    .addCheckConstraint('lane_counter_total_natural', sql`total >= 0`)
    .modifyEnd(withoutRowid)
    .execute();

  await db.schema
    .createTable('number_counter')
    .addColumn('desk', 'text', (c) => c.notNull())
    .addColumn('month', 'text', (c) => c.notNull())
    .addColumn('last', 'integer', (c) => c.notNull())
    .addPrimaryKeyConstraint('number_counter_key', ['desk', 'month'])
    .addCheckConstraint('number_counter_last_positive', sql`last > 0`)
    .modifyEnd(withoutRowid)
    .execute();

  await db.schema
    .createTable('identity_box')
    .addColumn('digest', 'text', (c) => c.primaryKey().notNull())
    .addColumn('box', blob, (c) => c.notNull())
    .addColumn('created_at', 'text', (c) => c.notNull())
    .addCheckConstraint('identity_box_digest_length', hex64('digest'))
    .modifyEnd(strict)
    .execute();

  await db.schema
    .createTable('draft')
    .addColumn('id', 'text', (c) => c.primaryKey().notNull())
    .addColumn('title', 'text', (c) => c.notNull())
    .addColumn('fields', 'text', (c) => c.notNull())
    .addColumn('box', blob)
    .addColumn('created_at', 'text', (c) => c.notNull())
    .addColumn('updated_at', 'text', (c) => c.notNull())
    .modifyEnd(strict)
    .execute();

  await db.schema
    .createTable('setting')
    .addColumn('key', 'text', (c) => c.primaryKey().notNull())
    .addColumn('value', 'text', (c) => c.notNull())
    .modifyEnd(strict)
    .execute();

  await db.schema
    .createTable('office')
    .addColumn('id', 'text', (c) => c.primaryKey().notNull())
    .addColumn('project', 'text', (c) => c.notNull())
    .addColumn('desk_name', 'text', (c) => c.notNull())
    .addColumn('desk_code', 'text', (c) => c.notNull())
    .addColumn('policy_id', 'text', (c) => c.notNull())
    .addColumn('policy_version', 'integer', (c) => c.notNull())
    .addColumn('closing_time', 'text', (c) => c.notNull())
    .addColumn('set_up_at', 'text', (c) => c.notNull())
    .addCheckConstraint('office_only_one', sql`id = 'office'`)
    .modifyEnd(strict)
    .execute();

  await db.schema
    .createTable('staff')
    .addColumn('id', 'text', (c) => c.primaryKey().notNull())
    .addColumn('position', 'integer', (c) => c.notNull())
    .addColumn('name', 'text', (c) => c.notNull())
    .addColumn('role', 'text', (c) => c.notNull())
    .addColumn('department', 'text')
    .modifyEnd(strict)
    .execute();

  await db.schema
    .createTable('archive_file')
    .addColumn('sha256', 'text', (c) => c.primaryKey().notNull())
    .addColumn('kind', 'text', (c) => c.notNull())
    .addColumn('size', 'integer', (c) => c.notNull())
    .addColumn('created_at', 'text', (c) => c.notNull())
    .addColumn('complaint', 'text')
    .addCheckConstraint('archive_file_sha256_length', hex64('sha256'))
    .addCheckConstraint('archive_file_size_natural', sql`size >= 0`)
    .modifyEnd(strict)
    .execute();
  await db.schema.createIndex('archive_file_complaint').on('archive_file').column('complaint').execute();
}
