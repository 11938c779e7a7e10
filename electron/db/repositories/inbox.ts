import { sql, type SelectQueryBuilder } from 'kysely';
import type { Channel } from '../../../shared/domain/complaint/channel';
import type { ActionId } from '../../../shared/domain/handling/input';
import { severityRank, type Severity } from '../../../shared/domain/severity/severity';
import { inNoList, noDue, type Executor, type Tables } from '../schema';
import type { Scope } from '../scope';
import { listColumns, listRow, type ListRow } from './list-row';

/** Which complaints a list shows; what is left out does not matter. */
export interface ListFilter {
  readonly severity?: Severity;
  /** What it waits for. */
  readonly nextAct?: ActionId;
  /** Whose turn it is, as a turn's text. */
  readonly turn?: string;
  readonly takenInBy?: string;
  readonly department?: string;
  readonly stage?: string;
  readonly channel?: Channel;
  /** Only those that went to paper and are not back signed. */
  readonly unsigned?: true;
  /** Whom it is about, by any of these names. */
  readonly people?: readonly string[];
  /** Received at this instant or later, and before that one. */
  readonly receivedFrom?: string;
  readonly receivedBefore?: string;
  /** Due at this instant or later, and before that one. */
  readonly dueFrom?: string;
  readonly dueBefore?: string;
}

/** A place in a list: the last row before it. */
export interface ListPlace {
  readonly at: string;
  readonly id: string;
}

/** Open complaints, those due first before all others. */
export async function openPage(db: Executor, scope: Scope, filter: ListFilter, after: ListPlace | null, limit: number): Promise<ListRow[]> {
  let query = narrow(db.selectFrom('complaint'), scope, filter, 1, await rareOf(db, filter));
  if (after !== null) query = query.where(sql<boolean>`(order_at, id) > (${after.at}, ${after.id})`);
  const rows = await query.select(columnsFor(filter)).orderBy('order_at').orderBy('id').limit(limit).execute();
  return rows.map(listRow);
}

/** Closed complaints, the last closed first. */
export async function closedPage(db: Executor, scope: Scope, filter: ListFilter, after: ListPlace | null, limit: number): Promise<ListRow[]> {
  let query = narrow(db.selectFrom('complaint'), scope, filter, 0, await rareOf(db, filter)).where('order_at', '>', inNoList);
  if (after !== null) query = query.where(sql<boolean>`(order_at, id) < (${after.at}, ${after.id})`);
  const rows = await query.select(columnsFor(filter)).orderBy('order_at', 'desc').orderBy('id', 'desc').limit(limit).execute();
  return rows.map(listRow);
}

/** Where a list goes on after a row. */
export function placeAfter(row: ListRow): ListPlace {
  return { at: row.closedAt ?? row.dueAt ?? noDue, id: row.id };
}

/** How many open complaints there are of each filter, counted no further than `cap`, in one question. */
export async function countOpen(db: Executor, scope: Scope, filters: readonly ListFilter[], cap: number): Promise<number[]> {
  const counts = filters.map((filter, index) => {
    const some = narrow(db.selectFrom('complaint'), scope, filter, 1, null).select('complaint.id').limit(cap).as('some');
    return db.selectFrom(some).select((eb) => eb.fn.countAll().as('total')).as(`total${String(index)}`);
  });
  const row: Record<string, unknown> = await db.selectNoFrom(counts).executeTakeFirstOrThrow();
  return filters.map((_, index) => Number(row[`total${String(index)}`]));
}

/**
 * The index of the whole list holds all columns of a row, so SQLite would read a narrowed list from it too, past
 * everything that does not belong. One column more than it holds makes the narrow index the better choice.
 */
function columnsFor({ dueFrom: _, dueBefore: _before, receivedFrom: _from, receivedBefore: _until, ...narrowing }: ListFilter) {
  return Object.keys(narrowing).length === 0 ? listColumns : ([...listColumns, 'complaint.person'] as const);
}

/** So few complaints are sorted sooner than found by going down a list past everything else. */
const fewComplaints = 4_000;

/** By which of two conditions that no list is kept for so few are found that a list is made of them; null for neither. */
async function rareOf(db: Executor, { people, receivedFrom, receivedBefore }: ListFilter): Promise<Rare> {
  if (people !== undefined && (await isFew(db, { people }))) return 'people';
  if (receivedFrom === undefined && receivedBefore === undefined) return null;
  return (await isFew(db, { ...(receivedFrom !== undefined && { receivedFrom }), ...(receivedBefore !== undefined && { receivedBefore }) })) ? 'received' : null;
}

type Rare = 'people' | 'received' | null;

async function isFew(db: Executor, { people, receivedFrom, receivedBefore }: ListFilter): Promise<boolean> {
  let some = db.selectFrom('complaint').select('complaint.id').limit(fewComplaints);
  if (people !== undefined) some = some.where('person', 'in', people);
  if (receivedFrom !== undefined) some = some.where('received_at', '>=', receivedFrom);
  if (receivedBefore !== undefined) some = some.where('received_at', '<', receivedBefore);
  const { total } = await db.selectFrom(some.as('some')).select((eb) => eb.fn.countAll().as('total')).executeTakeFirstOrThrow();
  return Number(total) < fewComplaints;
}

function narrow<O>(query: SelectQueryBuilder<Tables, 'complaint', O>, scope: Scope, filter: ListFilter, isOpen: 0 | 1, rare: Rare) {
  // With the sign before it no list's index fits: few complaints are found by what makes them few, not by searching a list for them.
  const open = scope.few || rare !== null ? sql<boolean>`+is_open = ${isOpen}` : sql<boolean>`is_open = ${isOpen}`;
  let narrowed = query.where(open).where(scope.of('complaint'));
  if (filter.severity !== undefined) narrowed = narrowed.where('severity_rank', '=', severityRank[filter.severity]);
  if (filter.nextAct !== undefined) narrowed = narrowed.where('next_act', '=', filter.nextAct);
  if (filter.turn !== undefined) narrowed = narrowed.where('turn', '=', filter.turn);
  if (filter.takenInBy !== undefined) narrowed = narrowed.where('taken_in_by', '=', filter.takenInBy);
  if (filter.department !== undefined) narrowed = narrowed.where('department', '=', filter.department);
  if (filter.stage !== undefined) narrowed = narrowed.where('stage', '=', filter.stage);
  if (filter.channel !== undefined) narrowed = narrowed.where('channel', '=', filter.channel);
  if (filter.unsigned === true) narrowed = narrowed.where('is_unsigned', '=', 1);
  // The other way about: of many, the list's index gives the first ones sooner than all of them are sorted.
  const person = rare === 'people' ? sql<string>`person` : sql<string>`(person || '')`;
  const received = rare === 'received' ? sql<string>`received_at` : sql<string>`(received_at || '')`;
  if (filter.people !== undefined) narrowed = narrowed.where(person, 'in', filter.people);
  if (filter.receivedFrom !== undefined) narrowed = narrowed.where(received, '>=', filter.receivedFrom);
  if (filter.receivedBefore !== undefined) narrowed = narrowed.where(received, '<', filter.receivedBefore);
  if (filter.dueFrom !== undefined) narrowed = narrowed.where('order_at', '>=', filter.dueFrom);
  if (filter.dueBefore !== undefined) narrowed = narrowed.where('order_at', '<', filter.dueBefore);
  return narrowed;
}
