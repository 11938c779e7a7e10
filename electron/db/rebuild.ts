import { eventOf, type PlacedEvent } from './event-codec';
import { byStream, foldEvents } from './projection/fold-stream';
import { officeStream, projectOffice } from './projection/office-rows';
import { writeComplaints, type ComplaintChange } from './projection/project';
import { eventCount, rowsByStreamAfter } from './repositories/events';
import { dropListIndexes, makeIndexes } from './repositories/list-indexes';
import { clearSearchTexts } from './repositories/text-index';
import type { Executor } from './schema';

/** How to rebuild. */
export interface RebuildOptions {
  readonly onProgress?: (done: number, total: number) => void;
  /** Stopping leaves everything as it was before. */
  readonly signal?: AbortSignal;
}

const pageSize = 8_000;

/** Writes all projections anew from the log and returns the number of events; runs inside the caller's transaction. */
export async function rebuildProjections(db: Executor, options: RebuildOptions = {}): Promise<number> {
  const total = await eventCount(db);
  for (const table of ['complaint', 'lane_counter', 'number_counter', 'office', 'staff', 'calendar_notice', 'rest_day'] as const) await db.deleteFrom(table).execute();
  await clearSearchTexts(db);
  const indexes = await dropListIndexes(db);
  const done = await replay(db, total, options);
  await makeIndexes(db, indexes);
  return done;
}

async function replay(db: Executor, total: number, options: RebuildOptions): Promise<number> {
  let after = { stream: '', position: 0 };
  let started: PlacedEvent[] = [];
  for (let done = 0; ; ) {
    options.signal?.throwIfAborted();
    const rows = await rowsByStreamAfter(db, after, pageSize);
    const ended = rows.length < pageSize;
    const streams = byStream([...started, ...rows.map(eventOf)]);
    // The last stream of a page may go on in the next one.
    const last = [...streams.keys()].at(-1);
    started = !ended && last !== undefined ? (streams.get(last) ?? []) : [];
    if (!ended && last !== undefined) streams.delete(last);
    await writeStreams(db, streams);
    done += rows.length;
    options.onProgress?.(done, total);
    if (ended) return done;
    after = rows.at(-1)!;
  }
}

async function writeStreams(db: Executor, streams: Map<string, PlacedEvent[]>): Promise<void> {
  const changes: ComplaintChange[] = [];
  for (const [stream, events] of streams) {
    if (stream === officeStream) {
      await projectOffice(db, events);
      continue;
    }
    const after = foldEvents(null, events);
    if (after !== null) changes.push({ before: null, after });
  }
  // The full-text index is quickest when rows come in ascending order.
  changes.sort((one, other) => one.after.doc - other.after.doc);
  await writeComplaints(db, changes);
}
