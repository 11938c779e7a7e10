import type { Role } from '../staff/role';
import type { ActionId } from './input';
import { doersOf, type Person } from './people';

/** Whose turn a case is as far as its own events tell; who of the staff that is depends on who there is. */
export interface Turn {
  readonly act: ActionId;
  readonly roles: readonly Role[];
  /** The department that has the case, where one of the roles is its head. */
  readonly department: string | null;
  readonly internal: boolean;
}

/** Whether a turn is this person's, among everybody of the office: by role, by department, or standing in. */
export function isTurnOf(turn: Omit<Turn, 'act'>, person: Person, staff: readonly Person[]): boolean {
  const subject = {
    about: { department: turn.department, person: null },
    severity: turn.internal ? 'internal' : 'minor',
    handling: { department: turn.department },
  } as const;
  return turn.roles.some((role) => doersOf(role, subject, staff).people.some(({ id }) => id === person.id));
}

/** A turn as one short text, so that equal turns can be counted and listed together. */
export function turnKey({ roles, department, internal }: Turn): string {
  return `${internal ? '!' : ''}${roles.join('+')}@${(department ?? '').replaceAll('\n', ' ')}`;
}

/** The turn that a text stands for. */
export function turnOfKey(key: string): Omit<Turn, 'act'> {
  const at = key.indexOf('@');
  const internal = key.startsWith('!');
  const department = key.slice(at + 1);
  return { roles: key.slice(internal ? 1 : 0, at).split('+') as Role[], department: department === '' ? null : department, internal };
}
