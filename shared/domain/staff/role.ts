/** The roles of the people in an office. */
export const roles = [
  'receptionist',
  'supervisor',
  'department-head',
  'sales-management',
  'deputy-general-manager',
  'general-manager',
  'project-manager',
  'administrator',
] as const;

/** The role of one person in an office. */
export type Role = (typeof roles)[number];

/** What the desk and the paper call each role. */
export const roleLabel: Readonly<Record<Role, string>> = {
  receptionist: '接待员',
  supervisor: '售楼主管',
  'department-head': '部门负责人',
  'sales-management': '销管部',
  'deputy-general-manager': '副总经理',
  'general-manager': '总经理',
  'project-manager': '项目经理',
  administrator: '系统管理员',
};

/** Whether a role works with customers' names and numbers; the administrator sees none by that role alone. */
export function seesCustomers(role: Role): boolean {
  return role !== 'administrator';
}
