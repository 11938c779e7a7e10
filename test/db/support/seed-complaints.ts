import { join } from 'node:path';
import canonicalize from 'canonicalize';
import { Kysely } from 'kysely';
import { v7 as uuidv7 } from 'uuid';
import { firstPrevHash, hashOf } from '../../../electron/db/chain';
import { sqlite3Dialect } from '../../../electron/db/dialects/sqlite3';
import type { NewEvent } from '../../../electron/db/event-codec';
import { openStore, storeFile } from '../../../electron/db/open-store';
import { appendEvents, chainEnd } from '../../../electron/db/repositories/events';
import { siteOf } from '../../../electron/db/repositories/settings';
import type { ChainHeadTable, EventTable, Tables } from '../../../electron/db/schema';
import { madeHistory } from './seed-history';

/** How to fill a store. */
export interface SeedOptions {
  readonly count: number;
  /** Now; complaints lie in the months before it and their due times around it. */
  readonly now: string;
}

/** Complaints that are taken in before the oldest of them have their next event. */
const together = 1_000;

/**
 * Fills the store of a closed data folder with made-up complaints, the events of many of them mixed as in an office:
 * first the log, chained as the program chains it, then everything derived from it by a rebuild.
 */
export async function seedComplaints(folder: string, options: SeedOptions): Promise<void> {
  await seedLog(folder, options);
  const store = await openStore({ folder });
  await store.rebuild().finally(() => store.close());
}

async function seedLog(folder: string, { count, now }: SeedOptions): Promise<void> {
  const pragmas = ['pragma journal_mode = wal', 'pragma synchronous = off', 'pragma cache_size = -64000'];
  const db = new Kysely<Tables>({ dialect: sqlite3Dialect({ file: join(folder, storeFile), access: 'write', pragmas }) });
  try {
    const site = await siteOf(db, uuidv7);
    const end = await chainEnd(db, site);
    const link = chaining(site, end.position, end.head);
    for (const events of portions(count, now)) {
      const rows = events.map(link);
      await db.transaction().execute((transaction) => appendEvents(transaction, rows));
    }
  } finally {
    await db.destroy();
  }
}

/** The n-th event of a thousand complaints after the (n-1)-th of the thousand taken in after them. */
function* portions(count: number, now: string): Generator<NewEvent[]> {
  const seqs = new Map<string, number>();
  const running: NewEvent[][][] = [];
  for (let from = 0; from < count || running.length > 0; from += together) {
    if (from < count) running.push(Array.from({ length: Math.min(together, count - from) }, (_, nth) => madeHistory(from + nth, count, now, seqs)));
    yield running.flatMap((histories) => histories.map((history) => history.shift()!));
    if (running[0]?.[0]?.length === 0) running.shift();
  }
}

/** The rows of events, each naming the one before it. */
function chaining(site: string, position: number, head: Pick<ChainHeadTable, 'site_seq' | 'hash'> | null): (event: NewEvent) => EventTable {
  let [place, seq, hash] = [position, head?.site_seq ?? 0, head?.hash ?? firstPrevHash];
  return ({ stream, occurredAt, actor, type, body }) => {
    place += 1;
    seq += 1;
    const when = occurredAt ?? new Date().toISOString();
    const row = {
      id: uuidv7(), site, site_seq: seq, stream, occurred_at: when, recorded_at: when, actor, type, body: canonicalize(body)!, prev_hash: hash,
    };
    hash = hashOf(row);
    return { position: place, ...row, hash };
  };
}

