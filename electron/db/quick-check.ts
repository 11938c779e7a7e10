import { Kysely, sql } from 'kysely';
import { sqlite3Dialect } from './dialects/sqlite3';
import { withStoreErrors } from './store-error';

/** Checks the whole database file on a connection of its own, so that nobody waits; returns what is wrong, nothing if all is well. */
export function quickCheck(file: string): Promise<string[]> {
  return withStoreErrors(async () => {
    const db = new Kysely<unknown>({ dialect: sqlite3Dialect({ file, access: 'read' }) });
    try {
      const { rows } = await sql<{ quick_check: string }>`pragma quick_check(20)`.execute(db);
      return rows.map((row) => row.quick_check).filter((line) => line !== 'ok');
    } finally {
      await db.destroy();
    }
  });
}
