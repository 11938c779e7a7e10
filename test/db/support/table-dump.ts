import { sql } from 'kysely';
import type { Store } from '../../../electron/db/store';

const projections = {
  complaint: 'id',
  complaint_search: 'doc',
  lane_counter: 'kind, key',
  number_counter: 'desk, month',
  office: 'id',
  staff: 'id',
  calendar_notice: 'year',
  rest_day: 'date',
};

/** Every row of every projection, in a fixed order, as text. */
export function dumpProjections(store: Store): Promise<string> {
  return store.read(async (db) => {
    const dump: Record<string, unknown> = {};
    for (const [table, order] of Object.entries(projections)) {
      const { rows } = await sql`select * from ${sql.table(table)} order by ${sql.raw(order)}`.execute(db);
      dump[table] = rows;
    }
    return JSON.stringify(dump, null, 1);
  });
}
