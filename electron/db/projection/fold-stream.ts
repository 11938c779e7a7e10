import { applyEvent } from '../../../shared/domain/complaint/fold';
import { complaintEventBodies, type StoredComplaintEvent } from '../../../shared/domain/complaint/event';
import type { ComplaintState } from '../../../shared/domain/complaint/state';
import type { PlacedEvent } from '../event-codec';

/** A complaint together with its place in the order of intake. */
export interface PlacedComplaint {
  readonly doc: number;
  readonly state: ComplaintState;
}

/** A complaint after some more of its events; null while there are none. */
export function foldEvents(before: PlacedComplaint | null, events: readonly PlacedEvent[]): PlacedComplaint | null {
  let placed = before;
  for (const event of events) {
    if (!Object.hasOwn(complaintEventBodies, event.type)) throw new Error(`event ${event.type} does not belong to a complaint`);
    placed = {
      doc: placed?.doc ?? event.position,
      state: applyEvent(placed?.state ?? null, event as StoredComplaintEvent),
    };
  }
  return placed;
}

/** Events by the stream they belong to, in order. */
export function byStream(events: readonly PlacedEvent[]): Map<string, PlacedEvent[]> {
  const streams = new Map<string, PlacedEvent[]>();
  for (const event of events) {
    const stream = streams.get(event.stream);
    if (stream === undefined) streams.set(event.stream, [event]);
    else stream.push(event);
  }
  return streams;
}
