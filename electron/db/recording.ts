import canonicalize from 'canonicalize';
import { setBackBy } from '../../shared/domain/clock/set-back';
import { complaintEventBodies } from '../../shared/domain/complaint/event';
import { incidentEventBodies } from '../../shared/domain/incident/event';
import { salesEventBodies } from '../../shared/domain/sales/event';
import { officeEventBodies } from '../../shared/domain/staff/event';
import { vaultEventBodies } from '../../shared/domain/vault/event';
import { firstPrevHash, hashOf } from './chain';
import type { ChainMemory } from './chain-memory';
import { eventWith, type NewEvent, type PlacedEvent } from './event-codec';
import { officeStream } from './projection/office-rows';
import { project } from './projection/project';
import { appendEvents } from './repositories/events';
import type { EventTable, Executor } from './schema';

/** What the store adds to events. */
export interface Stamps {
  readonly site: string;
  readonly clock: () => string;
  readonly newId: () => string;
}

const bodySchemas = { ...complaintEventBodies, ...officeEventBodies, ...incidentEventBodies, ...vaultEventBodies, ...salesEventBodies };

/** Appends events to the end of the log and brings the projections up to date; gives back what was recorded, the clock's own record first. */
export async function record(
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
