import { useState } from 'react';
import { addableRoles } from '../../../../shared/domain/staff/addable';
import { keepingRoles } from '../../../../shared/domain/staff/keeping';
import { type Role, roleLabel } from '../../../../shared/domain/staff/role';
import type { Member } from '../../../../shared/ipc/staff';
import { Busy } from '../../../components/busy';
import { Button } from '../../../components/button';
import { Notice } from '../../../components/notice';
import { useKeys } from '../../../lib/keys';
import { useMembers, useStaffCall } from '../api/use-members';
import { ChangeDialog } from './change-dialog';
import { GivenPin } from './given-pin';
import { LeaveDialog } from './leave-dialog';
import { OwnPin } from './own-pin';
import { SignOutSetting } from './sign-out-setting';
import './staff.css';

interface StaffSectionProps {
  readonly role: Role;
  /** Who is signed in. */
  readonly staffId: string;
}

type Open = { readonly what: 'add' | 'change' | 'leave'; readonly person: Member | null } | null;

/** 员工: who works here, as what, who left; what may be done to each has its key beside it. */
export function StaffSection({ role, staffId }: StaffSectionProps) {
  const members = useMembers();
  const people = [...(members.data ?? [])].sort((one, other) => Number(one.leftAt !== null) - Number(other.leftAt !== null));
  const [at, setAt] = useState(0);
  const [open, setOpen] = useState<Open>(null);
  const [given, setGiven] = useState<{ readonly name: string; readonly pin: string } | null>(null);
  const comeBack = useStaffCall('staff.return');
  const give = useStaffCall('staff.givePin');
  const present = people.filter(({ leftAt }) => leftAt === null).map((person) => person.role);
  const may = addableRoles(role, present);
  const keeps = keepingRoles(present).includes(role);
  const chosen = people[Math.min(at, people.length - 1)];
  const mayChange = chosen !== undefined && may.includes(chosen.role);
  const gone = chosen !== undefined && chosen.leftAt !== null;

  const returning = () => {
    if (chosen !== undefined) comeBack.send({ staffId: chosen.id }, ({ pin }) => setGiven({ name: chosen.name, pin }));
  };
  const giving = () => {
    if (chosen !== undefined) give.send({ staffId: chosen.id }, ({ pin }) => setGiven({ name: chosen.name, pin }));
  };
  const acts = [
    ...(mayChange && !gone ? [{ keys: 'E', label: '修改', run: () => setOpen({ what: 'change' as const, person: chosen }) }] : []),
    ...(mayChange && !gone && chosen.id !== staffId ? [{ keys: 'O', label: '离职', run: () => setOpen({ what: 'leave' as const, person: chosen }) }] : []),
    ...(mayChange && gone ? [{ keys: 'O', label: '返岗', run: returning }] : []),
    ...(keeps && chosen !== undefined && !gone && chosen.id !== staffId ? [{ keys: 'P', label: '给一次性 PIN', run: giving }] : []),
  ];
  const step = (by: number) => setAt(Math.max(0, Math.min(people.length - 1, Math.min(at, people.length - 1) + by)));
  useKeys('员工', [
    { keys: ['J', 'ArrowDown'], label: '下一位', run: () => step(1) },
    { keys: ['K', 'ArrowUp'], label: '上一位', run: () => step(-1) },
    ...acts,
    ...(may.length > 0 ? [{ keys: 'A', label: '添加员工', run: () => setOpen({ what: 'add', person: null }) }] : []),
  ]);
  const trouble = members.error ?? comeBack.error ?? give.error;

  return (
    <section className="settings-section" aria-labelledby="settings-staff">
      <h2 id="settings-staff">员工</h2>
      {members.data === undefined && members.error === null && <Busy />}
      <ul className="staff-list" aria-label="员工">
        {people.map((person, index) => (
          <li key={person.id} className={`staff-row${person === chosen ? ' staff-chosen' : ''}`} aria-current={person === chosen} onClick={() => setAt(index)}>
            <b className={person.leftAt === null ? undefined : 'muted'}>{person.name}</b>
            <span className="muted">{[roleLabel[person.role], person.department].filter(Boolean).join(' · ')}</span>
            <span className="muted staff-state">{stateOf(person)}</span>
            {person === chosen && (
              <span className="staff-acts">
                {acts.map(({ keys, label, run }) => (
                  <Button key={label} keys={keys} busy={(label === '返岗' && comeBack.isPending) || (label === '给一次性 PIN' && give.isPending)} onClick={run}>
                    {label}
                  </Button>
                ))}
              </span>
            )}
          </li>
        ))}
      </ul>
      {trouble !== null && <Notice>{('faults' in trouble ? trouble.faults[0]?.message : undefined) ?? trouble.message}</Notice>}
      {may.length > 0 ? (
        <div>
          <Button keys="A" onClick={() => setOpen({ what: 'add', person: null })}>
            添加员工
          </Button>
        </div>
      ) : (
        <p className="muted">添加和修改员工请找售楼主管、销管部或系统管理员。</p>
      )}
      <SignOutSetting />
      <OwnPin />
      {(open?.what === 'add' || open?.what === 'change') && <ChangeDialog person={open.person} offered={may} own={open.person?.id === staffId} onGiven={setGiven} onClose={() => setOpen(null)} />}
      {open?.what === 'leave' && open.person !== null && <LeaveDialog person={open.person} onClose={() => setOpen(null)} />}
      {given !== null && <GivenPin {...given} onClose={() => setGiven(null)} />}
    </section>
  );
}

function stateOf({ leftAt, pin }: Member): string {
  if (leftAt !== null) return '已离职';
  return { none: '还没有设 PIN', own: '', given: '待用一次性 PIN 登录' }[pin];
}
