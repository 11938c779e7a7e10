import type { CompiledQuery } from 'kysely';
import type { Executor } from './schema';

/** How rows of one shape get into a statement. */
export interface RowShape<Row> {
  /** How many rows go into one statement. */
  readonly sizeFor: (row: Row) => number;
  /** The statement; its parameters are put in their place afterwards. */
  readonly compile: (rows: readonly Row[]) => CompiledQuery;
  /** The parameters of one row, in the order that the first row of all gave them. */
  readonly cellsOf: (row: Row, first: Row) => readonly unknown[];
}

/**
 * Writes rows in statements of one size, which is compiled and prepared once: either costs more than running it.
 * What does not fill a statement waits for more.
 */
export class RowWriter<Row> {
  #waiting: Row[] = [];
  #first: Row | null = null;
  #full: CompiledQuery | null = null;

  constructor(
    private readonly db: Executor,
    private readonly shape: RowShape<Row>,
  ) {}

  async add(rows: readonly Row[]): Promise<void> {
    const [row] = rows;
    if (row === undefined) return;
    const first = (this.#first ??= row) as Row;
    const waiting = this.#waiting.length === 0 ? rows : [...this.#waiting, ...rows];
    const size = this.shape.sizeFor(first);
    let from = 0;
    for (; from + size <= waiting.length; from += size) {
      const chunk = waiting.slice(from, from + size);
      this.#full ??= this.shape.compile(chunk);
      await this.db.executeQuery({ ...this.#full, parameters: chunk.flatMap((one) => this.shape.cellsOf(one, first)) });
    }
    this.#waiting = waiting.slice(from);
  }

  /** Writes what still waits. */
  async end(): Promise<void> {
    const rest = this.#waiting;
    const first = this.#first;
    this.#waiting = [];
    if (rest.length === 0 || first === null) return;
    await this.db.executeQuery({ ...this.shape.compile(rest.map(() => first as Row)), parameters: rest.flatMap((one) => this.shape.cellsOf(one, first as Row)) });
  }
}
