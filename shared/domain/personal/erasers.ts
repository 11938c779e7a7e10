import type { Role } from '../staff/role';

/** Who erases people: those who see every complaint, and the project manager. */
export const erasers: readonly Role[] = ['sales-management', 'deputy-general-manager', 'general-manager', 'project-manager'];

/** Whether somebody of a role may erase people. */
export function mayErase(role: Role): boolean {
  return erasers.includes(role);
}
