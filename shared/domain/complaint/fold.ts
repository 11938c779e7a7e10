import { assertNever } from '../../util/assert-never';
import { applyHandling, isHandling } from '../handling/fold';
import { pathTo } from '../handling/path';
import { newHandling } from '../handling/state';
import type { Envelope, StoredComplaintEvent, TakenIn } from './event';
import type { ComplaintState } from './state';

/** A complaint after one more of its events. An event out of place means a damaged log and is never passed over. */
export function applyEvent(state: ComplaintState | null, event: StoredComplaintEvent): ComplaintState {
  if (event.type === 'complaint.taken-in') {
    if (state !== null) throw new Error(`event ${event.id}: complaint ${event.stream} was taken in before`);
    return takenIn(event, event.body);
  }
  if (state === null) throw new Error(`event ${event.id}: complaint ${event.stream} was never taken in`);
  if (isHandling(event)) return applyHandling(state, event);
  switch (event.type) {
    case 'complaint.corrected': {
      const { changes, deadlines, stage = state.stage } = event.body;
      const handling = { ...state.handling, path: pathTo(state.handling.path, stage, event.occurredAt) };
      return { ...state, ...changes, deadlines, stage, handling, version: state.version + 1, lastSeq: event.siteSeq };
    }
    case 'complaint.form-printed': {
      const print = { ...event.body, at: event.occurredAt, by: event.actor };
      return { ...state, prints: [...state.prints, print], lastSeq: event.siteSeq };
    }
    case 'complaint.deadlines-set':
      return { ...state, deadlines: event.body.deadlines, lastSeq: event.siteSeq };
    case 'complaint.escalated': {
      const { deadlines, ...told } = event.body;
      return { ...state, deadlines, escalations: [...state.escalations, { ...told, firedAt: event.occurredAt }], lastSeq: event.siteSeq };
    }
    default:
      return assertNever(event);
  }
}

/** A complaint after all of its events; null when there are none. */
export function fold(events: readonly StoredComplaintEvent[]): ComplaintState | null {
  return events.reduce<ComplaintState | null>(applyEvent, null);
}

function takenIn(event: Envelope, body: TakenIn): ComplaintState {
  const { proposed: _, ...kept } = body;
  const stage = body.stage ?? (body.settled ? 'measures' : 'opinion');
  return {
    ...kept,
    id: event.stream,
    takenInAt: event.occurredAt,
    takenInBy: event.actor,
    stage,
    version: 1,
    prints: [],
    lastSeq: event.siteSeq,
    closedAt: null,
    handling: newHandling(body.settled, { stage, at: event.occurredAt }),
    escalations: [],
  };
}
