import { applyEvent, fold } from '../../../shared/domain/complaint/fold';
import { complaintEventBodies, type FoldedComplaintEvent } from '../../../shared/domain/complaint/event';
import type { ComplaintState } from '../../../shared/domain/complaint/state';
import type { Policy } from '../../../shared/domain/policy/schema';
import type { ReplayedEvent } from '../event-codec';

/** A complaint together with its place in the order of intake. */
export interface FoldedComplaint {
  readonly doc: number;
  readonly state: ComplaintState;
}

/** The same with who may see it, which the staff decides too, and the policy that it follows. */
export interface PlacedComplaint extends FoldedComplaint {
  readonly audience: string;
  /** Undefined for one that is in no book. */
  readonly policy: Policy | undefined;
}

/** A complaint after some more of its events; null while there are none. */
export function foldEvents(before: FoldedComplaint | null, events: readonly ReplayedEvent[]): FoldedComplaint | null {
  const stray = events.find(({ type }) => !Object.hasOwn(complaintEventBodies, type));
  if (stray !== undefined) throw new Error(`event ${stray.type} does not belong to a complaint`);
  const own = events as readonly FoldedComplaintEvent[];
  const state = before === null ? fold(own) : own.reduce(applyEvent, before.state);
  return state === null ? null : { doc: before?.doc ?? events[0]!.position, state };
}

/** Events by the stream they belong to, in order. */
export function byStream<E extends ReplayedEvent>(events: readonly E[]): Map<string, E[]> {
  const streams = new Map<string, E[]>();
  for (const event of events) {
    const stream = streams.get(event.stream);
    if (stream === undefined) streams.set(event.stream, [event]);
    else stream.push(event);
  }
  return streams;
}
