import type { CompiledQuery, Kysely } from 'kysely';
import type { Executor, Tables } from './schema';

/** SQLite takes 32,766 parameters in one statement. */
const parameterLimit = 30_000;
const rowLimit = 400;

/**
 * Inserts any number of rows of one shape, replacing those whose key is there already when `replace` names the key.
 *
 * The statement of a full chunk is compiled once: compiling costs more than running it.
 */
export async function insertRows<T extends keyof Tables & string>(
  db: Executor,
  table: T,
  rows: readonly Tables[T][],
  replace?: readonly (keyof Tables[T] & string)[],
): Promise<void> {
  const first = rows[0];
  if (first === undefined) return;
  const columns = Object.keys(first) as (keyof Tables[T] & string)[];
  const size = Math.max(1, Math.min(rowLimit, Math.floor(parameterLimit / columns.length)));
  let full: CompiledQuery | null = null;
  for (let from = 0; from < rows.length; from += size) {
    const chunk = rows.slice(from, from + size);
    if (chunk.length < size) {
      await db.executeQuery(compile(db, table, columns, chunk, replace));
      continue;
    }
    full ??= compile(db, table, columns, chunk, replace);
    await db.executeQuery({ ...full, parameters: chunk.flatMap((row) => columns.map((column) => row[column])) });
  }
}

function compile(
  db: Executor,
  table: string,
  columns: readonly string[],
  rows: readonly object[],
  replace: readonly string[] | undefined,
): CompiledQuery {
  // Kysely's types cannot follow a table that is itself a type parameter.
  const loose = db as unknown as Kysely<Record<string, Record<string, unknown>>>;
  const insert = loose.insertInto(table).values(rows.map((row) => ({ ...row })));
  if (replace === undefined) return insert.compile();
  const others = columns.filter((column) => !replace.includes(column));
  return insert
    .onConflict((conflict) => {
      const there = conflict.columns([...replace]);
      return others.length === 0 ? there.doNothing() : there.doUpdateSet((eb) => Object.fromEntries(others.map((column) => [column, eb.ref(`excluded.${column}`)])));
    })
    .compile();
}
