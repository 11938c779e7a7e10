import type { Kysely } from 'kysely';
import { insertRows, rowWriter } from '../insert-rows';
import type { Executor, Tables } from '../schema';
import type { PlacedComplaint } from './fold-stream';
import type { Projection } from './projection';

/** A table whose rows follow from one complaint each. */
export interface DerivedTable<T extends keyof Tables & string> {
  readonly table: T;
  /** The columns that no two rows share; two complaints never have a row of the same key. */
  readonly key: readonly (keyof Tables[T] & string)[];
  readonly rowsOf: (complaint: PlacedComplaint) => readonly Tables[T][];
}

/** The projection that keeps such a table: all that a new table of rows needs besides its migration. */
export function derivedTable<T extends keyof Tables & string>({ table, key, rowsOf: rowsOfStanding }: DerivedTable<T>): Projection {
  const rowsOf = (complaint: PlacedComplaint): readonly Tables[T][] => (complaint.state.withdrawn ? [] : rowsOfStanding(complaint));
  const keyOf = (row: Tables[T]): string => JSON.stringify(key.map((column) => row[column]));
  return {
    change: async (db, changes) => {
      const added: Tables[T][] = [];
      const changed = new Map<string, { columns: readonly string[]; rows: Tables[T][] }>();
      const gone: Tables[T][] = [];
      for (const { before, after } of changes) {
        const earlier = new Map((before === null ? [] : rowsOf(before)).map((row) => [keyOf(row), row]));
        for (const row of rowsOf(after)) {
          const name = keyOf(row);
          const was = earlier.get(name);
          earlier.delete(name);
          if (was === undefined) added.push(row);
          else putBy(changed, differing(was, row), row);
        }
        gone.push(...earlier.values());
      }
      for (const row of gone) await removeRow(db, table, key, { ...row });
      await insertRows(db, table, added, key);
      for (const { columns, rows } of changed.values()) await insertRows(db, table, rows, key, columns);
    },
    begin: async (db) => {
      await loose(db).deleteFrom(table).execute();
      const writer = rowWriter(db, table);
      return { add: (complaints) => writer.add(complaints.flatMap(rowsOf)), end: () => writer.end() };
    },
  };
}

/** The columns in which two rows of one shape differ. */
function differing<Row extends object>(was: Row, row: Row): readonly string[] {
  return (Object.keys(row) as (keyof Row & string)[]).filter((column) => was[column] !== row[column]);
}

/** Rows that differ in the same columns go into the same statement; one that differs in none goes nowhere. */
function putBy<Row>(changed: Map<string, { columns: readonly string[]; rows: Row[] }>, columns: readonly string[], row: Row): void {
  if (columns.length === 0) return;
  const name = columns.join();
  const same = changed.get(name);
  if (same === undefined) changed.set(name, { columns, rows: [row] });
  else same.rows.push(row);
}

async function removeRow(db: Executor, table: string, key: readonly string[], row: Readonly<Record<string, unknown>>): Promise<void> {
  let removal = loose(db).deleteFrom(table);
  for (const column of key) removal = removal.where(column, '=', row[column]);
  await removal.execute();
}

/** Kysely's types cannot follow a table that is itself a type parameter. */
function loose(db: Executor): Kysely<Record<string, Record<string, unknown>>> {
  return db as unknown as Kysely<Record<string, Record<string, unknown>>>;
}
