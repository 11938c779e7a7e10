import type { About } from '../complaint/event';
import { type Role, roles } from './role';

/** A member of the staff, as far as a complaint about somebody needs to know. */
export interface StaffMember {
  readonly name: string;
  readonly role: Role;
}

const byAuthority = roles.filter((role) => role !== 'administrator').reverse();

// Longer titles before the shorter ones they contain: 销售主管 is no 销售.
const titles: readonly (readonly [Role, readonly string[]])[] = [
  ['deputy-general-manager', ['副总经理', '副总']],
  ['project-manager', ['项目经理', '项目总', '案场经理']],
  ['general-manager', ['总经理']],
  ['sales-management', ['销管', '销售管理', '销售总监', '营销总监']],
  ['supervisor', ['主管']],
  [
    'receptionist',
    [
      '置业顾问', '售楼员', '售楼小姐', '售楼先生', '售楼人员', '销售员', '销售人员', '销售顾问', '销售代表',
      '销售小', '业务员', '顾问', '接待员', '接待人员', '客户经理', '前台', '销售',
    ],
  ],
];

/** The role of whomever a complaint is about: by name, by title, or as a named person of the sales department; else null. */
export function aboutRoleOf({ department, person }: About, staff: readonly StaffMember[]): Role | null {
  const named = person?.replace(/\s/g, '') ?? '';
  if (named === '') return null;
  return byName(named, staff) ?? byTitle(named) ?? byDepartment(department ?? '');
}

function byName(named: string, staff: readonly StaffMember[]): Role | null {
  const found = staff.filter(({ name }) => name.length >= 2 && named.includes(name.replace(/\s/g, '')));
  const exact = found.filter(({ name }) => name.replace(/\s/g, '') === named);
  // Of namesakes the highest counts, so that nobody handles a complaint about themselves.
  const held = new Set((exact.length > 0 ? exact : found).map(({ role }) => role));
  return byAuthority.find((role) => held.has(role)) ?? null;
}

function byTitle(named: string): Role | null {
  return titles.find(([, words]) => words.some((word) => named.includes(word)))?.[0] ?? null;
}

function byDepartment(department: string): Role | null {
  return /销管|销售管理/.test(department) ? 'sales-management' : /销售|售楼/.test(department) ? 'receptionist' : null;
}
