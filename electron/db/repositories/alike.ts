import { sql } from 'kysely';
import { fieldOf, pairToken } from '../bigrams';
import { insertRows } from '../insert-rows';
import { factsField } from '../projection/complaint-row';
import type { Executor, LikenessTokenTable } from '../schema';
import type { Scope } from '../scope';
import { listColumns, listRow, type ListRow } from './list-row';
import { hasTextIndex } from './text-index';

/** Keeps what tells the phone and the unit of a complaint, in place of what was known before. */
export async function putTokens(db: Executor, complaint: string, tokens: readonly Omit<LikenessTokenTable, 'complaint'>[]): Promise<void> {
  await db.deleteFrom('likeness_token').where('complaint', '=', complaint).execute();
  await addTokens(db, complaint, tokens);
}

/** Keeps what tells the phone and the unit of a new complaint. */
export async function addTokens(db: Executor, complaint: string, tokens: readonly Omit<LikenessTokenTable, 'complaint'>[]): Promise<void> {
  await insertRows(db, 'likeness_token', tokens.map((token) => ({ complaint, ...token })));
}

/** Keeps what tells the phones and units of many new complaints. */
export async function putTokensOf(db: Executor, tokens: readonly LikenessTokenTable[]): Promise<void> {
  await insertRows(db, 'likeness_token', tokens);
}

/** The last complaints with one of some tokens, by complaint. */
export async function withTokens(db: Executor, tokens: readonly string[], limit: number): Promise<LikenessTokenTable[]> {
  const found: LikenessTokenTable[] = [];
  for (const token of tokens) {
    found.push(...(await db.selectFrom('likeness_token').selectAll().where('token', '=', token).orderBy('complaint', 'desc').limit(limit).execute()));
  }
  return found;
}

/** The tokens of some complaints. */
export function tokensOf(db: Executor, complaints: readonly string[]): Promise<LikenessTokenTable[]> {
  if (complaints.length === 0) return Promise.resolve([]);
  return db.selectFrom('likeness_token').selectAll().where('complaint', 'in', [...complaints]).execute();
}

/** Of each pair of characters so many of the newest complaints that hold it are looked at: work that no history adds to. */
const newestOfEach = 120;

/**
 * The complaints that share most of some pairs of characters, rare pairs counting more. What a pair is worth follows from
 * how far back its newest places reach, so no statistics of the whole index are needed.
 */
export async function sharingPairs(db: Executor, pairs: readonly string[], limit: number): Promise<number[]> {
  if (pairs.length === 0) return [];
  if (!hasTextIndex(db)) return newestDocs(db, newestOfEach);
  const weights = new Map<number, number>();
  const parts = pairs.map((pair, at) =>
    sql`select * from (select ${at} as pair, rowid as doc from complaint_text where complaint_text match ${pairToken(pair)} order by rowid desc limit ${newestOfEach})`,
  );
  const { rows } = await sql<{ pair: number; doc: number }>`${sql.join(parts, sql` union all `)}`.execute(db);
  const byPair = new Map<number, number[]>();
  for (const { pair, doc } of rows) byPair.set(pair, [...(byPair.get(pair) ?? []), doc]);
  for (const docs of byPair.values()) {
    const worth = Math.log(2 + (Math.max(...docs) - Math.min(...docs)) / docs.length) + (docs.length < newestOfEach ? 1 : 0);
    for (const doc of docs) weights.set(doc, (weights.get(doc) ?? 0) + worth);
  }
  return [...weights].sort(([doc, weight], [other, otherWeight]) => otherWeight - weight || other - doc).slice(0, limit).map(([doc]) => doc);
}

async function newestDocs(db: Executor, limit: number): Promise<number[]> {
  const rows = await db.selectFrom('complaint').select('doc').orderBy('doc', 'desc').limit(limit).execute();
  return rows.map(({ doc }) => doc);
}

/** A complaint as a list shows it, with the facts by which it is compared. */
export interface ComparedRow {
  readonly row: ListRow;
  readonly facts: string;
}

/** The rows of complaints that may be seen, by their places in the text index, or by their ids. */
export async function comparedRows(db: Executor, scope: Scope, docs: readonly number[], ids: readonly string[]): Promise<ComparedRow[]> {
  if (docs.length === 0 && ids.length === 0) return [];
  const rows = await db
    .selectFrom('complaint')
    .innerJoin('complaint_search', 'complaint_search.doc', 'complaint.doc')
    .select([...listColumns, 'complaint_search.folded'])
    .where(scope.of('complaint'))
    .where((eb) => eb.or([...(docs.length > 0 ? [eb('complaint.doc', 'in', [...docs])] : []), ...(ids.length > 0 ? [eb('complaint.id', 'in', [...ids])] : [])]))
    .execute();
  return rows.map(({ folded, ...row }) => ({ row: listRow(row), facts: fieldOf(folded, factsField) }));
}

/** The rows of those of some complaints that may be seen, in the order of their numbers. */
export async function rowsOfIds(db: Executor, scope: Scope, ids: readonly string[]): Promise<ListRow[]> {
  if (ids.length === 0) return [];
  const rows = await db.selectFrom('complaint').select(listColumns).where('complaint.id', 'in', [...ids]).where(scope.of('complaint')).orderBy('complaint.number').execute();
  return rows.map(listRow);
}
