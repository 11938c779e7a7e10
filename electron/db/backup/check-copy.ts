import { sql } from 'kysely';
import { DeskError } from '../../../shared/ipc/wire';
import { checkFile } from '../file-check';
import { storeError } from '../store-error';
import { verifyChain } from '../verify-chain';
import { reading, readFacts, type StoreFacts } from './facts';
import type { JobOptions } from './job';

/** Opens a database file, checks it page by page and follows the whole chain; fails with BACKUP_DAMAGED unless all of it is right. */
export async function checkCopy(file: string, { onProgress, signal }: JobOptions = {}): Promise<StoreFacts> {
  try {
    if ((await checkFile(file)) === 'absent') throw new DeskError('BACKUP_DAMAGED');
    return await reading(file, async (db) => {
      const { rows } = await sql<{ quick_check: string }>`pragma quick_check(1)`.execute(db);
      if (rows[0]?.quick_check !== 'ok') throw new DeskError('BACKUP_DAMAGED');
      const chain = await db.transaction().execute((read) =>
        verifyChain(read, { ...(signal !== undefined && { signal }), onProgress: (done, total) => onProgress?.({ phase: 'check', done, total }) }),
      );
      if (!chain.ok) throw new DeskError('BACKUP_DAMAGED');
      signal?.throwIfAborted();
      return readFacts(db);
    });
  } catch (error) {
    const known = storeError(error);
    throw known instanceof DeskError && known.code === 'STORE_DAMAGED' ? new DeskError('BACKUP_DAMAGED', [], { cause: error }) : known;
  }
}
