import { isTurnOf, turnOfKey } from '../../shared/domain/handling/turn-key';
import { type Counted, counters, ownTurns } from '../db/repositories/counters';
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
  const turns = counted('turn');
  const keys = keysOf(staffId, turns, staff);
  if (keys === null) return { filters: [], total: 0 };
  const filters: ListFilter[] = keys.map((turn) => ({ turn }));
  const total = keys.reduce((sum, key) => sum + (turns.get(key) ?? 0), 0);
  if (role !== 'receptionist') return { filters, total };
  const takenIn = counted('taken-in-by').get(staffId) ?? 0;
  const twice = await ownTurns(db, scope, staffId, keys);
  return { filters: [...filters, { takenInBy: staffId }], total: total + takenIn - twice };
}

/** The turns that wait for one person, among all that may be seen. */
export async function turnsOf(db: Executor, scope: Scope, staffId: string, staff: readonly Staff[]): Promise<readonly string[]> {
  return keysOf(staffId, (await counters(db, scope, 'turn'))('turn'), staff) ?? [];
}

function keysOf(staffId: string, turns: ReadonlyMap<string, number>, staff: readonly Staff[]): string[] | null {
  const person = staff.find(({ id }) => id === staffId);
  if (person === undefined) return null;
  return [...turns.keys()].filter((key) => key !== '' && isTurnOf(turnOfKey(key), person, staff));
}
