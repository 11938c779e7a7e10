import type { PlacedEvent } from '../event-codec';
import { eventsOfStreams } from '../repositories/events';
import type { Executor } from '../schema';
import { projections } from './all';
import { byStream, foldEvents } from './fold-stream';
import { isIncidentStream, writeIncident } from './incident-rows';
import { officeStream, projectOffice } from './office-rows';
import type { ComplaintChange } from './projection';

/** Brings all projections up to date with events that were just appended. */
export async function project(db: Executor, appended: readonly PlacedEvent[]): Promise<void> {
  const streams = byStream(appended);
  await projectOffice(db, streams.get(officeStream) ?? []);
  streams.delete(officeStream);
  for (const [stream, events] of streams) {
    if (!isIncidentStream(events)) continue;
    await writeIncident(db, await eventsOfStreams(db, [stream]));
    streams.delete(stream);
  }
  if (streams.size === 0) return;
  const started = [...streams].filter(([, [first]]) => first?.type !== 'complaint.taken-in').map(([stream]) => stream);
  const since = appended[0]!.position;
  const earlier = byStream((await eventsOfStreams(db, started)).filter(({ position }) => position < since));
  const changes: ComplaintChange[] = [];
  for (const [stream, events] of streams) {
    const before = foldEvents(null, earlier.get(stream) ?? []);
    const after = foldEvents(before, events);
    if (after !== null) changes.push({ before, after });
  }
  for (const projection of projections) await projection.change(db, changes);
}
