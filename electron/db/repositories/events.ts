import { eventOf, type PlacedEvent } from '../event-codec';
import { insertRows } from '../insert-rows';
import type { ChainHeadTable, EventTable, Executor } from '../schema';

/** Where the next event goes. */
export interface ChainEnd {
  readonly position: number;
  readonly head: ChainHeadTable | null;
  /** When the last event was recorded. */
  readonly recordedAt: string | null;
}

/** The end of the log and of one site's chain. */
export async function chainEnd(db: Executor, site: string): Promise<ChainEnd> {
  const row = await db
    .selectFrom((eb) => eb.selectFrom('event').select((last) => last.fn.max('position').as('position')).as('log'))
    .leftJoin('chain_head', (join) => join.on('chain_head.site', '=', site))
    .leftJoin('event', 'event.position', 'log.position')
    .select(['log.position', 'chain_head.site_seq', 'chain_head.hash', 'event.recorded_at'])
    .executeTakeFirst();
  const { site_seq = null, hash = null } = row ?? {};
  const head = site_seq === null || hash === null ? null : { site, site_seq, hash };
  return { position: row?.position ?? 0, head, recordedAt: row?.recorded_at ?? null };
}

/** Adds rows to the log and moves the end of their site's chain. */
export async function appendEvents(db: Executor, rows: readonly EventTable[]): Promise<void> {
  const last = rows.at(-1);
  if (last === undefined) return;
  await insertRows(db, 'event', rows);
  await insertRows(db, 'chain_head', [{ site: last.site, site_seq: last.site_seq, hash: last.hash }], ['site']);
}

/** Everything that happened to some streams, stream by stream, in order. */
export async function eventsOfStreams(db: Executor, streams: readonly string[]): Promise<PlacedEvent[]> {
  const events: PlacedEvent[] = [];
  for (let from = 0; from < streams.length; from += 500) {
    const rows = await db
      .selectFrom('event')
      .selectAll()
      .where('stream', 'in', streams.slice(from, from + 500))
      .orderBy('stream')
      .orderBy('position')
      .execute();
    events.push(...rows.map(eventOf));
  }
  return events;
}

/** Where in the log an event stands; null for none of this id. */
export async function positionOf(db: Executor, id: string): Promise<number | null> {
  return (await db.selectFrom('event').select('position').where('id', '=', id).executeTakeFirst())?.position ?? null;
}

/** The streams of the answers that were recorded with one answer as one explanation; they stand side by side in the log. */
export async function answeredTogether(db: Executor, { position, joint, most }: { readonly position: number; readonly joint: string; readonly most: number }): Promise<string[]> {
  const rows = await db
    .selectFrom('event')
    .select('stream')
    .where('position', '>', position - most)
    .where('position', '<', position + most)
    .where('type', '=', 'complaint.answered')
    .where('body', 'like', `%"${joint}"%`)
    .orderBy('position')
    .execute();
  return rows.map(({ stream }) => stream);
}

/** Whether anything was recorded under a stream's id. */
export async function isStream(db: Executor, stream: string): Promise<boolean> {
  return (await db.selectFrom('event').select('id').where('stream', '=', stream).limit(1).executeTakeFirst()) !== undefined;
}

/** Rows of the log in order, after a position. */
export function rowsAfter(db: Executor, position: number, limit: number): Promise<EventTable[]> {
  return db.selectFrom('event').selectAll().where('position', '>', position).orderBy('position').limit(limit).execute();
}

/** How many events there are; exact because positions are dense. */
export async function eventCount(db: Executor): Promise<number> {
  const last = await db.selectFrom('event').select('position').orderBy('position', 'desc').limit(1).executeTakeFirst();
  return last?.position ?? 0;
}

/** The end of every site's chain. */
export function chainHeads(db: Executor): Promise<ChainHeadTable[]> {
  return db.selectFrom('chain_head').selectAll().orderBy('site').execute();
}
