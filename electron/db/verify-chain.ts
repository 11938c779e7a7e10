import { firstPrevHash, hashOf } from './chain';
import { chainHeads, eventCount, rowsAfter } from './repositories/events';
import type { ChainHeadTable, EventTable, Executor } from './schema';

/** The first event that is not what it was when it was recorded. */
export interface ChainFault {
  readonly position: number;
  readonly site: string;
  readonly siteSeq: number;
  readonly id: string;
  readonly reason: 'changed' | 'link' | 'order' | 'missing';
}

/** What came of following the chain. */
export type ChainReport =
  | { readonly ok: true; readonly events: number; readonly hash: string }
  | { readonly ok: false; readonly events: number; readonly fault: ChainFault };

/** How to follow the chain. */
export interface ChainOptions {
  /** Only the last so many events; all of them without it. */
  readonly last?: number;
  readonly onProgress?: (done: number, total: number) => void;
  readonly signal?: AbortSignal;
}

const pageSize = 2_000;

/** Follows the chain of every site through the log and names the first event that is wrong. */
export async function verifyChain(db: Executor, options: ChainOptions = {}): Promise<ChainReport> {
  const total = await eventCount(db);
  const start = options.last === undefined ? 0 : Math.max(0, total - options.last - 1);
  const ends = new Map<string, EventTable>();
  let position = start;
  const whole = start === 0;
  for (;;) {
    options.signal?.throwIfAborted();
    const rows = await rowsAfter(db, position, pageSize);
    for (const row of rows) {
      const reason = faultOf(row, position, ends.get(row.site) ?? null, whole);
      if (reason !== null) return broken(position - start, row, reason);
      ends.set(row.site, row);
      position = row.position;
    }
    options.onProgress?.(position - start, total - start);
    if (rows.length < pageSize) break;
  }
  for (const head of await chainHeads(db)) {
    const end = ends.get(head.site);
    if (end === undefined && !whole) continue;
    if (end?.site_seq !== head.site_seq || end.hash !== head.hash) {
      const lost = { position: position + 1, site: head.site, site_seq: (end?.site_seq ?? 0) + 1, id: '' };
      return broken(position - start, lost, 'missing');
    }
  }
  return { ok: true, events: position - start, hash: [...ends.values()].at(-1)?.hash ?? firstPrevHash };
}

/** How far following the chain is. */
export interface ChainStep {
  readonly done: number;
  readonly total: number;
  readonly fault: Pick<ChainFault, 'position' | 'reason'> | null;
  /** The whole log was followed, or something wrong was found. */
  readonly ended: boolean;
  /** The hash of the last line that was looked at. */
  readonly head: string;
}

/** Follows the chain over so many lines after a place; what stands before it was followed by the steps before. */
export async function verifyStep(db: Executor, after: number, limit: number): Promise<ChainStep> {
  const total = await eventCount(db);
  const rows = await rowsAfter(db, after, limit);
  const ends = new Map<string, EventTable>();
  let head = firstPrevHash;
  let position = after;
  for (const row of rows) {
    const reason = faultOf(row, position, ends.get(row.site) ?? (await before(db, row, after)), true);
    if (reason !== null) return { done: position, total, fault: { position: row.position, reason }, ended: true, head };
    ends.set(row.site, row);
    position = row.position;
    head = row.hash;
  }
  if (rows.length === limit) return { done: position, total, fault: null, ended: false, head };
  for (const noted of await chainHeads(db)) {
    if (!(await endsAt(db, noted))) return { done: position, total, fault: { position: position + 1, reason: 'missing' }, ended: true, head };
  }
  return { done: position, total, fault: null, ended: true, head: rows.length === 0 ? ((await rowAt(db, position))?.hash ?? head) : head };
}

/** The event before the first one of a step. */
async function before(db: Executor, { site, site_seq }: EventTable, after: number): Promise<EventTable | null> {
  const last = await rowAt(db, after);
  if (last === null || last.site === site) return last;
  return (await db.selectFrom('event').selectAll().where('site', '=', site).where('site_seq', '=', site_seq - 1).where('position', '<', after).executeTakeFirst()) ?? null;
}

async function rowAt(db: Executor, position: number): Promise<EventTable | null> {
  return (await db.selectFrom('event').selectAll().where('position', '=', position).executeTakeFirst()) ?? null;
}

/** Whether a site's log ends where its end was noted. */
async function endsAt(db: Executor, { site, site_seq, hash }: ChainHeadTable): Promise<boolean> {
  const last = await db.selectFrom('event').select(['site_seq', 'hash']).where('site', '=', site).where('site_seq', '>=', site_seq).orderBy('site_seq').limit(2).execute();
  return last.length === 1 && last[0]?.site_seq === site_seq && last[0].hash === hash;
}

function faultOf(row: EventTable, positionBefore: number, before: EventTable | null, whole: boolean): ChainFault['reason'] | null {
  if (row.position !== positionBefore + 1) return 'missing';
  if (hashOf(row) !== row.hash) return 'changed';
  if (before === null) {
    // In a tail the first event of a site has nothing before it to be compared with.
    if (!whole) return null;
    return row.site_seq === 1 && row.prev_hash === firstPrevHash ? null : 'missing';
  }
  if (row.site_seq !== before.site_seq + 1) return 'order';
  return row.prev_hash === before.hash ? null : 'link';
}

function broken(events: number, row: Pick<EventTable, 'position' | 'site' | 'site_seq' | 'id'>, reason: ChainFault['reason']): ChainReport {
  return { ok: false, events, fault: { position: row.position, site: row.site, siteSeq: row.site_seq, id: row.id, reason } };
}
