import { createHash, randomUUID } from 'node:crypto';
import { access, mkdir, open, readFile, rename, rm, stat } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { DeskError } from '../../shared/ipc/wire';
import { withStoreErrors } from './store-error';

/** Files that are kept for good, named by their own SHA-256. */
export interface ArchiveStore {
  /** Stores bytes durably and returns their digest; the same bytes are stored once. */
  put(bytes: Uint8Array): Promise<string>;
  /** The bytes of a digest, checked; fails with NOT_FOUND or STORE_DAMAGED. */
  get(sha256: string): Promise<Buffer>;
  /** Stores the sealed bytes of what has that name, in the place of those there may be. */
  putSealed(name: string, box: Uint8Array): Promise<void>;
  /** The sealed bytes; whoever opens them checks that they are what the name says. Null for what is not kept sealed. */
  getSealed(name: string): Promise<Buffer | null>;
  /** Overwrites and removes the plain file of what is kept sealed now. */
  removePlain(sha256: string): Promise<void>;
  /** Overwrites and removes what is kept under a name, plain or sealed; what is not there is no failure. */
  shred(name: string): Promise<void>;
  has(sha256: string): Promise<boolean>;
  /** Where the file of a digest is or would be. */
  pathOf(sha256: string): string;
}

/** Builds the archive in `<data folder>/archive`. */
export function createArchiveStore(dataFolder: string): ArchiveStore {
  return archiveIn(join(dataFolder, 'archive'));
}

/** Builds an archive in a folder, such as that which all backups of a chain share. */
export function archiveIn(root: string): ArchiveStore {
  const pathOf = (sha256: string): string => {
    if (!/^[0-9a-f]{64}$/.test(sha256)) throw new DeskError('NOT_FOUND');
    return join(root, sha256.slice(0, 2), `${sha256}.pdf`);
  };
  const sealedPathOf = (name: string): string => pathOf(name).replace(/[.]pdf$/, '.sealed');
  const has = async (sha256: string): Promise<boolean> => {
    return access(pathOf(sha256)).then(() => true, () => false);
  };
  return {
    pathOf,
    has,
    put: (bytes) =>
      withStoreErrors(async () => {
        const digest = digestOf(bytes);
        if (!(await has(digest))) await writeDurably(pathOf(digest), bytes);
        return digest;
      }),
    putSealed: (name, box) => withStoreErrors(() => writeDurably(sealedPathOf(name), box)),
    getSealed: (name) =>
      withStoreErrors(() =>
        readFile(sealedPathOf(name)).catch((error: NodeJS.ErrnoException) => {
          if (error.code === 'ENOENT') return null;
          throw error;
        }),
      ),
    removePlain: (sha256) => withStoreErrors(() => overwrite(pathOf(sha256))),
    shred: (name) =>
      withStoreErrors(async () => {
        await overwrite(pathOf(name));
        await overwrite(sealedPathOf(name));
      }),
    get: (sha256) =>
      withStoreErrors(async () => {
        const bytes = await readFile(pathOf(sha256)).catch(notThere);
        if (digestOf(bytes) !== sha256) throw new DeskError('STORE_DAMAGED');
        return bytes;
      }),
  };
}

/** Leaves nothing of a file: its bytes go before its name does, wherever else they are linked to. */
async function overwrite(path: string): Promise<void> {
  const size = await stat(path).then((found) => found.size, () => null);
  if (size === null) return;
  const handle = await open(path, 'r+');
  try {
    await handle.write(Buffer.alloc(size), 0, size, 0);
    await handle.sync();
  } finally {
    await handle.close();
  }
  await rm(path, { force: true });
  await syncFolder(dirname(path));
}

function notThere(error: NodeJS.ErrnoException): never {
  throw error.code === 'ENOENT' ? new DeskError('NOT_FOUND', [], { cause: error }) : error;
}

function digestOf(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex');
}

/** The name appears only when the bytes are on the disk, so a name always stands for a whole file. */
async function writeDurably(path: string, bytes: Uint8Array): Promise<void> {
  await mkdir(dirname(path), { recursive: true });
  const temporary = `${path}.${randomUUID()}.part`;
  try {
    const handle = await open(temporary, 'wx');
    try {
      await handle.writeFile(bytes);
      await handle.sync();
    } finally {
      await handle.close();
    }
    await rename(temporary, path);
  } catch (error) {
    await rm(temporary, { force: true });
    throw error;
  }
  await syncFolder(dirname(path));
}

/** Windows cannot open a folder, and does not need to. */
async function syncFolder(folder: string): Promise<void> {
  if (process.platform === 'win32') return;
  const handle = await open(folder, 'r');
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
}
