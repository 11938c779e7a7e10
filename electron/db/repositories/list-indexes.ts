import { sql } from 'kysely';
import type { Executor } from '../schema';
import { hasTextIndex } from './text-index';

/** How to make an index again. */
export interface IndexText {
  readonly name: string;
  readonly sql: string;
}

/**
 * Takes the indexes of the lists away and returns how to make them again; SQLite only, elsewhere there is nothing to do.
 *
 * Many rows in no order cost an index far more one by one than sorted all at once. They come back in the order in which
 * they were first made: of indexes that look alike to it, SQLite takes the earlier one.
 */
export async function dropListIndexes(db: Executor): Promise<IndexText[]> {
  if (!hasTextIndex(db)) return [];
  const { rows } = await sql<IndexText>`
    select name, sql from sqlite_schema where type = 'index' and tbl_name = 'complaint' and sql is not null order by rowid`.execute(db);
  for (const { name } of rows) await sql`drop index ${sql.ref(name)}`.execute(db);
  return rows;
}

/** Makes indexes again that were taken away. */
export async function makeIndexes(db: Executor, indexes: readonly IndexText[]): Promise<void> {
  for (const index of indexes) await sql.raw(index.sql).execute(db);
}
