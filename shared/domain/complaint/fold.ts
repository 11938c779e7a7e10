import { assertNever } from '../../util/assert-never';
import { applyAlike, isAlikeEvent } from '../alike/relations';
import { unrelated } from '../alike/state';
import { applyCasebook, isCasebookEvent } from '../casebook/fold';
import { applyAttachment, isAttachmentEvent } from '../attachment/fold';
import { noneAttached } from '../attachment/state';
import { applyHandling, isHandling, takeStep } from '../handling/fold';
import { pathTo } from '../handling/path';
import { newHandling } from '../handling/state';
import { closedBeforeHere } from '../register/old-case';
import { applyReturn, isReturnEvent } from '../returns/fold';
import { noneReturned } from '../returns/state';
import { erasedBy } from '../personal/erasure';
import type { FoldedComplaintEvent, FoldEnvelope, TakenIn } from './event';
import type { ComplaintState } from './state';

/** A complaint after one more of its events. An event out of place means a damaged log and is never passed over. */
export function applyEvent(state: ComplaintState | null, event: FoldedComplaintEvent): ComplaintState {
  if (event.type === 'complaint.taken-in') {
    if (state !== null) throw new Error(`event ${event.siteSeq}: complaint ${event.stream} was taken in before`);
    return takenIn(event, event.body);
  }
  if (state === null) throw new Error(`event ${event.siteSeq}: complaint ${event.stream} was never taken in`);
  if (isAlikeEvent(event)) return applyAlike(state, event);
  if (isHandling(event)) return applyHandling(state, event);
  if (isReturnEvent(event)) return applyReturn(state, event);
  if (isCasebookEvent(event)) return applyCasebook(state, event);
  if (isAttachmentEvent(event)) return applyAttachment(state, event);
  switch (event.type) {
    case 'complaint.corrected': {
      const { changes, deadlines, stage = state.stage, tell = state.tell } = event.body;
      const stands = changes.promisedAt === undefined ? state.handling.promiseStands : true;
      const handling = { ...state.handling, path: pathTo(state.handling.path, stage, event.occurredAt, state.handling.answers), promiseStands: stands };
      // Whoever complained may come back and leave their name anew.
      const erased = state.erased === null || (changes.identity ?? null) === null ? state.erased : { ...state.erased, anew: true };
      return { ...state, ...changes, erased, deadlines, stage, tell, handling, version: state.version + 1, lastSeq: event.siteSeq };
    }
    case 'complaint.form-printed': {
      const print = { ...event.body, at: event.occurredAt, by: event.actor };
      return { ...state, prints: [...state.prints, print], lastSeq: event.siteSeq };
    }
    case 'complaint.person-erased':
      return { ...state, identity: null, erased: erasedBy(event, state.erased), lastSeq: event.siteSeq };
    case 'complaint.deadlines-set':
      return { ...state, deadlines: event.body.deadlines, lastSeq: event.siteSeq };
    case 'complaint.escalated': {
      const { deadlines, ...told } = event.body;
      return { ...state, deadlines, escalations: [...state.escalations, { ...told, firedAt: event.occurredAt }], lastSeq: event.siteSeq };
    }
    case 'complaint.withdrawn':
      return { ...state, withdrawn: true, lastSeq: event.siteSeq };
    default:
      return assertNever(event);
  }
}

/** A complaint after all of its events; null when there are none. */
export function fold(events: readonly FoldedComplaintEvent[]): ComplaintState | null {
  let state: ComplaintState | null = null;
  for (const event of events) {
    if (state !== null && isHandling(event)) takeStep(state, event);
    else state = applyEvent(state, event);
  }
  return state;
}

/** Each property by name: leaving one out of a copy costs far more, and a rebuild does this a million times. */
function takenIn(event: FoldEnvelope, body: TakenIn): ComplaintState {
  const stage = body.stage ?? (body.settled ? 'measures' : 'opinion');
  const { old = null } = body;
  const begun = newHandling(body.settled, { stage, at: event.occurredAt, answered: 0 });
  const ended = old === null ? null : closedBeforeHere(old, body.number, begun, event.actor);
  return {
    number: body.number,
    project: body.project,
    policy: body.policy,
    channel: body.channel,
    receivedAt: body.receivedAt,
    identity: body.identity,
    erased: null,
    building: body.building ?? null,
    about: body.about,
    facts: body.facts,
    demand: body.demand,
    criteria: body.criteria,
    severity: body.severity,
    handler: body.handler,
    onTheSpot: body.onTheSpot,
    promisedAt: body.promisedAt,
    settled: body.settled,
    deadlines: body.deadlines,
    id: event.stream,
    takenInAt: event.occurredAt,
    takenInBy: event.actor,
    tell: body.tell ?? [],
    stage,
    version: 1,
    prints: [],
    returns: noneReturned,
    lesson: null,
    attachments: noneAttached,
    lastSeq: event.siteSeq,
    closedAt: ended?.closedAt ?? null,
    handling: ended?.handling ?? begun,
    escalations: [],
    relations: unrelated,
    old,
    withdrawn: false,
  };
}
