import { handlesComplaints, type Person } from '../handling/people';
import { addableRoles } from './addable';
import { handovers, missingRoles } from './handover';
import { roleLabel } from './role';

/** A change to one of the staff: `after` is how they are then, null when they leave. */
export interface StaffChange {
  readonly actor: Pick<Person, 'id' | 'role'>;
  readonly person: Person;
  readonly after: Person | null;
  readonly staff: readonly Person[];
  /** Open cases by whose turn they are. */
  readonly turns: ReadonlyMap<string, number>;
}

/** Why a change may not be made, as a sentence that says what to do first; null when it may. */
export function changeWhy(change: StaffChange): string | null {
  return notTheirs(change) ?? lastOne(change) ?? leftBehind(change);
}

function notTheirs({ actor, person, after, staff }: StaffChange): string | null {
  const present = staff.filter(({ left }) => left !== true).map(({ role }) => role);
  const may = addableRoles(actor.role, present);
  if (!may.includes(person.role) || (after !== null && !may.includes(after.role))) return '这个岗位的人员请由销管部、副总经理、项目经理或系统管理员来改。';
  if (actor.id !== person.id) return null;
  if (after === null) return '自己离职请由别人来办。';
  return after.role === person.role ? null : '自己的岗位请由别人来改。';
}

/** What an office cannot do without: an administrator where it has one, somebody who adds people, somebody who handles. */
function lastOne({ person, after, staff }: StaffChange): string | null {
  if (person.left === true) return null;
  const then = [...staff.filter(({ id, left }) => id !== person.id && left !== true), ...(after === null ? [] : [after])];
  const roles = then.map(({ role }) => role);
  const { name } = person;
  if (person.role === 'administrator' && !roles.includes('administrator')) {
    return `${name}是最后一位系统管理员，走了就没有人管员工、日历和 PIN。请先添加另一位系统管理员。`;
  }
  if (!roles.some((role) => addableRoles(role, roles).length > 0)) {
    return `${name}是最后一位能添加人员的人。请先添加一位售楼主管或系统管理员。`;
  }
  if (handlesComplaints(person.role) && !roles.some(handlesComplaints)) {
    return `${name}是最后一位能办理投诉的人。请先添加一位接待员或售楼主管。`;
  }
  return null;
}

function leftBehind({ person, after, staff, turns }: StaffChange): string | null {
  const stuck = handovers(person, after, staff, turns).find(({ to }) => to === null);
  if (stuck === undefined) return null;
  return `还有 ${stuck.count} 件投诉等${missingRoles(person, after, staff, turns)}办理，现在没有别人可以接手。请先添加一位${roleLabel[person.role]}。`;
}
