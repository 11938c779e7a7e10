import { SqliteAdapter, sql, type Kysely } from 'kysely';

/** Incidents with the complaints they concern, the numbers to call, related complaints, and what tells equal phones and units. */
export async function up(db: Kysely<unknown>): Promise<void> {
  const sqlite = db.getExecutor().adapter instanceof SqliteAdapter;
  const strict = sqlite ? sql`strict` : sql``;
  const withoutRowid = sqlite ? sql`strict, without rowid` : sql``;

  await db.schema
    .createTable('incident')
    .addColumn('id', 'text', (c) => c.primaryKey().notNull())
    .addColumn('playbook', 'text', (c) => c.notNull())
    .addColumn('title', 'text', (c) => c.notNull())
    .addColumn('is_open', 'integer', (c) => c.notNull())
    .addColumn('started_at', 'text', (c) => c.notNull())
    .addColumn('told_at', 'text')
    .addColumn('ended_at', 'text')
    .addColumn('step_count', 'integer', (c) => c.notNull())
    .addColumn('done_count', 'integer', (c) => c.notNull())
    .addCheckConstraint('incident_is_open_flag', sql`is_open in (0, 1)`)
    .addCheckConstraint('incident_ended_when_not_open', sql`(is_open = 1) = (ended_at is null)`)
    .addCheckConstraint('incident_done_count_bounded', sql`done_count between 0 and step_count`)
    .modifyEnd(strict)
    .execute();
  await db.schema.createIndex('incident_order').on('incident').columns(['is_open', 'started_at', 'id']).execute();

  await db.schema
    .createTable('incident_complaint')
    .addColumn('complaint', 'text', (c) => c.notNull())
    .addColumn('incident', 'text', (c) => c.notNull())
    .addPrimaryKeyConstraint('incident_complaint_key', ['complaint', 'incident'])
    .modifyEnd(withoutRowid)
    .execute();
  await db.schema.createIndex('incident_complaint_incident').on('incident_complaint').column('incident').execute();

  await db.schema
    .createTable('emergency_number')
    .addColumn('position', 'integer', (c) => c.primaryKey())
    .addColumn('label', 'text', (c) => c.notNull())
    .addColumn('number', 'text', (c) => c.notNull())
    .modifyEnd(strict)
    .execute();

  await db.schema
    .createTable('complaint_relation')
    .addColumn('complaint', 'text', (c) => c.notNull())
    .addColumn('other', 'text', (c) => c.notNull())
    .addColumn('kind', 'text', (c) => c.notNull())
    .addPrimaryKeyConstraint('complaint_relation_key', ['complaint', 'kind', 'other'])
    .addCheckConstraint('complaint_relation_kind_known', sql`kind in ('link', 'part', 'main')`)
    .modifyEnd(withoutRowid)
    .execute();

  await db.schema
    .createTable('likeness_token')
    .addColumn('complaint', 'text', (c) => c.notNull())
    .addColumn('kind', 'text', (c) => c.notNull())
    .addColumn('token', 'text', (c) => c.notNull())
    .addPrimaryKeyConstraint('likeness_token_key', ['complaint', 'kind'])
    .addCheckConstraint('likeness_token_kind_known', sql`kind in ('phone', 'unit')`)
    .modifyEnd(withoutRowid)
    .execute();
  await db.schema.createIndex('likeness_token_equal').on('likeness_token').columns(['token', 'complaint']).execute();
}
