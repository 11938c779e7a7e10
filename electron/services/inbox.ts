import { z } from 'zod';
import { severities, severityRank } from '../../shared/domain/severity/severity';
import { instant } from '../../shared/util/schema';
import { dayOf, instantAt } from '../../shared/util/local-time';
import type { InboxFilter, InboxRow, InboxView, Lane } from '../../shared/ipc/inbox';
import { DeskError } from '../../shared/ipc/wire';
import { counters } from '../db/repositories/counters';
import { closedPage, countOpen, openPage, placeAfter, type ListFilter, type ListPlace } from '../db/repositories/inbox';
import { allStaff } from '../db/repositories/office';
import type { Executor } from '../db/schema';
import type { Actor, ServiceContext } from './context';
import { inboxRow } from './list-view';

type Context = Pick<ServiceContext, 'store' | 'clock'>;

/** Counts go no further than this; the screen shows 999+. */
const countedTo = 1_000;

/** How many complaints wait under each severity and in each list. */
export type Lanes = { lanes: Lane[]; views: Record<Exclude<InboxView, 'open' | 'closed'>, number> };

/** The counts of the four lanes and of the sidebar's lists. */
export function inboxLanes({ store, clock }: Context, actor: Actor): Promise<Lanes> {
  const now = clock();
  const tomorrow = nextMidnight(now);
  return store.read(async (db) => {
    const totals = await counters(db, 'severity');
    const lanes: Lane[] = [];
    for (const severity of severities) {
      lanes.push({
        severity,
        total: totals.get(String(severityRank[severity])) ?? 0,
        dueToday: await countOpen(db, { severity, dueFrom: now, dueBefore: tomorrow }, countedTo),
        overdue: await countOpen(db, { severity, dueBefore: now }, countedTo),
      });
    }
    const stages = await counters(db, 'stage');
    const department = await departmentOf(db, actor);
    return {
      lanes,
      views: {
        mine: (await mineCounters(db, actor)) ?? 0,
        department: department === null ? 0 : ((await counters(db, 'department')).get(department) ?? 0),
        'waiting-customer': stages.get('verdict') ?? 0,
        'return-visit': stages.get('return-visit') ?? 0,
        unsigned: (await counters(db, 'unsigned')).get('1') ?? 0,
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
    const filter = await listFilter(db, actor, request.filter, now);
    if (filter === null) return { rows: [], next: null };
    const page = request.filter.view === 'closed' ? closedPage : openPage;
    const rows = await page(db, filter, after, request.limit + 1);
    const shown = rows.slice(0, request.limit);
    const last = shown.at(-1);
    const next = rows.length > shown.length && last !== undefined ? writeCursor(placeAfter(last)) : null;
    return { rows: shown.map(inboxRow), next };
  });
}

/** What a list narrows by; null when nothing can be in it. */
async function listFilter(db: Executor, actor: Actor, asked: InboxFilter, now: string): Promise<ListFilter | null> {
  const view = await viewFilter(db, actor, asked.view);
  if (view === null) return null;
  const department = asked.department ?? view.department;
  if (view.department !== undefined && department !== view.department) return null;
  return {
    ...view,
    ...(department !== undefined && { department }),
    ...(asked.severity !== null && { severity: asked.severity }),
    ...(asked.channel !== null && { channel: asked.channel }),
    ...(asked.due === 'overdue' && { dueBefore: now }),
    ...(asked.due === 'today' && { dueFrom: now, dueBefore: nextMidnight(now) }),
  };
}

async function viewFilter(db: Executor, actor: Actor, view: InboxView): Promise<ListFilter | null> {
  switch (view) {
    case 'mine':
      return mineFilter(actor);
    case 'department': {
      const department = await departmentOf(db, actor);
      return department === null ? null : { department };
    }
    case 'waiting-customer':
      return { stage: 'verdict' };
    case 'return-visit':
      return { stage: 'return-visit' };
    case 'unsigned':
      return { unsigned: true };
    case 'open':
    case 'closed':
      return {};
  }
}

/** A receptionist handles nothing, so what one took in is one's own. */
function mineFilter({ role, staffId }: Actor): ListFilter {
  return role === 'receptionist' ? { takenInBy: staffId } : { handler: role };
}

async function mineCounters(db: Executor, { role, staffId }: Actor): Promise<number | undefined> {
  return role === 'receptionist' ? (await counters(db, 'taken-in-by')).get(staffId) : (await counters(db, 'handler')).get(role);
}

async function departmentOf(db: Executor, { staffId }: Actor): Promise<string | null> {
  return (await allStaff(db)).find(({ id }) => id === staffId)?.department ?? null;
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
