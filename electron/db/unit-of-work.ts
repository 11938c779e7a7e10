import { AsyncLocalStorage } from 'node:async_hooks';
import canonicalize from 'canonicalize';
import type { Kysely } from 'kysely';
import { complaintEventBodies } from '../../shared/domain/complaint/event';
import { incidentEventBodies } from '../../shared/domain/incident/event';
import { setBackBy } from '../../shared/domain/clock/set-back';
import { salesEventBodies } from '../../shared/domain/sales/event';
import { officeEventBodies } from '../../shared/domain/staff/event';
import { vaultEventBodies } from '../../shared/domain/vault/event';
import { firstPrevHash, hashOf } from './chain';
import { ChainMemory } from './chain-memory';
import { eventWith, type NewEvent, type PlacedEvent } from './event-codec';
import { officeStream } from './projection/office-rows';
import { project } from './projection/project';
import { appendEvents } from './repositories/events';
import type { EventTable, Executor, Tables } from './schema';
import { storeCode, withStoreErrors } from './store-error';

/** What a use case may do inside one transaction. */
export interface Unit {
  readonly db: Executor;
  /** Records events and brings the projections up to date, all or nothing with the rest of the unit. */
  append(events: readonly NewEvent[]): Promise<PlacedEvent[]>;
}

/** Runs a use case in one durable transaction; calls wait for each other in order. */
export type UnitOfWork = <T>(work: (unit: Unit) => Promise<T>) => Promise<T>;

/** What the store adds to events. */
export interface Stamps {
  readonly site: string;
  readonly clock: () => string;
  readonly newId: () => string;
}

const bodySchemas = { ...complaintEventBodies, ...officeEventBodies, ...incidentEventBodies, ...vaultEventBodies, ...salesEventBodies };

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
          const stored = await appendAll(transaction, stamps, chain, events);
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

async function appendAll(
  db: Executor,
  stamps: Stamps,
  chain: ChainMemory,
  wanted: readonly NewEvent[],
): Promise<PlacedEvent[]> {
  const { position, head, recordedAt: last } = await chain.end(db);
  const recordedAt = stamps.clock();
  const found = setBackBy(last, recordedAt);
  const events: readonly NewEvent[] = found === null ? wanted : [{ type: 'clock.set-back', body: found, stream: officeStream, occurredAt: null, actor: 'clock' }, ...wanted];
  let prevHash = head?.hash ?? firstPrevHash;
  const bodies = events.map(checkedBody);
  const rows = events.map((event, index): EventTable => {
    const row = {
      position: position + index + 1,
      id: stamps.newId(),
      site: stamps.site,
      site_seq: (head?.site_seq ?? 0) + index + 1,
      stream: event.stream,
      occurred_at: event.occurredAt ?? recordedAt,
      recorded_at: recordedAt,
      actor: event.actor,
      type: event.type,
      body: canonicalText(bodies[index]),
      prev_hash: prevHash,
    };
    prevHash = hashOf(row);
    return { ...row, hash: prevHash };
  });
  await appendEvents(db, rows);
  chain.moveTo(rows.at(-1));
  const placed = rows.map((row, index) => eventWith(row, bodies[index]));
  await project(db, placed);
  return placed;
}

/** The log is for good, so what goes into it is checked once more here. */
function checkedBody(event: NewEvent): unknown {
  return bodySchemas[event.type].parse(event.body);
}

function canonicalText(body: unknown): string {
  const text = canonicalize(body);
  if (text === undefined) throw new Error('an event without a body cannot be recorded');
  return text;
}
