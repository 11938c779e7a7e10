import type { Role } from '../../../../shared/domain/staff/role';

/** A person as typed at set-up; a row without a name is not counted. */
export interface PersonRow {
  readonly key: number;
  readonly name: string;
  readonly role: Role;
  readonly department: string;
}

/** The rows a new office starts with: one at the desk, one who leads. */
export const firstRows: readonly PersonRow[] = [
  { key: 1, name: '', role: 'receptionist', department: '' },
  { key: 2, name: '', role: 'supervisor', department: '' },
];

/** Adds an empty row; it takes the role of the row above, because people of one role are typed together. */
export function withRow(rows: readonly PersonRow[], role: Role): readonly PersonRow[] {
  const key = Math.max(0, ...rows.map((row) => row.key)) + 1;
  return [...rows, { key, name: '', role, department: '' }];
}

/** The people that were named, ready to be sent. */
export function namedPeople(rows: readonly PersonRow[]) {
  return rows
    .filter((row) => row.name.trim() !== '')
    .map(({ name, role, department }) => ({ name: name.trim(), role, department: department.trim() === '' ? null : department.trim() }));
}

/** Whether somebody may add people and change settings later. */
export function hasLeader(rows: readonly PersonRow[]): boolean {
  return rows.some((row) => row.name.trim() !== '' && mayLead(row.role));
}

/** Whether a role may add people and change settings. */
export function mayLead(role: Role): boolean {
  return role !== 'receptionist' && role !== 'department-head';
}
