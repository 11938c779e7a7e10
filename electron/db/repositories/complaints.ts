import { fold } from '../../../shared/domain/complaint/fold';
import type { StoredComplaintEvent } from '../../../shared/domain/complaint/event';
import type { ComplaintState } from '../../../shared/domain/complaint/state';
import type { Executor } from '../schema';
import type { Scope } from '../scope';
import { eventsOfStreams } from './events';

/** A complaint with everything that happened to it. */
export interface Complaint {
  readonly state: ComplaintState;
  readonly events: readonly (StoredComplaintEvent & { readonly position: number })[];
}

/** The numbers of those of some complaints that were taken in and may be seen, in the order of their numbers. */
export async function numbersOf(db: Executor, scope: Scope, ids: readonly string[]): Promise<{ id: string; number: string }[]> {
  if (ids.length === 0) return [];
  return db.selectFrom('complaint').select(['id', 'number']).where('id', 'in', [...ids]).where(scope.of('complaint')).orderBy('number').execute();
}

/** A complaint out of its events; null when there is none of this id, or none that may be seen. */
export async function findComplaint(db: Executor, scope: Scope, id: string): Promise<Complaint | null> {
  const known = await db.selectFrom('complaint').select('id').where('id', '=', id).where(scope.of('complaint')).executeTakeFirst();
  if (known === undefined) return null;
  const events = (await eventsOfStreams(db, [id])) as Complaint['events'];
  const state = fold(events);
  return state === null ? null : { state, events };
}
