import type { CompiledQuery } from 'kysely';
import type { Executor } from './schema';

/** How rows of one shape get into a statement. */
export interface RowShape<Row> {
  /** How many rows go into one statement. */
  readonly sizeFor: (row: Row) => number;
  /** The statement for so many rows like this one; its parameters are put in their place afterwards. */
  readonly compile: (row: Row, count: number) => CompiledQuery;
  /** What puts the parameters of a row behind those of others; in which order, the first row of all tells. */
  readonly putter: (first: Row) => Putter<Row>;
}

type Putter<Row> = (cells: unknown[], row: Row) => void;

/**
 * Writes rows in statements of one size, which is compiled and prepared once: either costs more than running it.
 * What does not fill a statement waits for more.
 */
export class RowWriter<Row> {
  #kind: { readonly first: Row; readonly size: number; readonly put: Putter<Row>; readonly full: () => CompiledQuery } | null = null;
  #cells: unknown[] = [];
  #waiting = 0;

  constructor(
    private readonly db: Executor,
    private readonly shape: RowShape<Row>,
  ) {}

  async add(rows: readonly Row[]): Promise<void> {
    const [row] = rows;
    if (row === undefined) return;
    const { size, put, full } = (this.#kind ??= this.#kindOf(row));
    for (const one of rows) {
      put(this.#cells, one);
      this.#waiting += 1;
      if (this.#waiting === size) await this.#write(full());
    }
  }

  /** Writes what still waits. */
  async end(): Promise<void> {
    if (this.#kind !== null && this.#waiting > 0) await this.#write(this.shape.compile(this.#kind.first, this.#waiting));
  }

  #kindOf(first: Row) {
    const size = this.shape.sizeFor(first);
    let compiled: CompiledQuery | null = null;
    return { first, size, put: this.shape.putter(first), full: () => (compiled ??= this.shape.compile(first, size)) };
  }

  async #write(query: CompiledQuery): Promise<void> {
    const parameters = this.#cells;
    this.#cells = [];
    this.#waiting = 0;
    await this.db.executeQuery({ ...query, parameters });
  }
}
