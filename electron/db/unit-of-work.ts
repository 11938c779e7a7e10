import { AsyncLocalStorage } from 'node:async_hooks';
import type { Kysely } from 'kysely';
import { ChainMemory } from './chain-memory';
import type { NewEvent, PlacedEvent } from './event-codec';
import type { Stamps } from './recording';
import type { Executor, Tables } from './schema';
import { storeCode, withStoreErrors } from './store-error';

/** What a use case may do inside one transaction. */
export interface Unit {
  readonly db: Executor;
  /** Records events and brings the projections up to date, all or nothing with the rest of the unit. */
  append(events: readonly NewEvent[]): Promise<PlacedEvent[]>;
}

/** Runs a use case in one durable transaction; calls wait for each other in order. */
export type UnitOfWork = <T>(work: (unit: Unit) => Promise<T>) => Promise<T>;

const insideUnit = new AsyncLocalStorage<true>();

/** Refuses to wait, inside a unit of work, for something that waits for that unit: it would never end. */
export function refuseInsideUnit(what: string): void {
  if (insideUnit.getStore() === true) throw new Error(`${what} inside a unit of work would wait for itself; use the unit's own executor`);
}

/** A failed beginning is tried again so often; the waiting itself is done by SQLite's busy timeout. */
const beginnings = 3;

/** Builds the one way of writing to the store. `committed` hears what was recorded, after it is durable. */
export function createUnitOfWork(
  db: Kysely<Tables>,
  stamps: Stamps,
  committed: (events: readonly PlacedEvent[]) => void,
): UnitOfWork {
  let last: Promise<unknown> = Promise.resolve();
  const chain = new ChainMemory(stamps.site);
  return <T>(work: (unit: Unit) => Promise<T>): Promise<T> => {
    refuseInsideUnit('a unit of work');
    const turn = last.then(() => withStoreErrors(() => runUnit(db, stamps, chain, work, committed)));
    last = turn.catch(() => undefined);
    return turn;
  };
}

async function runUnit<T>(
  db: Kysely<Tables>,
  stamps: Stamps,
  chain: ChainMemory,
  work: (unit: Unit) => Promise<T>,
  committed: (events: readonly PlacedEvent[]) => void,
): Promise<T> {
  for (let attempt = 1; ; attempt += 1) {
    const recorded: PlacedEvent[] = [];
    let begun = false;
    try {
      const value = await db.transaction().execute((transaction) => {
        begun = true;
        const append = async (events: readonly NewEvent[]) => {
          // What events are made of and what follows from them is loaded by the first of them, not by every start.
          const { record } = await import('./recording');
          const stored = await record(transaction, stamps, chain, events);
          recorded.push(...stored);
          // What the clock itself brought about comes before what was asked for.
          return stored.slice(stored.length - events.length);
        };
        return insideUnit.run(true, () => work({ db: transaction, append }));
      });
      if (recorded.length > 0) committed(recorded);
      return value;
    } catch (error) {
      chain.forget();
      if (begun || attempt === beginnings || storeCode(error) !== 'STORE_BUSY') throw error;
    }
  }
}
