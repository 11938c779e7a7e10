import { type Retention, usualRetention } from '../../../shared/domain/personal/retention';
import type { Role } from '../../../shared/domain/staff/role';
import type { Executor, StaffTable } from '../schema';

/** The office as it was set up. */
export interface Office {
  readonly project: string;
  readonly deskName: string;
  readonly deskCode: string;
  readonly policy: { readonly id: string; readonly version: number };
  readonly closingTime: string;
  /** After so many idle minutes whoever is on duty is signed out. */
  readonly signOutMinutes: number;
  /** For how many months personal data is kept. */
  readonly retention: Retention;
}

/** A member of the staff. */
export interface Staff {
  readonly id: string;
  readonly name: string;
  readonly role: Role;
  readonly department: string | null;
  /** No longer of the office: known for what they did. */
  readonly left: boolean;
}

/** The office; null before it is set up. */
export async function findOffice(db: Executor): Promise<Office | null> {
  const row = await db.selectFrom('office').selectAll().executeTakeFirst();
  if (row === undefined) return null;
  return {
    project: row.project,
    deskName: row.desk_name,
    deskCode: row.desk_code,
    policy: { id: row.policy_id, version: row.policy_version },
    closingTime: row.closing_time,
    signOutMinutes: row.sign_out_minutes,
    retention: row.retention === null ? usualRetention : (JSON.parse(row.retention) as Retention),
  };
}

/** Everybody of the office, in the order in which they joined. */
export async function allStaff(db: Executor): Promise<Staff[]> {
  return (await everyStaff(db)).filter(({ left }) => !left);
}

/** Everybody who ever was of the office: whom complaints may be about, and who did what is on record. */
export async function everyStaff(db: Executor): Promise<Staff[]> {
  const rows = await db.selectFrom('staff').selectAll().orderBy('position').execute();
  return rows.map(staffOf);
}

/** When those who left did so. */
export async function leavings(db: Executor): Promise<ReadonlyMap<string, string>> {
  const rows = await db.selectFrom('staff').select(['id', 'left_at']).where('left_at', 'is not', null).execute();
  return new Map(rows.map(({ id, left_at }) => [id, left_at ?? '']));
}

/** One person who is or was of the office. */
export async function findPerson(db: Executor, id: string): Promise<Staff | null> {
  const row = await db.selectFrom('staff').selectAll().where('id', '=', id).executeTakeFirst();
  return row === undefined ? null : staffOf(row);
}

function staffOf({ id, name, role, department, left_at }: StaffTable): Staff {
  return { id, name, role: role as Role, department, left: left_at !== null };
}
