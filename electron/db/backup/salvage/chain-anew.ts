import { firstPrevHash, hashOf } from '../../chain';
import { eventOf } from '../../event-codec';
import { rowsAfter } from '../../repositories/events';
import type { EventTable, Executor } from '../../schema';
import type { JobOptions } from '../job';
import type { Alternates } from './gather';
import { soundLength } from './whole-streams';

const atOnce = 1_000;

/**
 * Makes one chain of the events that were found. As long as none is missing each stays word for word with its own hash;
 * behind a gap they are numbered and linked anew, since a chain with a hole would look like a forged one for ever.
 */
export async function chainAnew(db: Executor, site: string, alternates: Alternates, options: JobOptions): Promise<{ events: number; missing: number; setAside: number }> {
  const missing = await dropStrangers(db, alternates, options);
  const setAside = missing === 0 ? 0 : await dropSenseless(db);
  return { ...(await renumber(db, site, options)), missing, setAside };
}

/** Takes out what does not follow from the event before it; returns how many are missing between the first and the last. */
async function dropStrangers(db: Executor, alternates: Alternates, { signal }: JobOptions): Promise<number> {
  let missing = 0;
  let before = { seq: 0, hash: firstPrevHash };
  for (let after = 0; ; ) {
    signal?.throwIfAborted();
    const rows = await rowsAfter(db, after, atOnce);
    for (const row of rows) {
      const next = row.position === before.seq + 1;
      const right = !next || row.prev_hash === before.hash ? row : alternates.get(row.position)?.find((other) => other.prev_hash === before.hash);
      if (right !== row) await db.deleteFrom('event').where('position', '=', row.position).execute();
      if (right === undefined) continue;
      if (right !== row) await db.insertInto('event').values({ ...right, position: row.position }).execute();
      missing += row.position - before.seq - 1;
      before = { seq: row.position, hash: right.hash };
    }
    if (rows.length < atOnce) return missing;
    after = rows.at(-1)!.position;
  }
}

/** Takes out, of streams with a gap, what cannot be understood without the missing part; returns how many events. */
async function dropSenseless(db: Executor): Promise<number> {
  const streams = await db.selectFrom('event').select('stream').distinct().execute();
  let dropped = 0;
  for (const { stream } of streams) {
    const rows = await db.selectFrom('event').selectAll().where('stream', '=', stream).orderBy('position').execute();
    const sound = soundLength(rows.map(eventOf));
    const senseless = rows.slice(sound).map(({ position }) => position);
    for (let at = 0; at < senseless.length; at += 500) await db.deleteFrom('event').where('position', 'in', senseless.slice(at, at + 500)).execute();
    dropped += senseless.length;
  }
  return dropped;
}

async function renumber(db: Executor, site: string, { signal }: JobOptions): Promise<{ events: number }> {
  let events = 0;
  let prevHash = firstPrevHash;
  for (let after = 0; ; ) {
    signal?.throwIfAborted();
    const rows = await rowsAfter(db, after, atOnce);
    for (const row of rows) {
      events += 1;
      if (row.position !== events || row.prev_hash !== prevHash) prevHash = await place(db, row, events, prevHash);
      else prevHash = row.hash;
    }
    if (rows.length < atOnce) break;
    after = rows.at(-1)!.position;
  }
  await db.deleteFrom('chain_head').execute();
  if (events > 0) await db.insertInto('chain_head').values({ site, site_seq: events, hash: prevHash }).execute();
  return { events };
}

async function place(db: Executor, row: EventTable, position: number, prevHash: string): Promise<string> {
  const { hash: _, position: from, ...kept } = row;
  const moved = { ...kept, site_seq: position, prev_hash: prevHash };
  const hash = hashOf(moved);
  await db.updateTable('event').set({ ...moved, position, hash }).where('position', '=', from).execute();
  return hash;
}
