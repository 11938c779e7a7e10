import { sql, SqliteAdapter } from 'kysely';
import { tokensOf } from '../bigrams';
import { rowWriter } from '../insert-rows';
import { RowWriter } from '../row-writer';
import type { ComplaintSearchTable, Executor } from '../schema';

/** Whether this database has the full-text index; elsewhere a search compares the texts themselves. */
export function hasTextIndex(db: Executor): boolean {
  return db.getExecutor().adapter instanceof SqliteAdapter;
}

/** Makes complaints findable by new texts, in place of what they were found by before. */
export async function putSearchTexts(db: Executor, rows: readonly ComplaintSearchTable[], known: ReadonlySet<number>): Promise<void> {
  if (hasTextIndex(db)) {
    for (const { doc } of rows) {
      if (known.has(doc)) await sql`delete from complaint_text where rowid = ${doc}`.execute(db);
    }
  }
  const writer = searchTextWriter(db, ['doc']);
  await writer.add(rows);
  await writer.end();
}

/** Makes complaints that stand nowhere any more unfindable. */
export async function removeSearchTexts(db: Executor, docs: readonly number[]): Promise<void> {
  if (docs.length === 0) return;
  if (hasTextIndex(db)) await sql`delete from complaint_text where rowid in (${sql.join(docs)})`.execute(db);
  await db.deleteFrom('complaint_search').where('doc', 'in', [...docs]).execute();
}

/** Makes complaints findable as they come, the last of them only at its end. */
export function searchTextWriter(db: Executor, replace?: readonly ['doc']): Pick<RowWriter<ComplaintSearchTable>, 'add' | 'end'> {
  const texts = rowWriter(db, 'complaint_search', replace);
  if (!hasTextIndex(db)) return texts;
  const tokens = new RowWriter<ComplaintSearchTable>(db, {
    sizeFor: () => 200,
    compile: (_row, count) => {
      const values = Array.from({ length: count }, () => sql`(${0}, ${''})`);
      return sql`insert into complaint_text (rowid, tokens) values ${sql.join(values)}`.compile(db);
    },
    putter: () => (cells, { doc, folded }) => cells.push(doc, tokensOf(folded)),
  });
  return {
    add: async (rows) => {
      await texts.add(rows);
      await tokens.add(rows);
    },
    end: async () => {
      await texts.end();
      await tokens.end();
    },
  };
}

/** Forgets all texts. */
export async function clearSearchTexts(db: Executor): Promise<void> {
  await db.deleteFrom('complaint_search').execute();
  if (hasTextIndex(db)) await sql`insert into complaint_text (complaint_text) values ('delete-all')`.execute(db);
}

/** Makes the index merge its parts only when there are too many, for as long as all texts are written at once. */
export async function mergeSeldom(db: Executor, seldom: boolean): Promise<void> {
  if (hasTextIndex(db)) await sql`insert into complaint_text (complaint_text, rank) values ('automerge', ${sql.lit(seldom ? 16 : usualMerge)})`.execute(db);
}

/** What SQLite itself takes: so many parts of one size become one. */
const usualMerge = 4;
