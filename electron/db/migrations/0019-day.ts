import type { Kysely } from 'kysely';

/** Finds what happened of a kind, and by whom, without going through the whole log. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await db.schema.createIndex('event_by_type').on('event').columns(['type', 'position']).execute();
  await db.schema.createIndex('event_by_actor').on('event').columns(['actor', 'type', 'position']).execute();
}
