import { constants } from 'node:fs';
import { access, mkdir, readdir, rename, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { Kysely, sql } from 'kysely';
import { v7 as uuidv7 } from 'uuid';
import { DeskError } from '../../shared/ipc/wire';
import { createArchiveStore, type ArchiveStore } from './archive-store';
import { finishPutting } from './backup/swap';
import { sqlite3Dialect } from './dialects/sqlite3';
import { checkFile } from './file-check';
import { lockFolder } from './folder-lock';
import { markedWithoutJournal, markOpen, type OpenMark } from './open-mark';
import { quickCheck } from './quick-check';
import { eventCount } from './repositories/events';
import { siteOf } from './repositories/settings';
import type { Tables } from './schema';
import { createStore, type Store } from './store';
import { needsMigration } from './store-version';
import { storeCode, withStoreErrors } from './store-error';

/** How to open a data folder. */
export interface OpenOptions {
  readonly folder: string;
  readonly clock?: () => string;
  readonly newId?: () => string;
  /** How far bringing an older store up to date is, from the moment it begins: so many events of all; none at first, while the copy is made. */
  readonly onUpgrade?: (done: number, total: number) => void;
}

/** A store on a data folder of this computer. */
export interface OpenedStore extends Store {
  readonly folder: string;
  readonly file: string;
  readonly archive: ArchiveStore;
  /** Checks the whole file in the background; returns what is wrong. */
  quickCheck(): Promise<string[]>;
  /** Leaves nothing in the folder of rows that were since changed or deleted: not in free pages, the journal, or copies from before an upgrade. */
  scrub(): Promise<void>;
  /** Leaves nothing in the journal of what was changed. */
  emptyJournal(): Promise<void>;
  /** Closes the files and gives the folder free. */
  close(): Promise<void>;
}

/** The database of a data folder. */
export const storeFile = 'desk.db';

/** How many of the last events are checked at each start. */
const checkedAtStart = 200;

const sharedPragmas = ['pragma busy_timeout = 2000', 'pragma temp_store = memory', 'pragma trusted_schema = off'];
const writerPragmas = [
  ...sharedPragmas,
  'pragma journal_mode = wal',
  'pragma synchronous = full',
  'pragma foreign_keys = on',
  'pragma cell_size_check = on',
  'pragma cache_size = -16000',
];
const readerPragmas = [...sharedPragmas, 'pragma query_only = on', 'pragma cache_size = -16000'];

/** Opens a data folder for this program alone, making what is missing. Fails with one of the STORE codes. */
export function openStore(options: OpenOptions): Promise<OpenedStore> {
  return withStoreErrors(async () => {
    await makeFolder(options.folder);
    const lock = await lockFolder(options.folder);
    try {
      return await openLocked(options, () => lock.release());
    } catch (error) {
      await lock.release();
      throw error;
    }
  });
}

/** Whatever keeps a folder from being made (a disk that went away, a file in its place) reads the same to a person. */
async function makeFolder(folder: string): Promise<void> {
  try {
    await mkdir(folder, { recursive: true });
  } catch (error) {
    throw new DeskError(storeCode(error) ?? 'STORE_READ_ONLY', [], { cause: error });
  }
}

async function openLocked({ folder, clock, newId, onUpgrade = () => undefined }: OpenOptions, release: () => Promise<void>): Promise<OpenedStore> {
  const file = join(folder, storeFile);
  if ((await findFile(folder, file)) === 'absent') await createFile(file);
  await access(file, constants.R_OK | constants.W_OK);
  const marked = await markedWithoutJournal(file);
  const writer = openFile(file, 'write');
  const reader = openFile(file, 'read');
  const closeFiles = async (): Promise<void> => {
    await reader.destroy();
    await writer.destroy();
  };
  let mark: OpenMark | null = null;
  try {
    if (await needsMigration(writer)) await upgrade(writer, folder, (clock ?? now)(), onUpgrade);
    const ids = newId ?? uuidv7;
    const stamps = { site: await siteOf(writer, ids), clock: clock ?? now, newId: ids };
    const store = createStore({ writer, reader, ...stamps });
    const chain = await store.verifyChain({ last: checkedAtStart }).catch(asDamage);
    if (!chain.ok || (marked !== null && marked > (await store.read(eventCount)))) throw new DeskError('STORE_DAMAGED');
    const opened = (mark = markOpen(file));
    const isThere = await sameFile(file);
    store.onCommit((events) => opened.note(events.at(-1)?.position ?? 0));
    return {
      ...store,
      // Inside the unit, so that units keep the order in which they were asked for.
      uow: (work) =>
        store.uow(async (unit) => {
          // Whoever took the folder away took what is recorded with it: systems let a program write on to a file that is in no folder any more.
          if (!(await isThere())) throw new DeskError('STORE_READ_ONLY');
          return work(unit);
        }),
      folder,
      file,
      archive: createArchiveStore(folder),
      quickCheck: () => quickCheck(file),
      scrub: () =>
        withStoreErrors(async () => {
          for (const name of await readdir(folder)) if (name.startsWith(`${storeFile}.before-`)) await rm(join(folder, name), { force: true });
          await sql`vacuum`.execute(writer);
          await sql`pragma wal_checkpoint(truncate)`.execute(writer);
        }),
      emptyJournal: () => withStoreErrors(async () => void (await sql`pragma wal_checkpoint(truncate)`.execute(writer))),
      close: async () => {
        await store.uow(async () => undefined);
        await opened.remove();
        await closeFiles();
        await release();
      },
    };
  } catch (error) {
    await mark?.remove();
    await closeFiles();
    throw error;
  }
}

/** How to tell whether the file under a name is still the one that was opened. */
async function sameFile(file: string): Promise<() => Promise<boolean>> {
  const { ino } = await stat(file);
  return () => stat(file).then((now) => now.ino === ino, () => false);
}

/** A file whose pages cannot be read, as one that was cut off beside its journal, is damaged whatever the disk says of itself. */
function asDamage(error: unknown): never {
  const { cause } = error as { cause?: { code?: string } };
  throw cause?.code === 'SQLITE_IOERR' ? new DeskError('STORE_DAMAGED', [], { cause: error }) : error;
}

/** Whether there is a database; one that was being put in the place of another when the power went comes to its name first. */
async function findFile(folder: string, file: string): Promise<'absent' | 'present'> {
  const found = await checkFile(file).catch((error: unknown) => error);
  if (found === 'present') return found;
  if (await finishPutting(folder)) return checkFile(file);
  if (found === 'absent') return found;
  throw found;
}

/** Makes a new database under another name first, so that one cut short at any moment is never taken for a damaged one. */
async function createFile(file: string): Promise<void> {
  const fresh = `${file}.new`;
  for (const suffix of ['', '-wal', '-shm', '-journal']) await rm(fresh + suffix, { force: true });
  const db = new Kysely<Tables>({ dialect: sqlite3Dialect({ file: fresh, access: 'create', pragmas: writerPragmas }) });
  try {
    await (await import('./migrate')).migrate(db);
  } finally {
    await db.destroy();
  }
  await rename(fresh, file);
}

function openFile(file: string, mode: 'write' | 'read'): Kysely<Tables> {
  const pragmas = mode === 'write' ? writerPragmas : readerPragmas;
  return new Kysely<Tables>({ dialect: sqlite3Dialect({ file, access: mode, pragmas }) });
}

/** Makes a backup of the store as it was, then migrates. */
async function upgrade(db: Kysely<Tables>, folder: string, at: string, onUpgrade: NonNullable<OpenOptions['onUpgrade']>): Promise<void> {
  onUpgrade(0, 0);
  // An ordinary start does without all of this.
  const [{ takeBackup }, { readState }, { ownBackups }, { migrate }] = await Promise.all([import('./backup/take'), import('./backup/state-file'), import('./backup/place'), import('./migrate')]);
  const { line } = await readState(folder, at);
  const file = join(folder, storeFile);
  await takeBackup({ file, archive: join(folder, 'archive'), root: join(folder, ownBackups), reason: 'upgrade', line, now: at });
  await migrate(db, onUpgrade);
}

function now(): string {
  return new Date().toISOString();
}
