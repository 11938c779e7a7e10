import { isTurnOf, turnOfKey } from '../../shared/domain/handling/turn';
import { type Counted, ownTurns } from '../db/repositories/counters';
import type { ListFilter } from '../db/repositories/inbox';
import type { Staff } from '../db/repositories/office';
import type { Executor } from '../db/schema';
import type { Scope } from '../db/scope';
import type { Actor } from './context';

/** What waits for one person: the lists that hold it, which may share complaints, and how many there are. */
export interface Mine {
  readonly filters: readonly ListFilter[];
  readonly total: number;
}

/** What waits for a person now, by the counters of turns and of who took in; what a receptionist took in stays theirs until it is archived. */
export async function mineOf(db: Executor, scope: Scope, { staffId, role }: Actor, counted: Counted, staff: readonly Staff[]): Promise<Mine> {
  const person = staff.find(({ id }) => id === staffId);
  if (person === undefined) return { filters: [], total: 0 };
  const turns = counted('turn');
  const keys = [...turns.keys()].filter((key) => key !== '' && isTurnOf(turnOfKey(key), person, staff));
  const filters: ListFilter[] = keys.map((turn) => ({ turn }));
  const total = keys.reduce((sum, key) => sum + (turns.get(key) ?? 0), 0);
  if (role !== 'receptionist') return { filters, total };
  const takenIn = counted('taken-in-by').get(staffId) ?? 0;
  const twice = await ownTurns(db, scope, staffId, keys);
  return { filters: [...filters, { takenInBy: staffId }], total: total + takenIn - twice };
}
