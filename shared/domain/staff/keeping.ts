import type { Role } from './role';

const keepers: readonly Role[] = ['administrator', 'project-manager'];
// Whoever stands in while an office has no keeper: the highest there are.
const standIns: readonly Role[] = ['general-manager', 'deputy-general-manager', 'sales-management', 'supervisor'];

/** The roles that give PINs anew and say how the desk is kept, in an office in which the `present` roles are held. */
export function keepingRoles(present: readonly Role[]): readonly Role[] {
  if (keepers.some((role) => present.includes(role))) return keepers;
  return standIns.filter((role) => present.includes(role)).slice(0, 1);
}
