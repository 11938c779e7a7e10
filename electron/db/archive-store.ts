import { createHash, randomUUID } from 'node:crypto';
import { access, mkdir, open, readFile, rename, rm } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { DeskError } from '../../shared/ipc/wire';
import { withStoreErrors } from './store-error';

/** Files that are kept for good, named by their own SHA-256. */
export interface ArchiveStore {
  /** Stores bytes durably and returns their digest; the same bytes are stored once. */
  put(bytes: Uint8Array): Promise<string>;
  /** The bytes of a digest, checked; fails with NOT_FOUND or STORE_DAMAGED. */
  get(sha256: string): Promise<Buffer>;
  has(sha256: string): Promise<boolean>;
  /** Where the file of a digest is or would be. */
  pathOf(sha256: string): string;
}

/** Builds the archive in `<data folder>/archive`. */
export function createArchiveStore(dataFolder: string): ArchiveStore {
  const root = join(dataFolder, 'archive');
  const pathOf = (sha256: string): string => {
    if (!/^[0-9a-f]{64}$/.test(sha256)) throw new DeskError('NOT_FOUND');
    return join(root, sha256.slice(0, 2), `${sha256}.pdf`);
  };
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
    get: (sha256) =>
      withStoreErrors(async () => {
        const bytes = await readFile(pathOf(sha256)).catch((error: NodeJS.ErrnoException) => {
          throw error.code === 'ENOENT' ? new DeskError('NOT_FOUND', [], { cause: error }) : error;
        });
        if (digestOf(bytes) !== sha256) throw new DeskError('STORE_DAMAGED');
        return bytes;
      }),
  };
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
