import type { Kysely } from 'kysely';
import type { PlacedEvent } from './event-codec';
import type { RebuildOptions } from './rebuild';
import type { Stamps } from './recording';
import type { Executor, Tables } from './schema';
import { withStoreErrors } from './store-error';
import { createUnitOfWork, refuseInsideUnit, type UnitOfWork } from './unit-of-work';
import { verifyChain, type ChainOptions, type ChainReport } from './verify-chain';

/** The database as use cases see it. */
export interface Store {
  readonly site: string;
  readonly uow: UnitOfWork;
  /** Reads one consistent state, beside and not behind a running unit of work. */
  read<T>(work: (db: Executor) => Promise<T>): Promise<T>;
  /** Tells what was recorded, after it is durable; returns how to stop listening. */
  onCommit(listener: (events: readonly PlacedEvent[]) => void): () => void;
  verifyChain(options?: ChainOptions): Promise<ChainReport>;
  /** Writes all projections anew from the log; returns the number of events. */
  rebuild(options?: RebuildOptions): Promise<number>;
}

/** What a store is built on: one connection that writes and one that reads, or the same for both. */
export interface StorePorts extends Stamps {
  readonly writer: Kysely<Tables>;
  readonly reader: Kysely<Tables>;
}

/** Builds the store over open connections. */
export function createStore({ writer, reader, ...stamps }: StorePorts): Store {
  const listeners = new Set<(events: readonly PlacedEvent[]) => void>();
  const uow = createUnitOfWork(writer, stamps, (events) => listeners.forEach((listener) => listener(events)));
  const read: Store['read'] = (work) => {
    refuseInsideUnit('a read');
    return withStoreErrors(() => reader.transaction().execute(work));
  };
  return {
    site: stamps.site,
    uow,
    read,
    onCommit: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    verifyChain: (options) => read((db) => verifyChain(db, options)),
    rebuild: (options) => uow(async ({ db }) => (await import('./rebuild')).rebuildProjections(db, options)),
  };
}
