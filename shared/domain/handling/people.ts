import type { ComplaintState } from '../complaint/state';
import { type Role, roleLabel } from '../staff/role';
import { aboutRoleOf } from '../staff/about-role';

/** A member of the staff as the rules of handling see one. */
export interface Person {
  readonly id: string;
  readonly name: string;
  readonly role: Role;
  readonly department: string | null;
  /** No longer of the office: still named by complaints, but does nothing. */
  readonly left?: boolean;
}

/** What the rules about people look at. */
export type PeopleCase = Pick<ComplaintState, 'about' | 'severity'> & { readonly handling: Pick<ComplaintState['handling'], 'department'> };

/** Who stands above whom; the project manager and the administrator handle no complaints. */
const standing: Readonly<Partial<Record<Role, number>>> = {
  receptionist: 1,
  supervisor: 2,
  'department-head': 2,
  'sales-management': 3,
  'deputy-general-manager': 4,
  'general-manager': 5,
};

/** Whether a role handles complaints. */
export function handlesComplaints(role: Role): boolean {
  return standing[role] !== undefined;
}

/** Whether one role stands above another. */
export function standsAbove(one: Role, other: Role): boolean {
  return (standing[one] ?? 0) > (standing[other] ?? 0);
}

/** Whether a role stands at least as high as another. */
export function standsBeside(one: Role, other: Role): boolean {
  return (standing[one] ?? 0) >= (standing[other] ?? 0);
}

// Whoever acts where nobody of the role may: the next above; above the deputy general manager there is only the side.
const standIns: Readonly<Partial<Record<Role, readonly Role[]>>> = {
  receptionist: ['supervisor', 'sales-management', 'deputy-general-manager'],
  supervisor: ['sales-management', 'deputy-general-manager'],
  'department-head': ['supervisor', 'sales-management', 'deputy-general-manager'],
  'sales-management': ['deputy-general-manager'],
  'general-manager': ['deputy-general-manager'],
};

/** Whether a complaint is about this very person, by name or by the title that only their role carries. */
export function isAboutPerson({ about }: Pick<PeopleCase, 'about'>, person: Person, staff: readonly Person[]): boolean {
  const named = about.person?.replace(/\s/g, '') ?? '';
  if (named === '') return false;
  const mentioned = staff.filter(({ name }) => name.replace(/\s/g, '').length >= 2 && named.includes(name.replace(/\s/g, '')));
  if (mentioned.length > 0) return mentioned.some(({ id }) => id === person.id);
  if (person.role === 'department-head') {
    return about.department !== null && about.department === person.department && /负责人|部长|经理|主任/.test(named);
  }
  // A title such as 置业顾问 fits every colleague at the desk and names none of them.
  return person.role !== 'receptionist' && aboutRoleOf(about, []) === person.role;
}

/** Why somebody may do nothing about a complaint whatever its stage; null when they may. */
export function barredWhy(subject: PeopleCase, person: Person, staff: readonly Person[]): string | null {
  if (isAboutPerson(subject, person, staff)) return '这件投诉涉及您本人，由他人办理';
  if (subject.severity === 'internal' && !standsBeside(person.role, 'sales-management')) return '内部投诉由销管部和副总经理办理';
  return null;
}

/** Who does something at present: the people, and the name under which the screen tells of them. */
export interface Doers {
  readonly people: readonly Person[];
  readonly label: string;
}

/** The people who may act as a role for a complaint; where the role is barred or has nobody, whoever stands in. */
export function doersOf(role: Role, subject: PeopleCase, staff: readonly Person[], department: string | null = null): Doers {
  const fit = (wanted: Role): readonly Person[] =>
    staff.filter((person) => person.role === wanted && person.left !== true && barredWhy(subject, person, staff) === null);
  const own = role === 'department-head' ? headsOf(subject, fit(role), department) : fit(role);
  if (own.length > 0) return { people: own, label: labelOf(role, own) };
  // Nobody of a lower role decides for the deputy general manager, unless the complaint is about that very person.
  const all = staff.filter((person) => person.role === role && person.left !== true);
  const ladder = role === 'deputy-general-manager' && all.length > 0 ? (['sales-management'] as const) : (standIns[role] ?? []);
  for (const standIn of ladder) {
    const people = fit(standIn);
    if (people.length > 0) return { people, label: `${roleLabel[standIn]}代${roleLabel[role]}` };
  }
  return { people: [], label: labelOf(role, []) };
}

/** The heads of the department that a stage names, otherwise of the one that has the case; any head where that department has none. */
function headsOf({ about, handling }: PeopleCase, heads: readonly Person[], named: string | null): readonly Person[] {
  const department = named ?? handling.department ?? about.department;
  const own = heads.filter((head) => head.department === department);
  return own.length > 0 ? own : heads;
}

function labelOf(role: Role, people: readonly Person[]): string {
  const departments = role === 'department-head' ? [...new Set(people.map(({ department }) => department))].filter((name) => name !== null) : [];
  return departments.length > 0 ? `${roleLabel[role]}（${departments.join('、')}）` : roleLabel[role];
}
