import type { Executor } from '../../../electron/db/schema';
import type { Store } from '../../../electron/db/store';

/** What is recorded or typed, and what SQLite and the migrator keep for themselves; all the rest is derived from the log. */
const kept = /^(?:event|chain_head|identity_box|sales_box|sales_token|likeness_token|draft|setting|archive_file|kysely_.*|sqlite_.*|complaint_text.*)$/;

/** The tables that a rebuild writes anew. */
export async function derivedTables(db: Executor): Promise<string[]> {
  const tables = await db.introspection.getTables();
  return tables.map(({ name }) => name).filter((name) => !kept.test(name)).sort();
}

/** Every row of every table that is derived, in a fixed order, as text; a new table is one of them until it is named above. */
export function dumpProjections(store: Store): Promise<string> {
  return store.read(async (db) => {
    const dump: Record<string, unknown> = {};
    for (const table of await derivedTables(db)) {
      const rows = await db.selectFrom(table as 'complaint').selectAll().execute();
      dump[table] = rows.map((row) => JSON.stringify(row)).sort();
    }
    return JSON.stringify(dump, null, 1);
  });
}
