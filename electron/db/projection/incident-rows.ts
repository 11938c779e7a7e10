import { isIncidentEvent } from '../../../shared/domain/incident/event';
import { applyIncident, type IncidentState } from '../../../shared/domain/incident/state';
import type { ReplayedEvent } from '../event-codec';
import { insertRows } from '../insert-rows';
import type { Executor, IncidentTable } from '../schema';

/** Whether a stream is that of an incident, by its first event at hand. */
export function isIncidentStream(events: readonly ReplayedEvent[]): boolean {
  return events[0] !== undefined && isIncidentEvent(events[0]);
}

/** An incident out of all of its events; null when there are none. */
export function foldIncident(events: readonly ReplayedEvent[]): IncidentState | null {
  return events.reduce<IncidentState | null>((state, event) => {
    if (!isIncidentEvent(event)) throw new Error(`event ${event.type} does not belong to an incident`);
    return applyIncident(state, event);
  }, null);
}

/** Writes the rows of an incident as its events leave it. */
export async function writeIncident(db: Executor, events: readonly ReplayedEvent[]): Promise<void> {
  const state = foldIncident(events);
  if (state === null) return;
  await insertRows(db, 'incident', [incidentRow(state)], ['id']);
  await db.deleteFrom('incident_complaint').where('incident', '=', state.id).execute();
  await insertRows(db, 'incident_complaint', state.complaints.map((complaint) => ({ complaint, incident: state.id })));
}

/** Empties what is derived from incidents. */
export async function clearIncidents(db: Executor): Promise<void> {
  await db.deleteFrom('incident').execute();
  await db.deleteFrom('incident_complaint').execute();
}

function incidentRow(state: IncidentState): IncidentTable {
  return {
    id: state.id,
    playbook: state.playbook,
    title: state.title,
    is_open: state.ended === null ? 1 : 0,
    started_at: state.started.at,
    told_at: state.told?.at ?? null,
    ended_at: state.ended?.at ?? null,
    step_count: state.steps.length,
    done_count: state.steps.filter(({ done }) => done !== null).length,
  };
}
