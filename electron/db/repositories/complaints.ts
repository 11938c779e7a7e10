import { fold } from '../../../shared/domain/complaint/fold';
import type { StoredComplaintEvent } from '../../../shared/domain/complaint/event';
import type { ComplaintState } from '../../../shared/domain/complaint/state';
import type { Executor } from '../schema';
import { eventsOfStreams } from './events';

/** A complaint with everything that happened to it. */
export interface Complaint {
  readonly state: ComplaintState;
  readonly events: readonly StoredComplaintEvent[];
}

/** The numbers of those of some complaints that were taken in, in the order of their numbers. */
export async function numbersOf(db: Executor, ids: readonly string[]): Promise<{ id: string; number: string }[]> {
  if (ids.length === 0) return [];
  return db.selectFrom('complaint').select(['id', 'number']).where('id', 'in', [...ids]).orderBy('number').execute();
}

/** A complaint out of its events; null when there is none of this id. */
export async function findComplaint(db: Executor, id: string): Promise<Complaint | null> {
  const known = await db.selectFrom('complaint').select('id').where('id', '=', id).executeTakeFirst();
  if (known === undefined) return null;
  const events = (await eventsOfStreams(db, [id])) as readonly StoredComplaintEvent[];
  const state = fold(events);
  return state === null ? null : { state, events };
}
