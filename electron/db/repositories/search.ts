import { sql } from 'kysely';
import { likePattern, matchOf, wordsOf, wordsToCompare } from '../bigrams';
import type { Executor } from '../schema';
import { listColumns, listRow, type ListRow } from './list-row';
import { hasTextIndex } from './text-index';

/** Complaints that hold every word of a query, the newest first; nothing for a query without words. */
export async function findByWords(db: Executor, query: string, limit: number): Promise<ListRow[]> {
  const words = wordsOf(query);
  if (words.length === 0) return [];
  const rows = hasTextIndex(db) ? await lookUp(db, words, limit) : await scan(db, words, limit);
  return rows.map(listRow);
}

/** One complaint by its number. */
export async function findByNumber(db: Executor, number: string): Promise<ListRow | null> {
  const row = await db.selectFrom('complaint').select(listColumns).where('number', '=', number).executeTakeFirst();
  return row === undefined ? null : listRow(row);
}

/** The index gives the newest candidates one by one, so a common word costs no more than a rare one. */
function lookUp(db: Executor, words: readonly string[], limit: number) {
  let found = db
    .selectFrom('complaint_text')
    .innerJoin('complaint', 'complaint.doc', 'complaint_text.rowid')
    .innerJoin('complaint_search', 'complaint_search.doc', 'complaint_text.rowid')
    .where(sql<boolean>`complaint_text match ${matchOf(words)}`);
  for (const word of wordsToCompare(words)) found = found.where(holds(word));
  return found.select(listColumns).orderBy('complaint_text.rowid', 'desc').limit(limit).execute();
}

/** Compares every text: for databases without the index. */
function scan(db: Executor, words: readonly string[], limit: number) {
  let found = db.selectFrom('complaint_search').innerJoin('complaint', 'complaint.doc', 'complaint_search.doc');
  for (const word of words) found = found.where(holds(word));
  return found.select(listColumns).orderBy('complaint_search.doc', 'desc').limit(limit).execute();
}

function holds(word: string) {
  return sql<boolean>`complaint_search.folded like ${likePattern(word)} escape '\\'`;
}
