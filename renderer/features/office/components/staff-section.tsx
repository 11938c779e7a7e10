import { type FormEvent, useState } from 'react';
import { addableRoles } from '../../../../shared/domain/staff/addable';
import { type Role, roleLabel, roles } from '../../../../shared/domain/staff/role';
import { Button } from '../../../components/button';
import { TextField } from '../../../components/field';
import { Notice } from '../../../components/notice';
import { faultAt } from '../../../lib/faults';
import { toast } from '../../../lib/toasts';
import { useAddStaff } from '../api/use-add-staff';
import { useStaff } from '../api/use-staff';
import { RoleSelect } from './role-select';

/** Who works here; those who lead may add people, a supervisor those who work under one. */
export function StaffSection({ role }: { readonly role: Role }) {
  const staff = useStaff();
  const offered = addableRoles(role, staff.data?.map((person) => person.role) ?? []);
  return (
    <section className="settings-section" aria-labelledby="settings-staff">
      <h2 id="settings-staff">人员</h2>
      <ul className="settings-people">
        {staff.data?.map((person) => (
          <li key={person.id}>
            <b>{person.name}</b>
            <span className="muted">{[roleLabel[person.role], person.department].filter(Boolean).join(' · ')}</span>
          </li>
        ))}
      </ul>
      {offered.length > 0 ? <AddPerson offered={offered} /> : <p className="muted">添加人员请找售楼主管、销管部或系统管理员。</p>}
    </section>
  );
}

function AddPerson({ offered }: { readonly offered: readonly Role[] }) {
  const [name, setName] = useState('');
  const [chosen, setRole] = useState<Role>('receptionist');
  const role = offered.includes(chosen) ? chosen : 'receptionist';
  const [department, setDepartment] = useState('');
  const { add, isPending, error } = useAddStaff();
  const submit = (event: FormEvent) => {
    event.preventDefault();
    add({ name: name.trim(), role, department: department.trim() === '' ? null : department.trim() }, () => {
      toast(`已添加 ${name.trim()}。`);
      setName('');
      setDepartment('');
    });
  };
  return (
    <>
      <form className="settings-row" onSubmit={submit} aria-label="添加人员">
        <TextField label="姓名" value={name} fault={faultAt(error?.faults ?? [], 'name')} onChange={(event) => setName(event.target.value)} />
        <RoleSelect label="岗位" value={role} offered={offered} onChange={setRole} />
        <TextField label="部门" placeholder="可不填" value={department} onChange={(event) => setDepartment(event.target.value)} />
        <Button type="submit" busy={isPending} disabled={name.trim() === ''}>
          添加
        </Button>
      </form>
      {offered.length < roles.length && <p className="muted">其他岗位的人员由销管部、副总经理、项目经理或系统管理员添加。</p>}
      {error !== null && <Notice>{error.message}</Notice>}
    </>
  );
}
