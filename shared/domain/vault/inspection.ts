import type { Role } from '../staff/role';

interface Person {
  readonly id: string;
  readonly role: Role;
}

/**
 * Whose passcode opens after an inspection: the project managers' among the keyholders. Where none of them holds a key
 * nobody is a keeper, and all wraps stay as they are: a lock that nobody could open again would destroy what it protects.
 */
export function keepersOf(holders: readonly string[], staff: readonly Person[]): string[] {
  return holders.filter((holder) => staff.some(({ id, role }) => id === holder && role === 'project-manager'));
}

/** Whether somebody ends an inspection by signing in, where there is no vault: the project manager, or where there is none whoever leads. */
export function endsBySigningIn(role: Role, staff: readonly Pick<Person, 'role'>[]): boolean {
  if (role === 'project-manager') return true;
  const led = staff.some((person) => person.role === 'project-manager');
  return !led && role !== 'receptionist' && role !== 'department-head';
}
