import { stat } from 'node:fs/promises';
import { sql } from 'kysely';
import { checkFile } from '../file-check';
import { markedWithoutJournal } from '../open-mark';
import { eventCount } from '../repositories/events';
import { verifyChain } from '../verify-chain';
import { reading } from './facts';
import type { JobOptions } from './job';

/** What is wrong with a database. */
export type Damage =
  | { readonly kind: 'missing' | 'unreadable' | 'log-gone' | 'none' }
  | { readonly kind: 'pages'; readonly count: number }
  | { readonly kind: 'event'; readonly position: number };

/** Looks what is wrong with a database, changing nothing. */
export async function inspect(file: string, { onProgress, signal }: JobOptions): Promise<Damage> {
  if ((await stat(file).catch(() => null)) === null) return { kind: 'missing' };
  const marked = await markedWithoutJournal(file);
  try {
    await checkFile(file);
    return await reading(file, async (db): Promise<Damage> => {
      const { rows } = await sql<{ quick_check: string }>`pragma quick_check(100)`.execute(db);
      const wrong = rows.filter((row) => row.quick_check !== 'ok');
      if (wrong.length > 0) return { kind: 'pages', count: wrong.length };
      if (marked !== null && marked > (await eventCount(db))) return { kind: 'log-gone' };
      const chain = await db.transaction().execute((read) =>
        verifyChain(read, { ...(signal !== undefined && { signal }), onProgress: (done, total) => onProgress?.({ phase: 'check', done, total }) }),
      );
      return chain.ok ? { kind: 'none' } : { kind: 'event', position: chain.fault.position };
    });
  } catch {
    return { kind: 'unreadable' };
  }
}
