import { sql, type Kysely } from 'kysely';

/** What is typed anywhere but at intake is kept beside the drafts, by whoever types it and where. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await db.schema.alterTable('draft').addColumn('place', 'text').execute();
  await db.schema.createIndex('draft_place').on('draft').columns(['writer', 'place']).unique().where(sql.ref('place'), 'is not', null).execute();
}
