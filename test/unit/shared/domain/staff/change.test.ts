import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Person } from '../../../../../shared/domain/handling/people';
import { changeWhy } from '../../../../../shared/domain/staff/change';
import { handovers } from '../../../../../shared/domain/staff/handover';
import { keepingRoles } from '../../../../../shared/domain/staff/keeping';
import { addableRoles } from '../../../../../shared/domain/staff/addable';
import { handlesComplaints } from '../../../../../shared/domain/handling/people';
import { roles } from '../../../../../shared/domain/staff/role';

const one = (id: string, name: string, role: Person['role'], department: string | null = null): Person => ({ id, name, role, department });
const desk = one('d', '周晓岚', 'receptionist', '销售部');
const lead = one('l', '何立群', 'supervisor', '销售部');
const head = one('h', '梁启航', 'department-head', '工程部');
const manager = one('m', '苏文静', 'sales-management');
const deputy = one('g', '郑远', 'deputy-general-manager');
const admin = one('a', '许清', 'administrator');
const staff = [desk, lead, head, manager, deputy, admin];
const none = new Map<string, number>();
const leaving = (person: Person, people: readonly Person[] = staff, turns: ReadonlyMap<string, number> = none, actor: Person = admin) =>
  changeWhy({ actor, person, after: null, staff: people, turns });

describe('who goes on with the cases of somebody who leaves', () => {
  it('a colleague of the same role, in words', () => {
    const other = one('d2', '丁一', 'receptionist', '销售部');
    expect(handovers(desk, null, [...staff, other], new Map([['receptionist@', 4]]))).toEqual([{ count: 4, to: '丁一（接待员）' }]);
  });

  it('whoever stands in where nobody of the role is left', () => {
    expect(handovers(lead, null, staff, new Map([['supervisor@', 3], ['receptionist@', 9], ['', 5]]))).toEqual([{ count: 3, to: '苏文静（销管部代售楼主管）' }]);
    expect(handovers(head, null, staff, new Map([['department-head@工程部', 2]]))).toEqual([{ count: 2, to: '何立群（售楼主管代部门负责人）' }]);
  });

  it('a head who goes to another department hands over the cases of the old one', () => {
    const moved = { ...head, department: '财务部' };
    const money = one('f', '钱多', 'department-head', '财务部');
    const engineering = one('e', '工一', 'department-head', '工程部');
    expect(handovers(head, moved, [...staff, money, engineering], new Map([['department-head@工程部', 2], ['department-head@财务部', 1]]))).toEqual([
      { count: 2, to: '工一（部门负责人（工程部））' },
    ]);
  });

  it('nobody: then they cannot leave, and the sentence says who is missing', () => {
    const turns = new Map([['deputy-general-manager@', 3]]);
    expect(handovers(deputy, null, staff, turns)).toEqual([{ count: 3, to: null }]);
    expect(leaving(deputy, staff, turns)).toBe('还有 3 件投诉等副总经理办理，现在没有别人可以接手。请先添加一位副总经理。');
    expect(leaving(deputy)).toBeNull();
  });
});

describe('a change that would leave the office without somebody is refused with a sentence', () => {
  it('the last administrator', () => {
    expect(leaving(admin, staff, none, manager)).toContain('最后一位系统管理员');
    expect(leaving(admin, [...staff, one('a2', '二号', 'administrator')], none, manager)).toBeNull();
    expect(changeWhy({ actor: manager, person: admin, after: { ...admin, role: 'supervisor' }, staff, turns: none })).toContain('最后一位系统管理员');
    expect(changeWhy({ actor: manager, person: admin, after: { ...admin, name: '许青' }, staff, turns: none })).toBeNull();
  });

  it('the last who adds people, and the last who handles complaints', () => {
    const boss = one('p', '顾承安', 'project-manager');
    expect(leaving(lead, [desk, lead], none, { ...manager })).toContain('最后一位能添加人员');
    expect(leaving(desk, [desk, boss, admin])).toContain('最后一位能办理投诉');
  });

  it('oneself, and whoever one could not have appointed', () => {
    expect(leaving(manager, staff, none, manager)).toContain('自己离职');
    expect(changeWhy({ actor: manager, person: manager, after: { ...manager, role: 'supervisor' }, staff, turns: none })).toContain('自己的岗位');
    expect(changeWhy({ actor: manager, person: manager, after: { ...manager, name: '苏文' }, staff, turns: none })).toBeNull();
    expect(leaving(manager, staff, none, lead)).toContain('请由销管部');
    expect(changeWhy({ actor: lead, person: desk, after: { ...desk, role: 'sales-management' }, staff, turns: none })).toContain('请由销管部');
  });

  it('no allowed change, in whatever office, leaves it without somebody who adds people, handles complaints and gives PINs', () => {
    const anybody = fc.record({ role: fc.constantFrom(...roles), department: fc.constantFrom(null, '工程部'), left: fc.boolean() });
    const office = fc.array(anybody, { minLength: 2, maxLength: 7 }).map((people) => people.map((some, at): Person => ({ ...some, id: String(at), name: `某${at}` })));
    const turn = fc.constantFrom('receptionist@', 'supervisor@', '!sales-management@', 'department-head@工程部', 'deputy-general-manager@');
    let allowed = 0;
    fc.assert(
      fc.property(office, fc.nat(9), fc.nat(9), fc.option(fc.constantFrom(...roles)), fc.dictionary(turn, fc.integer({ min: 1, max: 5 })), (people, by, whom, role, open) => {
        const present = people.filter(({ left }) => left !== true);
        const held = present.map((person) => person.role);
        if (!held.some((some) => addableRoles(some, held).length > 0) || !held.some(handlesComplaints)) return;
        const actor = present[by % present.length]!;
        const person = present[whom % present.length]!;
        const after = role === null ? null : { ...person, role };
        const turns = new Map(Object.entries(open));
        if (changeWhy({ actor, person, after, staff: people, turns }) !== null) return;
        allowed += 1;
        const then = [...present.filter(({ id }) => id !== person.id), ...(after === null ? [] : [after])].map((some) => some.role);
        expect(then.some((some) => addableRoles(some, then).length > 0)).toBe(true);
        expect(keepingRoles(then).length).toBeGreaterThan(0);
        if (handlesComplaints(person.role)) expect(then.some(handlesComplaints)).toBe(true);
        expect(handovers(person, after, people, turns).every(({ to }) => to !== null)).toBe(true);
      }),
      { numRuns: 5_000 },
    );
    expect(allowed).toBeGreaterThan(300);
  });
});
