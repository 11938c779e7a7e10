import type { CompiledQuery, Kysely } from 'kysely';
import { RowWriter } from './row-writer';
import type { Executor, Tables } from './schema';

/** SQLite takes 32,766 parameters in one statement. */
const parameterLimit = 30_000;
const rowLimit = 400;

/** Inserts any number of rows of one shape, replacing those whose key is there already when `replace` names the key. */
export async function insertRows<T extends keyof Tables & string>(
  db: Executor,
  table: T,
  rows: readonly Tables[T][],
  replace?: readonly (keyof Tables[T] & string)[],
): Promise<void> {
  const writer = rowWriter(db, table, replace);
  await writer.add(rows);
  await writer.end();
}

/** Inserts rows of one shape as they come; the last of them only at its end. */
export function rowWriter<T extends keyof Tables & string>(
  db: Executor,
  table: T,
  replace?: readonly (keyof Tables[T] & string)[],
): RowWriter<Tables[T]> {
  return new RowWriter(db, {
    sizeFor: (row) => Math.max(1, Math.min(rowLimit, Math.floor(parameterLimit / Object.keys(row).length))),
    compile: (rows) => compile(db, table, rows, replace),
    cellsOf: (row, first) => (Object.keys(first) as (keyof Tables[T])[]).map((column) => row[column]),
  });
}

function compile(db: Executor, table: string, rows: readonly object[], replace: readonly string[] | undefined): CompiledQuery {
  // Kysely's types cannot follow a table that is itself a type parameter.
  const loose = db as unknown as Kysely<Record<string, Record<string, unknown>>>;
  const insert = loose.insertInto(table).values(rows.map((row) => ({ ...row })));
  if (replace === undefined) return insert.compile();
  const others = Object.keys(rows[0] ?? {}).filter((column) => !replace.includes(column));
  return insert
    .onConflict((conflict) => {
      const there = conflict.columns([...replace]);
      return others.length === 0 ? there.doNothing() : there.doUpdateSet((eb) => Object.fromEntries(others.map((column) => [column, eb.ref(`excluded.${column}`)])));
    })
    .compile();
}
