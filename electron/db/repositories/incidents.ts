import type { IncidentState } from '../../../shared/domain/incident/state';
import type { EmergencyNumber } from '../../../shared/domain/incident/numbers';
import { foldIncident } from '../projection/incident-rows';
import type { Executor, IncidentTable } from '../schema';
import type { Scope } from '../scope';
import { eventsOfStreams } from './events';

/** An incident out of its events; null when there is none of this id. */
export async function findIncident(db: Executor, id: string): Promise<IncidentState | null> {
  const known = await db.selectFrom('incident').select('id').where('id', '=', id).executeTakeFirst();
  return known === undefined ? null : foldIncident(await eventsOfStreams(db, [id]));
}

/** Incidents that are under way, or that ended: the last begun first. */
export function listIncidents(db: Executor, open: boolean, limit: number): Promise<IncidentTable[]> {
  return db
    .selectFrom('incident')
    .selectAll()
    .where('is_open', '=', open ? 1 : 0)
    .orderBy('started_at', 'desc')
    .orderBy('id', 'desc')
    .limit(limit)
    .execute();
}

/** The incidents of any of some complaints, the last begun first. */
export async function incidentsOf(db: Executor, complaints: readonly string[]): Promise<IncidentTable[]> {
  if (complaints.length === 0) return [];
  return db
    .selectFrom('incident_complaint')
    .innerJoin('incident', 'incident.id', 'incident_complaint.incident')
    .selectAll('incident')
    .distinct()
    .where('incident_complaint.complaint', 'in', [...complaints])
    .orderBy('incident.started_at', 'desc')
    .orderBy('incident.id', 'desc')
    .execute();
}

/** The complaints of some incidents that may be seen, and the drafts. */
export async function complaintsOf(db: Executor, scope: Scope, incidents: readonly string[]): Promise<Map<string, string[]>> {
  if (incidents.length === 0) return new Map();
  const rows = await db
    .selectFrom('incident_complaint')
    .leftJoin('complaint', 'complaint.id', 'incident_complaint.complaint')
    .select(['incident_complaint.incident', 'incident_complaint.complaint', 'complaint.audience'])
    .where('incident_complaint.incident', 'in', [...incidents])
    .orderBy('incident_complaint.complaint')
    .execute();
  const found = new Map<string, string[]>();
  for (const { incident, complaint, audience } of rows) if (audience === null || scope.sees(audience)) found.set(incident, [...(found.get(incident) ?? []), complaint]);
  return found;
}

/** The numbers that the office has set, in its order; empty when it has not. */
export function emergencyNumbers(db: Executor): Promise<EmergencyNumber[]> {
  return db.selectFrom('emergency_number').select(['label', 'number']).orderBy('position').execute();
}
