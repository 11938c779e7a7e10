import { open, stat } from 'node:fs/promises';
import { DeskError } from '../../shared/ipc/wire';

const magic = 'SQLite format 3\0';

/** Marks a database file as one of this program ("desk"). */
export const applicationId = 0x6465736b;

/** Whether there is a database; fails with STORE_DAMAGED when the file cannot be one, without touching it. */
export async function checkFile(file: string): Promise<'absent' | 'present'> {
  const found = await stat(file).catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return null;
    throw error;
  });
  const wal = await stat(`${file}-wal`).catch(() => null);
  const logged = wal !== null && wal.size > 0;
  if (found === null) {
    // A log without its database means that somebody took the database away; a new one would be spoilt by it.
    if (logged) throw new DeskError('STORE_DAMAGED');
    return 'absent';
  }
  if (!found.isFile()) throw new DeskError('STORE_DAMAGED');
  const header = await readHeader(file);
  if (header.length < 100 || header.toString('latin1', 0, 16) !== magic) throw new DeskError('STORE_DAMAGED');
  if (header.readUInt32BE(68) !== applicationId) throw new DeskError('STORE_DAMAGED');
  const pageSize = header.readUInt16BE(16) === 1 ? 65_536 : header.readUInt16BE(16);
  const pages = header.readUInt32BE(28);
  // With a log beside it the file may rightly be shorter than its header says.
  if (!logged && found.size < pages * pageSize) throw new DeskError('STORE_DAMAGED');
  return 'present';
}

async function readHeader(file: string): Promise<Buffer> {
  const handle = await open(file, 'r');
  try {
    const { buffer, bytesRead } = await handle.read(Buffer.alloc(100), 0, 100, 0);
    return buffer.subarray(0, bytesRead);
  } finally {
    await handle.close();
  }
}
