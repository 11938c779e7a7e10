import { expect, it } from 'vitest';
import { aboutRoleOf } from '../../../../../shared/domain/staff/about-role';

const staff = [
  { name: '周晓岚', role: 'receptionist' },
  { name: '梁文', role: 'project-manager' },
  { name: '李静', role: 'receptionist' },
  { name: '李静', role: 'supervisor' },
  { name: '赵一', role: 'administrator' },
] as const;

it.each([
  [null, '周晓岚', 'receptionist'],
  [null, '置业顾问周 晓岚', 'receptionist'],
  ['工程部', '梁文', 'project-manager'],
  [null, '项目经理', 'project-manager'],
  [null, '你们项目经理梁先生', 'project-manager'],
  [null, '销售主管', 'supervisor'],
  [null, '置业顾问小陈', 'receptionist'],
  [null, '售楼小姐', 'receptionist'],
  [null, '副总经理', 'deputy-general-manager'],
  [null, '总经理', 'general-manager'],
  [null, '项目总经理', 'project-manager'],
  [null, '销管部王经理', 'sales-management'],
  ['销售部', '小陈', 'receptionist'],
  ['售楼部', '陈某', 'receptionist'],
  ['工程部', '小陈', null],
  ['销售部', null, null],
  ['销售部', ' ', null],
  [null, '物业经理', null],
  [null, '李静', 'supervisor'],
  [null, '赵一', null],
])('department %s, person %s: %s', (department, person, role) => {
  expect(aboutRoleOf({ department, person }, staff)).toBe(role);
});
