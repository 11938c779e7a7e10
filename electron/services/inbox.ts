import { z } from 'zod';
import { severities, severityRank } from '../../shared/domain/severity/severity';
import { instant } from '../../shared/util/schema';
import { dayOf, instantAt, parseDay } from '../../shared/util/local-time';
import type { InboxFilter, InboxRow, InboxView, Lane } from '../../shared/ipc/inbox';
import { DeskError } from '../../shared/ipc/wire';
import { counters } from '../db/repositories/counters';
import { dueCounts } from '../db/repositories/due-counts';
import { closedPage, openPage, placeAfter, type ListFilter, type ListPlace } from '../db/repositories/inbox';
import type { ListRow } from '../db/repositories/list-row';
import { allStaff } from '../db/repositories/office';
import { peopleNamed } from '../db/repositories/people-named';
import { noDue, type Executor } from '../db/schema';
import { scopeOf, type Scope } from '../db/scope';
import type { Actor, ServiceContext } from './context';
import { inboxRows } from './list-view';
import { mineOf, turnsOf } from './mine';

type Context = Pick<ServiceContext, 'store' | 'clock'>;

/** Those due within the running hour are counted no further than this; the screen shows 999+. */
const countedTo = 1_000;

/** How many complaints wait under each severity and in each list. */
export type Lanes = { lanes: Lane[]; views: Record<Exclude<InboxView, 'open' | 'closed'>, number> };

/** The counts of the four lanes and of the sidebar's lists. */
export function inboxLanes({ store, clock }: Context, actor: Actor): Promise<Lanes> {
  const now = clock();
  const tomorrow = nextMidnight(now);
  return store.read(async (db) => {
    // A start waits for every question to the store, so there are few, and they do not wait for each other.
    const scope = await scopeOf(db, actor);
    const [counted, due, staff] = await Promise.all([
      counters(db, scope, 'severity', 'next-act', 'department', 'unsigned', 'turn', 'taken-in-by'),
      dueCounts(db, scope, now, tomorrow, countedTo),
      allStaff(db),
    ]);
    const { department } = scope;
    return {
      lanes: severities.map((severity) => ({
        severity,
        total: counted('severity').get(String(severityRank[severity])) ?? 0,
        dueToday: due[severity].dueSoon,
        overdue: due[severity].overdue,
      })),
      views: {
        mine: (await mineOf(db, scope, actor, counted, staff)).total,
        department: department === null ? 0 : (counted('department').get(department) ?? 0),
        'waiting-customer': counted('next-act').get('verdict') ?? 0,
        'return-visit': counted('next-act').get('visit') ?? 0,
        unsigned: counted('unsigned').get('1') ?? 0,
      },
    };
  });
}

/** One page of a list, after the page before. */
export async function inboxPage(
  { store, clock }: Context,
  actor: Actor,
  request: { readonly filter: InboxFilter; readonly after: string | null; readonly limit: number },
): Promise<{ rows: InboxRow[]; next: string | null }> {
  const after = request.after === null ? null : readCursor(request.after);
  const now = clock();
  return store.read(async (db) => {
    const scope = await scopeOf(db, actor);
    const filters = await listFilters(db, scope, actor, request.filter, now);
    const page = request.filter.view === 'closed' ? closedPage : openPage;
    const rows = await pageOfAll(filters, (filter) => page(db, scope, filter, after, request.limit + 1));
    const shown = rows.slice(0, request.limit);
    const last = shown.at(-1);
    const next = rows.length > shown.length && last !== undefined ? writeCursor(placeAfter(last)) : null;
    return { rows: await inboxRows(db, shown), next };
  });
}

/** One page out of lists that may share rows: each gives its first rows, and the first of all of them stay. */
async function pageOfAll(filters: readonly ListFilter[], read: (filter: ListFilter) => Promise<ListRow[]>): Promise<ListRow[]> {
  const [only, ...more] = filters;
  if (only === undefined) return [];
  const rows = await read(only);
  if (more.length === 0) return rows;
  for (const filter of more) rows.push(...(await read(filter)));
  const each = [...new Map(rows.map((row) => [row.id, row])).values()];
  const place = (row: ListRow): string => Object.values(placeAfter(row)).join(' ');
  return each.sort((one, other) => (place(one) < place(other) ? -1 : 1));
}

/** What a list narrows by: it holds what any of the filters lets through. */
async function listFilters(db: Executor, scope: Scope, actor: Actor, asked: InboxFilter, now: string): Promise<ListFilter[]> {
  const views = await viewFilters(db, scope, actor, asked.view);
  const turns = typeof asked.turnOf === 'string' ? await turnsOf(db, scope, asked.turnOf, await allStaff(db)) : null;
  const people = typeof asked.person === 'string' ? await peopleNamed(db, asked.person) : null;
  if (people?.length === 0) return [];
  return views.flatMap((view) => withTurns(view, turns)).flatMap((view) => {
    const department = asked.department ?? view.department;
    if (view.department !== undefined && department !== view.department) return [];
    if (view.takenInBy !== undefined && typeof asked.takenInBy === 'string' && asked.takenInBy !== view.takenInBy) return [];
    const due = dueRange(asked, now);
    return {
      ...view,
      ...(department !== undefined && { department }),
      ...(asked.severity !== null && { severity: asked.severity }),
      ...(asked.channel !== null && { channel: asked.channel }),
      ...(typeof asked.stage === 'string' && { stage: asked.stage }),
      ...(typeof asked.takenInBy === 'string' && { takenInBy: asked.takenInBy }),
      ...(people !== null && { people }),
      ...(typeof asked.receivedFrom === 'string' && { receivedFrom: beginningOf(asked.receivedFrom) }),
      ...(typeof asked.receivedTo === 'string' && { receivedBefore: endOf(asked.receivedTo) }),
      ...(due.from !== undefined && { dueFrom: due.from }),
      ...(due.before !== undefined && { dueBefore: due.before }),
    };
  });
}

/** The list of those whose turn is one of some; what goes by turns already keeps only its own. */
function withTurns(view: ListFilter, turns: readonly string[] | null): ListFilter[] {
  if (turns === null) return [view];
  return turns.filter((turn) => view.turn === undefined || view.turn === turn).map((turn) => ({ ...view, turn }));
}

/** When something must be due to be among what is asked for: the narrowest of the conditions. */
function dueRange({ due, dueFrom, dueTo }: InboxFilter, now: string): { readonly from: string | undefined; readonly before: string | undefined } {
  const from = [due === 'today' ? now : null, typeof dueFrom === 'string' ? beginningOf(dueFrom) : null].filter((at) => at !== null);
  const before = [
    due === 'overdue' ? now : due === 'today' ? nextMidnight(now) : null,
    typeof dueTo === 'string' ? endOf(dueTo) : null,
    // What has no due time stands last in every list, and would be due after any day.
    typeof dueFrom === 'string' ? noDue : null,
  ].filter((at) => at !== null);
  return { from: from.sort().at(-1), before: before.sort()[0] };
}

const beginningOf = (day: string): string => instantAt(parseDay(day), 0);
const endOf = (day: string): string => instantAt(parseDay(day) + 1, 0);

async function viewFilters(db: Executor, scope: Scope, actor: Actor, view: InboxView): Promise<readonly ListFilter[]> {
  switch (view) {
    case 'mine':
      return (await mineOf(db, scope, actor, await counters(db, scope, 'turn', 'taken-in-by'), await allStaff(db))).filters;
    case 'department': {
      const { department } = scope;
      return department === null ? [] : [{ department }];
    }
    case 'waiting-customer':
      return [{ nextAct: 'verdict' }];
    case 'return-visit':
      return [{ nextAct: 'visit' }];
    case 'unsigned':
      return [{ unsigned: true }];
    case 'open':
    case 'closed':
      return [{}];
  }
}

function nextMidnight(now: string): string {
  return instantAt(dayOf(now) + 1, 0);
}

const placeSchema = z.tuple([instant, z.uuid()]);

function writeCursor({ at, id }: ListPlace): string {
  return Buffer.from(JSON.stringify([at, id])).toString('base64url');
}

function readCursor(cursor: string): ListPlace {
  try {
    const [at, id] = placeSchema.parse(JSON.parse(Buffer.from(cursor, 'base64url').toString('utf8')));
    return { at, id };
  } catch (error) {
    throw new DeskError('INVALID_INPUT', [{ place: 'after', message: '列表的位置已失效，请重新打开列表。' }], { cause: error });
  }
}
