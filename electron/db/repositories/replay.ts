import { sql } from 'kysely';
import { eventOf, type ReplayedEvent } from '../event-codec';
import type { EventTable, Executor } from '../schema';
import { hasTextIndex } from './text-index';

/** A place in the log as it is read stream by stream. */
export type ReplayPlace = Pick<EventTable, 'stream' | 'position'>;

/** Events stream by stream, in order, after a place. */
export function eventsByStreamAfter(db: Executor, after: ReplayPlace, limit: number): Promise<ReplayedEvent[]> {
  return hasTextIndex(db) ? readAsText(db, after, limit) : readAsRows(db, after, limit);
}

type Cells = readonly [position: number, siteSeq: number, occurredAt: string, actor: string, type: string, body: unknown];

/**
 * One text for the whole page: handing millions of cells one by one over the border between SQLite and JavaScript
 * costs more than reading them from the file and parsing the bodies together.
 */
async function readAsText(db: Executor, after: ReplayPlace, limit: number): Promise<ReplayedEvent[]> {
  const { rows } = await sql<{ page: string | null }>`
    select group_concat(format('[%s,%s]', json_quote(stream), events)) as page from (
      select stream, group_concat(
        format('[%d,%d,"%s",%s,"%s",%s]', position, site_seq, occurred_at, json_quote(actor), type, body)) as events
      from (
        select stream, position, site_seq, occurred_at, actor, type, body from event
        where (stream, position) > (${after.stream}, ${after.position}) order by stream, position limit ${limit})
      group by stream)`.execute(db);
  const streams = JSON.parse(`[${rows[0]?.page ?? ''}]`) as (readonly [stream: string, ...events: Cells[]])[];
  return streams.flatMap(([stream, ...events]) =>
    events.map(([position, siteSeq, occurredAt, actor, type, body]) => ({ position, siteSeq, stream, occurredAt, actor, type, body }) as ReplayedEvent));
}

async function readAsRows(db: Executor, after: ReplayPlace, limit: number): Promise<ReplayedEvent[]> {
  const rows = await db
    .selectFrom('event')
    .selectAll()
    .where(sql<boolean>`(stream, position) > (${after.stream}, ${after.position})`)
    .orderBy('stream')
    .orderBy('position')
    .limit(limit)
    .execute();
  return rows.map(eventOf);
}
