import { type Role, seesCustomers } from '../staff/role';

/** Whether a role writes and signs reports: those who lead and work with customers. */
export function writesReports(role: Role): boolean {
  return seesCustomers(role) && role !== 'receptionist' && role !== 'department-head';
}
