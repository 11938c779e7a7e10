import { sql, type SelectQueryBuilder } from 'kysely';
import type { Channel } from '../../../shared/domain/complaint/channel';
import { severityRank, type Severity } from '../../../shared/domain/severity/severity';
import { fold, likePattern, matchOf, wordsOf, wordsToCompare } from '../bigrams';
import type { Executor, Tables } from '../schema';
import type { Scope } from '../scope';
import { listColumns, listRow, type ListRow } from './list-row';
import { hasTextIndex } from './text-index';

/** What complaints are looked for by; what is left out does not matter. */
export interface SearchQuery {
  /** Each of these words is somewhere in the number, the facts, the demand or whom it is about. */
  readonly text?: string;
  readonly channel?: Channel;
  readonly severity?: Severity;
  /** Part of the name of whomever it is about. */
  readonly person?: string;
  readonly takenInBy?: string;
  /** Received at this instant or later, and before that one. */
  readonly from?: string;
  readonly before?: string;
}

/** Some of what was found, the newest first, and where to go on; null when everything was looked through. */
export interface Found {
  readonly rows: ListRow[];
  readonly next: number | null;
}

/** How many complaints one step of a search looks through at most, so that no step takes longer as the office grows. */
const lookedThrough = 4_000;

/** Complaints that may be seen, fit a query and were taken in before the place `after`; none for a query that asks for nothing. */
export async function search(db: Executor, scope: Scope, query: SearchQuery, after: number | null, limit: number): Promise<Found> {
  const person = fold(query.person ?? '');
  const words = [...new Set([...wordsOf(query.text ?? ''), ...wordsOf(person)])];
  const { text: _text, person: _person, ...exact } = query;
  if (words.length === 0 && Object.keys(exact).length === 0) return nothing;
  const range = await rangeOf(db, query);
  if (range === null) return nothing;
  const candidates = candidatesOf(db, scope, words, { first: range.first, end: after ?? range.end });
  let found = db.selectFrom(candidates.limit(lookedThrough).as('candidate')).innerJoin('complaint', 'complaint.doc', 'candidate.doc').where(scope.of('complaint'));
  // One by one, and by itself: whoever is found by the index alone has no text read at all.
  for (const word of looksUp(db, scope) ? wordsToCompare(words) : words) found = found.where(holds(word));
  if (query.channel !== undefined) found = found.where('complaint.channel', '=', query.channel);
  if (query.severity !== undefined) found = found.where('complaint.severity_rank', '=', severityRank[query.severity]);
  if (query.takenInBy !== undefined) found = found.where('complaint.taken_in_by', '=', query.takenInBy);
  if (query.from !== undefined) found = found.where('complaint.received_at', '>=', query.from);
  if (query.before !== undefined) found = found.where('complaint.received_at', '<', query.before);
  const read = found.select(person === '' ? [...listColumns, 'complaint.doc'] : [...listColumns, 'complaint.doc', 'complaint.person']).orderBy('candidate.doc', 'desc');
  // Names are compared folded, which SQL cannot do: then all that the words let through is read.
  const rows = (await (person === '' ? read.limit(limit) : read).execute()).filter((row) => person === '' || fold(row.person ?? '').includes(person)).slice(0, limit);
  const last = rows.length === limit ? rows.at(-1) : await candidates.offset(lookedThrough - 1).limit(1).executeTakeFirst();
  return { rows: rows.map(listRow), next: last?.doc ?? null };
}

const nothing: Found = { rows: [], next: null };

/** Some complaints by their ids, as far as they may be seen. */
export async function findSeen(db: Executor, scope: Scope, ids: readonly string[]): Promise<ListRow[]> {
  if (ids.length === 0) return [];
  const rows = await db.selectFrom('complaint').select(listColumns).where('complaint.id', 'in', [...ids]).where(scope.of('complaint')).execute();
  return rows.map(listRow);
}

/** One complaint by its number. */
export async function findByNumber(db: Executor, scope: Scope, number: string): Promise<ListRow | null> {
  const row = await db.selectFrom('complaint').select(listColumns).where('number', '=', number).where(scope.of('complaint')).executeTakeFirst();
  return row === undefined ? null : listRow(row);
}

/** Places from `first` on and before `end`; null is open. */
interface Range {
  readonly first: number | null;
  readonly end: number | null;
}

const everything: Range = { first: null, end: null };

/** In a longer stretch of time than this its ends save nothing. */
const longestRange = 20_000;

/** Between which places the complaints of some days lie; null when there are none. */
async function rangeOf(db: Executor, { from, before }: SearchQuery): Promise<Range | null> {
  if (from === undefined && before === undefined) return everything;
  let days = db.selectFrom('complaint').select('doc').limit(longestRange);
  if (from !== undefined) days = days.where('received_at', '>=', from);
  if (before !== undefined) days = days.where('received_at', '<', before);
  const ends = await db
    .selectFrom(days.as('day'))
    .select((eb) => [eb.fn.min('day.doc').as('first'), eb.fn.max('day.doc').as('last'), eb.fn.countAll().as('count')])
    .executeTakeFirstOrThrow();
  if (Number(ends.count) === 0) return null;
  return Number(ends.count) < longestRange ? { first: Number(ends.first), end: Number(ends.last) + 1 } : everything;
}

/** What the words may be in, the newest first: the index gives them one by one, so a common word costs no more than a rare one. */
function candidatesOf(db: Executor, scope: Scope, words: readonly string[], { first, end }: Range) {
  const byWords = words.length > 0 && looksUp(db, scope);
  // A sum has no index: few complaints are found by their audiences and sorted, not searched for among all.
  const ofComplaint = scope.few ? sql<number>`complaint.doc + 0` : sql.ref<number>('complaint.doc');
  const doc = byWords ? sql.ref<number>('complaint_text.rowid') : ofComplaint;
  const source: SelectQueryBuilder<Tables, never, object> = byWords
    ? db.selectFrom('complaint_text').where(sql<boolean>`complaint_text match ${matchOf(words)}`)
    : db.selectFrom('complaint').where(scope.of('complaint'));
  let candidates = source.select(doc.as('doc'));
  if (first !== null) candidates = candidates.where(doc, '>=', first);
  if (end !== null) candidates = candidates.where(doc, '<', end);
  return candidates.orderBy(doc, 'desc');
}

/** The index would first offer all that may not be seen; of few complaints the texts are sooner compared. */
function looksUp(db: Executor, scope: Scope): boolean {
  return hasTextIndex(db) && !scope.few;
}

function holds(word: string) {
  return sql<boolean>`(select folded from complaint_search where complaint_search.doc = candidate.doc) like ${likePattern(word)} escape '\\'`;
}
