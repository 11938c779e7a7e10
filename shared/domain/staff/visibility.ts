import type { ComplaintState } from '../complaint/state';
import { isAboutPerson, type Person } from '../handling/people';
import type { Role } from './role';

/** Somebody who looks, as far as the rules about seeing need to know. */
export type Viewer = Pick<Person, 'id' | 'role' | 'department'>;

/** What the rules about seeing look at in a complaint. */
export interface SeenCase extends Pick<ComplaintState, 'about' | 'severity' | 'handler' | 'takenInBy' | 'tell'> {
  /** The department that has the case. */
  readonly department: string | null;
}

/** Everything that decides who may see a complaint; many complaints share one audience. */
export interface Audience {
  readonly internal: boolean;
  /** The project manager is told of it, or handles it. */
  readonly told: boolean;
  /** Who wrote it, where that alone lets somebody see it. */
  readonly writer: string | null;
  /** Whom it is about: they never see it. */
  readonly about: readonly string[];
  /** The department whose head has it; empty when any head may stand in. */
  readonly head: string;
}

/** The part of an audience that no change among the staff moves. */
type Settled = Pick<Audience, 'internal' | 'told'>;

/** Roles that see beyond what they wrote only what is theirs, so that having written it matters. */
const narrow: readonly Role[] = ['department-head', 'project-manager'];

/** Whether somebody may see a complaint: the one rule behind lists, counts, search, reading, paper and everything else. */
export function maySee(viewer: Viewer, complaint: SeenCase, staff: readonly Person[]): boolean {
  return isAmong(viewer, audienceOf(complaint, staff));
}

/** Who may see a complaint in an office with this staff, those who left among them. */
export function audienceOf(complaint: SeenCase, staff: readonly Person[]): Audience {
  const { severity, tell, handler } = complaint;
  const told = severity === 'major' || tell.includes('project-manager') || handler === 'project-manager';
  return addressed({ internal: severity === 'internal', told: severity !== 'internal' && told }, complaint, staff);
}

/** The same for a complaint of which only the part that the staff decides is to be found out. */
export function addressed(
  { internal, told }: Settled,
  { about, department, takenInBy }: Pick<SeenCase, 'about' | 'department' | 'takenInBy'>,
  staff: readonly Person[],
): Audience {
  const barred = staff.filter((person) => isAboutPerson({ about }, person, staff)).map(({ id }) => id);
  const writer = staff.find(({ id }) => id === takenInBy);
  const written = writer !== undefined && writer.left !== true && (internal || narrow.includes(writer.role));
  const led = staff.some(
    (person) => person.role === 'department-head' && person.left !== true && person.department === department && !barred.includes(person.id),
  );
  return {
    internal,
    told,
    writer: written ? takenInBy : null,
    about: [...barred].sort(),
    head: !internal && led && department !== null ? department : '',
  };
}

/** Whether somebody is among those who may see. The administrator sees none by that role alone. */
export function isAmong({ id, role, department }: Viewer, { internal, told, writer, about, head }: Audience): boolean {
  if (role === 'administrator' || about.includes(id)) return false;
  if (writer === id) return true;
  switch (role) {
    case 'sales-management':
    case 'deputy-general-manager':
    case 'general-manager':
      return true;
    case 'receptionist':
    case 'supervisor':
      // The desk answers whoever comes back to it, whichever of its people took the complaint in.
      return !internal;
    case 'department-head':
      return !internal && (head === '' || head === department);
    case 'project-manager':
      return !internal && told;
  }
}

/** Something half typed: nobody knows yet how grave or how delicate it is. */
export interface DraftCase {
  /** Null in a draft from before this was kept. */
  readonly writer: string | null;
  readonly about: ComplaintState['about'];
}

/**
 * Whether somebody may go on with a draft: whoever types it; of somebody who left, whoever would see it were it internal.
 * What one types oneself is never taken away, whomever it is about.
 */
export function mayOpenDraft(viewer: Viewer, { writer, about }: DraftCase, staff: readonly Person[]): boolean {
  if (viewer.role === 'administrator') return false;
  if (writer === viewer.id) return true;
  if (staff.some(({ id, left }) => id === writer && left !== true)) return false;
  const { department } = about;
  return maySee(viewer, { about, department, severity: 'internal', handler: 'sales-management', takenInBy: writer ?? viewer.id, tell: [] }, staff);
}

/** An audience as one short text, equal for equal audiences. */
export function audienceKey({ internal, told, writer, about, head }: Audience): string {
  const kind = `${internal ? 'i' : 'o'}${told ? 't' : ''}`;
  return [kind, escaped(writer ?? ''), about.map(escaped).join(','), head].join('|');
}

/** An audience out of its text; null for a text that is none, which nobody may see. */
export function readAudience(key: string): Audience | null {
  const [kind = '', writer = '', about = '', ...head] = key.split('|');
  if (!/^[io]t?$/.test(kind) || head.length === 0) return null;
  return {
    internal: kind.startsWith('i'),
    told: kind.endsWith('t'),
    writer: writer === '' ? null : decodeURIComponent(writer),
    about: about === '' ? [] : about.split(',').map(decodeURIComponent),
    head: head.join('|'),
  };
}

function escaped(id: string): string {
  return encodeURIComponent(id);
}
