import { firstPrevHash, hashOf } from './chain';
import { chainHeads, eventCount, rowsAfter } from './repositories/events';
import type { EventTable, Executor } from './schema';

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
