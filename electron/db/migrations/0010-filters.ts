import { sql, type Kysely } from 'kysely';

const noDue = '9999-12-31T23:59:59.999Z';

/** What lists are narrowed by: whom they are about; and counters of what is due, by severity and hour. */
export async function up(db: Kysely<unknown>): Promise<void> {
  await db.schema.createIndex('complaint_person').on('complaint').column('person').where(sql.ref('person'), 'is not', null).execute();
  await sql`
    insert into lane_counter (kind, key, audience, total)
    select 'due', severity_rank || ' ' || substr(order_at, 1, 13), audience, count(*)
    from complaint where is_open = 1 and order_at <> ${sql.lit(noDue)}
    group by severity_rank, substr(order_at, 1, 13), audience`.execute(db);
}
