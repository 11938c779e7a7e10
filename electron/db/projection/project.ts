import { salesStream } from '../../../shared/domain/sales/event';
import { vaultStream } from '../../../shared/domain/vault/stream';
import type { PlacedEvent } from '../event-codec';
import { eventsOfStreams } from '../repositories/events';
import type { Executor } from '../schema';
import { projections } from './all';
import { audiencesOf, moveAudiences, placed } from './audience';
import { changesStaff } from '../../../shared/domain/staff/event';
import { byStream, foldEvents, type FoldedComplaint } from './fold-stream';
import { isIncidentStream, writeIncident } from './incident-rows';
import { officeStream, projectOffice } from './office-rows';
import { writeSales } from './sales-rows';

/** Brings all projections up to date with events that were just appended. */
export async function project(db: Executor, appended: readonly PlacedEvent[]): Promise<void> {
  const streams = byStream(appended);
  const office = streams.get(officeStream) ?? [];
  await projectOffice(db, office);
  // Before complaints are looked at, so that what is counted out below is what was counted in.
  if (office.some(({ type }) => changesStaff(type))) await moveAudiences(db);
  streams.delete(officeStream);
  // Nothing is derived from what the vault records.
  streams.delete(vaultStream);
  await writeSales(db, streams.get(salesStream) ?? []);
  streams.delete(salesStream);
  for (const [stream, events] of streams) {
    if (!isIncidentStream(events)) continue;
    await writeIncident(db, await eventsOfStreams(db, [stream]));
    streams.delete(stream);
  }
  if (streams.size === 0) return;
  const started = [...streams].filter(([, [first]]) => first?.type !== 'complaint.taken-in').map(([stream]) => stream);
  const since = appended[0]!.position;
  const earlier = byStream((await eventsOfStreams(db, started)).filter(({ position }) => position < since));
  const folded: { before: FoldedComplaint | null; after: FoldedComplaint }[] = [];
  for (const [stream, events] of streams) {
    const before = foldEvents(null, earlier.get(stream) ?? []);
    const after = foldEvents(before, events);
    if (after !== null) folded.push({ before, after });
  }
  const audienceOf = await audiencesOf(db);
  const after = await placed(db, folded.map((one) => one.after), audienceOf);
  // A complaint keeps its policy for good.
  const changes = after.map((one, index) => {
    const before = folded[index]?.before ?? null;
    return { before: before && { ...before, audience: audienceOf(before.state), policy: one.policy }, after: one };
  });
  for (const projection of projections) await projection.change(db, changes);
}
