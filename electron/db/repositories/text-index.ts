import { sql, SqliteAdapter } from 'kysely';
import { tokensOf } from '../bigrams';
import { insertRows } from '../insert-rows';
import type { ComplaintSearchTable, Executor } from '../schema';

/** Whether this database has the full-text index; elsewhere a search compares the texts themselves. */
export function hasTextIndex(db: Executor): boolean {
  return db.getExecutor().adapter instanceof SqliteAdapter;
}

/** Makes complaints findable by new texts, in place of what they were found by before. */
export async function putSearchTexts(db: Executor, rows: readonly ComplaintSearchTable[], known: ReadonlySet<number>): Promise<void> {
  await insertRows(db, 'complaint_search', rows, ['doc']);
  if (!hasTextIndex(db)) return;
  for (const { doc } of rows) {
    if (known.has(doc)) await sql`delete from complaint_text where rowid = ${doc}`.execute(db);
  }
  const indexed = rows.map(({ doc, folded }) => ({ rowid: doc, tokens: tokensOf(folded) }));
  for (let from = 0; from < indexed.length; from += 200) {
    const values = indexed.slice(from, from + 200).map(({ rowid, tokens }) => sql`(${rowid}, ${tokens})`);
    await sql`insert into complaint_text (rowid, tokens) values ${sql.join(values)}`.execute(db);
  }
}

/** Forgets all texts. */
export async function clearSearchTexts(db: Executor): Promise<void> {
  await db.deleteFrom('complaint_search').execute();
  if (hasTextIndex(db)) await sql`insert into complaint_text (complaint_text) values ('delete-all')`.execute(db);
}
