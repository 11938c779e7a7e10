import { mkdir, rename, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { Kysely } from 'kysely';
import { DeskError } from '../../../../shared/ipc/wire';
import { sqlite3Dialect } from '../../dialects/sqlite3';
import { openStore, storeFile } from '../../open-store';
import { officeStream } from '../../projection/office-rows';
import { destroyErased, recordedErasures } from '../../repositories/erasures';
import type { Tables } from '../../schema';
import { withStoreErrors } from '../../store-error';
import type { JobOptions } from '../job';
import { listBackups, ownBackups, type FoundBackup } from '../place';
import { refuseWithoutRoom } from '../restore';
import { backupsIn } from '../second-place';
import { clearPrepared, salvagedFile, stagingFolder } from '../swap';
import { chainAnew } from './chain-anew';
import { fillFromBackups, type Alternates, readEvents } from './gather';
import { Images } from './images';
import { bringRest, carveBoxes } from './rest';

/** What is to be saved from where. */
export interface SalvageOptions extends JobOptions {
  readonly folder: string;
  /** The folder of the second place; its backups help to fill what cannot be read. */
  readonly second: string | null;
  readonly actor: string;
  readonly now: string;
}

/** What came of it. */
export interface SalvageReport {
  readonly events: number;
  /** Events that are known to have been there and are nowhere any more. */
  readonly missing: number;
  /** Events that make no sense without missing ones. */
  readonly setAside: number;
  /** Events that only a backup still had. */
  readonly fromBackups: number;
  readonly complaints: number;
  readonly lastAt: string | null;
}

/**
 * Writes a new database out of everything in a damaged one that proves itself, and out of the backups what is missing
 * there. The damaged files are read only. Fails with STORE_DAMAGED where not one event is left.
 */
export function prepareSalvage(options: SalvageOptions): Promise<SalvageReport> {
  return withStoreErrors(async () => {
    const { folder, actor, now } = options;
    await clearPrepared(folder);
    await rm(join(folder, salvagedFile), { force: true });
    const staging = join(folder, stagingFolder);
    await mkdir(staging, { recursive: true });
    try {
      const size = await stat(join(folder, storeFile)).then((found) => found.size, () => 0);
      await refuseWithoutRoom(folder, size);
      await (await openStore({ folder: staging })).close();
      const gathered = await gather(options, join(staging, storeFile));
      const report = await finish(staging, gathered, { actor, now }, options);
      await rename(join(staging, storeFile), join(folder, salvagedFile));
      return report;
    } finally {
      await rm(staging, { recursive: true, force: true, maxRetries: 3 });
    }
  });
}

type Gathered = Pick<SalvageReport, 'missing' | 'setAside' | 'fromBackups'>;

async function gather(options: SalvageOptions, file: string): Promise<Gathered> {
  const { folder, second } = options;
  const pragmas = ['pragma journal_mode = off', 'pragma synchronous = off', 'pragma foreign_keys = off', 'pragma cache_size = -64000'];
  const db = new Kysely<Tables>({ dialect: sqlite3Dialect({ file, access: 'write', pragmas }) });
  const images = new Images(join(folder, storeFile));
  try {
    const backups = [...(await listBackups(join(folder, ownBackups))), ...(second === null ? [] : await backupsIn(second))];
    const alternates: Alternates = new Map();
    const { site, named } = await readEvents(db, images, alternates, options);
    const chain = site ?? backups[0]?.manifest.site;
    if (chain === undefined) throw new DeskError('STORE_DAMAGED');
    const ours: FoundBackup[] = backups.filter(({ manifest }) => manifest.site === chain);
    const fromBackups = await fillFromBackups(db, ours, chain, alternates, named, options);
    const { events, missing, setAside } = await chainAnew(db, chain, alternates, options);
    if (events === 0) throw new DeskError('STORE_DAMAGED');
    await carveBoxes(db, images, named);
    await bringRest(db, join(folder, storeFile), ours, chain);
    return { missing, setAside, fromBackups };
  } finally {
    images.close();
    await db.destroy();
  }
}

async function finish(staging: string, gathered: Gathered, { actor, now }: Pick<SalvageOptions, 'actor' | 'now'>, { onProgress, signal }: JobOptions): Promise<SalvageReport> {
  const store = await openStore({ folder: staging, clock: () => now });
  try {
    const events = await store.rebuild({ ...(signal !== undefined && { signal }), onProgress: (done, total) => onProgress?.({ phase: 'write', done, total }) });
    const { count } = await store.read((db) => db.selectFrom('complaint').select((eb) => eb.fn.countAll<number>().as('count')).executeTakeFirstOrThrow());
    const last = await store.read((db) => db.selectFrom('event').select('recorded_at').orderBy('position', 'desc').limit(1).executeTakeFirst());
    await store.uow(async ({ db, append }) => {
      // Boxes may have come out of old pages or backups that the log says were destroyed.
      await destroyErased(db, await recordedErasures(db));
      await append([{ type: 'store.salvaged', body: { events, missing: gathered.missing + gathered.setAside }, stream: officeStream, occurredAt: null, actor }]);
    });
    const chain = await store.verifyChain();
    if (!chain.ok) throw new DeskError('STORE_DAMAGED');
    return { ...gathered, events, complaints: Number(count), lastAt: last?.recorded_at ?? null };
  } finally {
    await store.close();
  }
}
