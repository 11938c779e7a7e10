import { salesStream } from '../../shared/domain/sales/event';
import { vaultStream } from '../../shared/domain/vault/stream';
import type { ReplayedEvent } from './event-codec';
import { projections } from './projection/all';
import { audiencesOf, placed, type AudienceOf } from './projection/audience';
import { byStream, foldEvents, type FoldedComplaint, type PlacedComplaint } from './projection/fold-stream';
import { clearIncidents, isIncidentStream, writeIncident } from './projection/incident-rows';
import { clearOffice, officeStream, projectOffice } from './projection/office-rows';
import type { Rebuilding } from './projection/projection';
import { clearSales, writeSales } from './projection/sales-rows';
import { eventCount, eventsOfStreams } from './repositories/events';
import { eventsByStreamAfter } from './repositories/replay';
import type { Executor } from './schema';

/** How to rebuild. */
export interface RebuildOptions {
  readonly onProgress?: (done: number, total: number) => void;
  /** Stopping leaves everything as it was before. */
  readonly signal?: AbortSignal;
}

/** Few enough that what is read of them is forgotten before the garbage collector has to move it. */
const pageSize = 500;

/** Writes all projections anew from the log and returns the number of events; runs inside the caller's transaction. */
export async function rebuildProjections(db: Executor, options: RebuildOptions = {}): Promise<number> {
  const total = await eventCount(db);
  await clearOffice(db);
  await clearIncidents(db);
  await clearSales(db);
  const begun: Rebuilding[] = [];
  for (const projection of projections) begun.push(await projection.begin(db));
  // First of all, because what is derived from a complaint may depend on the office: the staff decides who sees it.
  await projectOffice(db, await eventsOfStreams(db, [officeStream]));
  const done = await replay(db, begun, await audiencesOf(db), total, options);
  for (const one of begun) {
    options.signal?.throwIfAborted();
    await one.end();
  }
  return done;
}

async function replay(db: Executor, begun: readonly Rebuilding[], audienceOf: AudienceOf, total: number, options: RebuildOptions): Promise<number> {
  let after = { stream: '', position: 0 };
  let started: ReplayedEvent[] = [];
  for (let done = 0; ; ) {
    options.signal?.throwIfAborted();
    const events = await eventsByStreamAfter(db, after, pageSize);
    const ended = events.length < pageSize;
    const streams = byStream([...started, ...events]);
    // The ledger is one long stream of which every event stands for itself: nothing has to wait for its end.
    await writeSales(db, streams.get(salesStream) ?? []);
    streams.delete(salesStream);
    // The last stream of a page may go on in the next one.
    const last = [...streams.keys()].at(-1);
    started = !ended && last !== undefined ? (streams.get(last) ?? []) : [];
    if (!ended && last !== undefined) streams.delete(last);
    const complaints = await foldStreams(db, streams, audienceOf);
    for (const one of begun) await one.add(complaints);
    done += events.length;
    options.onProgress?.(done, total);
    if (ended) return done;
    after = events.at(-1)!;
  }
}

async function foldStreams(db: Executor, streams: Map<string, ReplayedEvent[]>, audienceOf: AudienceOf): Promise<PlacedComplaint[]> {
  streams.delete(officeStream);
  streams.delete(vaultStream);
  const complaints: FoldedComplaint[] = [];
  for (const events of streams.values()) {
    if (isIncidentStream(events)) {
      await writeIncident(db, events);
      continue;
    }
    const complaint = foldEvents(null, events);
    if (complaint !== null) complaints.push(complaint);
  }
  // The full-text index is quickest when rows come in ascending order.
  return placed(db, complaints.sort((one, other) => one.doc - other.doc), audienceOf);
}
