import type { ComplaintState } from '../complaint/state';
import type { Policy } from '../policy/schema';
import type { Role } from '../staff/role';
import { doersFor, nextAction } from './actions';
import type { ActionId } from './input';
import { standingStep } from './moves';
import { doersOf, type Person } from './people';

/** Whose turn a case is as far as its own events tell; who of the staff that is depends on who there is. */
export interface Turn {
  readonly act: ActionId;
  readonly roles: readonly Role[];
  /** The department that has the case, where one of the roles is its head. */
  readonly department: string | null;
  readonly internal: boolean;
}

/**
 * What a case waits for and from whom; null once it is archived. Where the one who acts at its stage may take the step,
 * the others who may as well are not kept waiting for it.
 */
export function turnOf(state: ComplaintState, policy: Policy): Turn | null {
  const act = nextAction(state, policy);
  if (act === null) return null;
  const may = doersFor(act, state, policy);
  const here = standingStep(state, policy);
  const own = may.find(({ role, department }) => role === here?.who && department === here.department);
  const doers = own === undefined ? may : [own];
  const head = doers.find(({ role }) => role === 'department-head');
  const department = head === undefined ? null : (head.department ?? state.handling.department ?? state.about.department);
  return { act, roles: doers.map(({ role }) => role), department, internal: state.severity === 'internal' };
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
