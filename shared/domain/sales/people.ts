import type { Role } from '../staff/role';
import type { Terms } from './content';

/** Who acts. */
export interface By {
  readonly id: string;
  readonly role: Role;
}

/** When an act is done: the instant and the office's local day. */
export interface Moment {
  readonly at: string;
  readonly day: string;
}

const keeping: readonly Role[] = ['supervisor', 'sales-management', 'deputy-general-manager', 'general-manager', 'project-manager'];
const leading: readonly Role[] = ['deputy-general-manager', 'general-manager', 'project-manager'];

/** Whether somebody may write units and prices down and keep them from sale. */
export function keepsLedger({ role }: Pick<By, 'role'>): boolean {
  return keeping.includes(role);
}

/** Whether somebody may say who grants and signs what. */
export function setsTerms({ role }: Pick<By, 'role'>): boolean {
  return leading.includes(role);
}

/** Whether somebody sells: the consultants and whoever leads them. */
export function sells({ role }: Pick<By, 'role'>): boolean {
  return role === 'receptionist' || keepsLedger({ role });
}

/** Whether somebody may sign a control sheet: the project manager, or who was named for it. */
export function signsSheets({ id, role }: By, { signers }: Terms): boolean {
  return role === 'project-manager' || signers.includes(id);
}
