import type { CompiledQuery, Kysely } from 'kysely';
import { RowWriter } from './row-writer';
import type { Executor, Tables } from './schema';

/** SQLite takes 32,766 parameters in one statement. */
const parameterLimit = 30_000;
const rowLimit = 400;

/**
 * Inserts any number of rows of one shape, replacing those whose key is there already when `replace` names the key.
 * Where it is known which columns differ, only these are written: a column that is set is set in each of its indexes.
 */
export async function insertRows<T extends keyof Tables & string>(
  db: Executor,
  table: T,
  rows: readonly Tables[T][],
  replace?: readonly (keyof Tables[T] & string)[],
  differing?: readonly string[],
): Promise<void> {
  const writer = rowWriter(db, table, replace, differing);
  await writer.add(rows);
  await writer.end();
}

/** Inserts rows of one shape as they come; the last of them only at its end. */
export function rowWriter<T extends keyof Tables & string>(
  db: Executor,
  table: T,
  replace?: readonly (keyof Tables[T] & string)[],
  differing?: readonly string[],
): RowWriter<Tables[T]> {
  return new RowWriter(db, {
    sizeFor: (row) => Math.max(1, Math.min(rowLimit, Math.floor(parameterLimit / Object.keys(row).length))),
    compile: (row, count) => compile(db, table, Object.keys(row), count, replace, differing),
    putter: (first) => {
      const columns = Object.keys(first) as (keyof Tables[T])[];
      return (cells, row) => {
        for (const column of columns) cells.push(row[column]);
      };
    },
  });
}

const compiled = new WeakMap<object, Map<string, CompiledQuery>>();
const remembered = 500;

/** A statement for so many rows of a shape, made once for each database: making one costs more than running it. */
function compile(db: Executor, table: string, columns: readonly string[], count: number, replace: readonly string[] | undefined, differing: readonly string[] | undefined): CompiledQuery {
  const { adapter } = db.getExecutor();
  const known = compiled.get(adapter) ?? new Map<string, CompiledQuery>();
  compiled.set(adapter, known);
  const name = JSON.stringify([table, columns, count, replace, differing]);
  const found = known.get(name) ?? compileAnew(db, table, columns, count, replace, differing);
  if (known.size > remembered) known.clear();
  known.set(name, found);
  return found;
}

function compileAnew(db: Executor, table: string, columns: readonly string[], count: number, replace: readonly string[] | undefined, differing: readonly string[] | undefined): CompiledQuery {
  // Kysely's types cannot follow a table that is itself a type parameter.
  const loose = db as unknown as Kysely<Record<string, Record<string, unknown>>>;
  const row = Object.fromEntries(columns.map((column) => [column, 0]));
  const insert = loose.insertInto(table).values(Array.from({ length: count }, () => row));
  if (replace === undefined) return insert.compile();
  const others = differing ?? columns.filter((column) => !replace.includes(column));
  return insert
    .onConflict((conflict) => {
      const there = conflict.columns([...replace]);
      return others.length === 0 ? there.doNothing() : there.doUpdateSet((eb) => Object.fromEntries(others.map((column) => [column, eb.ref(`excluded.${column}`)])));
    })
    .compile();
}
