import { join } from 'node:path';
import { storeFile } from '../../open-store';
import { rowsAfter } from '../../repositories/events';
import type { EventTable, Executor } from '../../schema';
import { reading } from '../facts';
import type { JobOptions } from '../job';
import type { FoundBackup } from '../place';
import { eventsIn, type CarvedEvent } from './carve';
import type { Images } from './images';

/** Other events that claim the same place in the chain, such as those of a save that was undone. */
export type Alternates = Map<number, CarvedEvent[]>;

const atOnce = 400;
const identity = /"identity":"([0-9a-f]{64})"/g;

/** Collects every event that any page still holds, each under its number in the chain. */
export async function readEvents(db: Executor, images: Images, alternates: Alternates, { onProgress, signal }: JobOptions): Promise<{ site: string | null; named: Set<string> }> {
  const named = new Set<string>();
  const total = images.frames + images.pages;
  let site: string | null = null;
  let batch: CarvedEvent[] = [];
  let done = 0;
  for (const image of images.all()) {
    for (const event of eventsIn(image, images)) {
      site ??= event.site;
      if (event.site !== site) continue;
      noteNames(event, named);
      batch.push(event);
    }
    done += 1;
    if (batch.length < atOnce && done < total) continue;
    signal?.throwIfAborted();
    await keep(db, batch, alternates);
    batch = [];
    onProgress?.({ phase: 'read', done, total });
  }
  await keep(db, batch, alternates);
  return { site, named };
}

/** Adds what only backups still have; returns how many events that were. */
export async function fillFromBackups(db: Executor, backups: readonly FoundBackup[], site: string, alternates: Alternates, named: Set<string>, { signal }: JobOptions): Promise<number> {
  let filled = 0;
  for (const { path, manifest } of backups) {
    const { count, last } = await db.selectFrom('event').select((eb) => [eb.fn.countAll<number>().as('count'), eb.fn.max('position').as('last')]).executeTakeFirstOrThrow();
    if (Number(count) === Number(last ?? 0) && manifest.events <= Number(count)) continue;
    filled += await reading(join(path, storeFile), async (from) => {
      let added = 0;
      for (let after = 0; ; ) {
        signal?.throwIfAborted();
        const rows = await rowsAfter(from, after, atOnce);
        const events = rows.filter((row) => row.site === site).map(({ position: _, ...event }) => event);
        for (const event of events) noteNames(event, named);
        added += await keep(db, events, alternates);
        if (rows.length < atOnce) return added;
        after = rows.at(-1)!.position;
      }
    }).catch(() => 0);
  }
  return filled;
}

/** Keeps events that are not known yet; returns how many. */
async function keep(db: Executor, events: readonly CarvedEvent[], alternates: Alternates): Promise<number> {
  if (events.length === 0) return 0;
  const rows = events.map((event): EventTable => ({ ...event, position: event.site_seq }));
  const known = new Map((await db.selectFrom('event').select(['position', 'hash']).where('position', 'in', rows.map(({ position }) => position)).execute()).map(({ position, hash }) => [position, hash]));
  const fresh: EventTable[] = [];
  for (const [at, row] of rows.entries()) {
    const hash = known.get(row.position);
    if (hash === row.hash) continue;
    if (hash === undefined) {
      known.set(row.position, row.hash);
      fresh.push(row);
    } else alternates.set(row.position, [...(alternates.get(row.position) ?? []), events[at]!]);
  }
  if (fresh.length > 0) await db.insertInto('event').values(fresh).execute();
  return fresh.length;
}

function noteNames({ body }: CarvedEvent, named: Set<string>): void {
  for (const [, digest] of body.matchAll(identity)) if (digest !== undefined) named.add(digest);
}
