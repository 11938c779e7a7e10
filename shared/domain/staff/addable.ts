import { type Role, roles } from './role';

const appointing: readonly Role[] = ['administrator', 'project-manager', 'general-manager', 'deputy-general-manager', 'sales-management'];

/**
 * The roles of the people whom somebody may add to an office in which the `present` roles are held.
 * A supervisor appoints no superiors, except while there is nobody who could.
 */
export function addableRoles(role: Role, present: readonly Role[]): readonly Role[] {
  if (appointing.includes(role)) return roles;
  if (role !== 'supervisor') return [];
  return present.some((held) => appointing.includes(held)) ? ['receptionist', 'department-head'] : roles;
}
