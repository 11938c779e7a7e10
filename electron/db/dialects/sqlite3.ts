import { createRequire } from 'node:module';
import type sqlite3 from 'sqlite3';
import {
  CompiledQuery,
  SqliteAdapter,
  SqliteIntrospector,
  SqliteQueryCompiler,
  type DatabaseConnection,
  type Dialect,
  type Driver,
  type QueryResult,
  type RootOperationNode,
} from 'kysely';
import { refuseParameter } from './parameter';

/** How a file is opened: `write` begins transactions at once as the writer, `read` cannot write at all. */
export type Access = 'create' | 'write' | 'read';

/** What the dialect needs to open a file. */
export interface Sqlite3Options {
  readonly file: string;
  readonly access: Access;
  /** Run once on the new connection, before anything else. */
  readonly pragmas?: readonly string[];
}

/** Statements kept prepared; the program has far fewer shapes of query than this. */
const cacheSize = 200;

/** Kysely over npm `sqlite3`: the only file that knows this package. */
export function sqlite3Dialect(options: Sqlite3Options): Dialect {
  return {
    createAdapter: () => new Sqlite3Adapter(),
    createDriver: () => new Sqlite3Driver(options),
    createIntrospector: (db) => new SqliteIntrospector(db),
    createQueryCompiler: () => new SqliteQueryCompiler(),
  };
}

/** SQLite can undo DDL; saying so lets the migrator put all pending migrations into one transaction. */
class Sqlite3Adapter extends SqliteAdapter {
  override get supportsTransactionalDdl(): boolean {
    return true;
  }
}

/** One connection; Kysely's own mutex hands it to one transaction or query at a time. */
class Sqlite3Driver implements Driver {
  #connection: Sqlite3Connection | null = null;

  constructor(private readonly options: Sqlite3Options) {}

  async init(): Promise<void> {
    const file = await openFile(this.options);
    const connection = new Sqlite3Connection(file);
    try {
      await settle<void>((done) => file.exec((this.options.pragmas ?? []).join(';'), done));
    } catch (error) {
      await connection.close();
      throw error;
    }
    this.#connection = connection;
  }

  async acquireConnection(): Promise<DatabaseConnection> {
    if (this.#connection === null) throw new Error('the connection is closed');
    return this.#connection;
  }

  async beginTransaction(connection: DatabaseConnection): Promise<void> {
    await connection.executeQuery(CompiledQuery.raw(this.options.access === 'read' ? 'begin' : 'begin immediate'));
  }

  async commitTransaction(connection: DatabaseConnection): Promise<void> {
    await connection.executeQuery(CompiledQuery.raw('commit'));
  }

  /** SQLite itself ends the transaction on some failures (a full disk); then there is nothing left to undo. */
  async rollbackTransaction(connection: DatabaseConnection): Promise<void> {
    try {
      await connection.executeQuery(CompiledQuery.raw('rollback'));
    } catch (error) {
      if (!(error instanceof Error && error.message.includes('no transaction is active'))) throw error;
    }
  }

  async releaseConnection(): Promise<void> {}

  async destroy(): Promise<void> {
    const connection = this.#connection;
    this.#connection = null;
    await connection?.close();
  }
}

class Sqlite3Connection implements DatabaseConnection {
  /** Insertion order is the order of use: the first entry is the one longest unused. */
  readonly #statements = new Map<string, sqlite3.Statement>();

  constructor(private readonly db: sqlite3.Database) {}

  async executeQuery<R>(query: CompiledQuery): Promise<QueryResult<R>> {
    query.parameters.forEach(refuseParameter);
    const known = this.#prepared(query.sql);
    if (known !== undefined) return step(known, query);
    const { statement, prepared } = this.#prepare(query.sql);
    // Not one after the other: the statement waits for its own text, and every wait here is one of the start's.
    const result = step<R>(statement, query);
    result.catch(() => undefined);
    // Of a statement that cannot be read the driver never answers the second.
    await prepared;
    await this.#keep(query.sql, statement);
    return result;
  }

  streamQuery<R>(): AsyncIterableIterator<QueryResult<R>> {
    throw new Error('this driver does not stream; read page by page');
  }

  async close(): Promise<void> {
    for (const statement of this.#statements.values()) await settle<void>((done) => statement.finalize(() => done(null)));
    this.#statements.clear();
    await settle<void>((done) => this.db.close(done));
  }

  #prepared(text: string): sqlite3.Statement | undefined {
    const known = this.#statements.get(text);
    if (known === undefined) return undefined;
    this.#statements.delete(text);
    this.#statements.set(text, known);
    return known;
  }

  #prepare(text: string): { statement: sqlite3.Statement; prepared: Promise<void> } {
    let statement: sqlite3.Statement | undefined;
    const prepared = settle<void>((done) => {
      statement = this.db.prepare(text, (error: Error | null) => done(error));
    });
    return { statement: statement!, prepared };
  }

  async #keep(text: string, statement: sqlite3.Statement): Promise<void> {
    this.#statements.set(text, statement);
    if (this.#statements.size <= cacheSize) return;
    const [oldest, unused] = [...this.#statements][0]!;
    this.#statements.delete(oldest);
    await settle<void>((done) => unused.finalize(() => done(null)));
  }
}

/** Runs a statement that may still be waiting for its text to be read. */
function step<R>(statement: sqlite3.Statement, { query, parameters }: CompiledQuery): Promise<QueryResult<R>> {
  return isPlainChange(query) ? run(statement, parameters) : all(statement, parameters);
}

/** Changes without RETURNING report a count instead of rows. */
function isPlainChange(node: RootOperationNode): boolean {
  switch (node.kind) {
    case 'InsertQueryNode':
    case 'UpdateQueryNode':
    case 'DeleteQueryNode':
      return node.returning === undefined;
    default:
      return false;
  }
}

function run<R>(statement: sqlite3.Statement, parameters: readonly unknown[]): Promise<QueryResult<R>> {
  return settle((done) => {
    statement.run(parameters, function (error) {
      done(error, { rows: [], numAffectedRows: BigInt(this.changes ?? 0), insertId: BigInt(this.lastID ?? 0) });
    });
  });
}

/** Never `get`: it leaves the statement half read, which keeps a read transaction open. */
function all<R>(statement: sqlite3.Statement, parameters: readonly unknown[]): Promise<QueryResult<R>> {
  return settle((done) => {
    statement.all<R>(parameters, (error, rows) => done(error, { rows }));
  });
}

function openFile({ file, access }: Sqlite3Options): Promise<sqlite3.Database> {
  // Loaded only now: a start has its window opened by then, and an import would come before everything.
  const driver = createRequire(import.meta.url)('sqlite3') as typeof sqlite3;
  const mode = { create: driver.OPEN_READWRITE | driver.OPEN_CREATE, write: driver.OPEN_READWRITE, read: driver.OPEN_READONLY }[access];
  return settle((done) => {
    const db: sqlite3.Database = new driver.Database(file, mode | driver.OPEN_FULLMUTEX, (error) => done(error, db));
  });
}

function settle<T>(start: (done: (error: Error | null, value?: T) => void) => void): Promise<T> {
  return new Promise((resolve, reject) => {
    start((error, value) => (error === null || error === undefined ? resolve(value as T) : reject(error)));
  });
}
