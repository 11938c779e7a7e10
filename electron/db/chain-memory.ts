import { chainEnd, type ChainEnd } from './repositories/events';
import type { EventTable, Executor } from './schema';

/** Where the chain ends, read once: nobody else can write to the file. A failed unit makes it be read again. */
export class ChainMemory {
  #end: ChainEnd | null = null;

  constructor(private readonly site: string) {}

  async end(db: Executor): Promise<ChainEnd> {
    return (this.#end ??= await chainEnd(db, this.site));
  }

  moveTo(row: EventTable | undefined): void {
    if (row !== undefined) this.#end = { position: row.position, head: { site: row.site, site_seq: row.site_seq, hash: row.hash }, recordedAt: row.recorded_at };
  }

  forget(): void {
    this.#end = null;
  }
}
