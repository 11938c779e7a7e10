import { useEffect, useRef } from 'react';
import { roleLabel } from '../../../../shared/domain/staff/role';
import type { StaffMember } from '../../../../shared/ipc/office';
import { Busy } from '../../../components/busy';
import { Kbd } from '../../../components/kbd';
import { Notice } from '../../../components/notice';
import { useKeys } from '../../../lib/keys';
import { useSignIn } from '../api/use-sign-in';
import { useStaff } from '../api/use-staff';
import { lastOnDuty, rememberOnDuty } from '../model/people';
import './staff-chooser.css';

const digits = ['1', '2', '3', '4', '5', '6', '7', '8', '9'] as const;

/** Chooses who is on duty: a digit, or the arrows and Enter. Whoever was last stands ready. */
export function StaffChooser({ onChosen }: { readonly onChosen: () => void }) {
  const staff = useStaff();
  const signIn = useSignIn();
  const list = useRef<HTMLUListElement>(null);
  const people = staff.data ?? [];

  const choose = (person: StaffMember) =>
    signIn.mutate(
      { staffId: person.id },
      {
        onSuccess: () => {
          rememberOnDuty(person.id);
          onChosen();
        },
      },
    );
  const step = (by: number) => {
    const buttons = [...(list.current?.querySelectorAll('button') ?? [])];
    const at = buttons.findIndex((button) => button === document.activeElement);
    buttons[Math.min(buttons.length - 1, Math.max(0, at + by))]?.focus();
  };
  useKeys('选择当班人员', [
    { keys: ['ArrowDown', 'J'], label: '下一位', run: () => step(1) },
    { keys: ['ArrowUp', 'K'], label: '上一位', run: () => step(-1) },
    ...people.slice(0, digits.length).map((person, index) => ({ keys: digits[index] ?? '', label: person.name, run: () => choose(person) })),
  ]);
  const ready = staff.data !== undefined;
  useEffect(() => {
    if (!ready) return;
    const last = list.current?.querySelector<HTMLElement>(`[data-staff="${CSS.escape(lastOnDuty() ?? '')}"]`);
    (last ?? list.current?.querySelector('button'))?.focus();
  }, [ready]);

  if (staff.error !== null) return <Notice>{staff.error.message}</Notice>;
  if (!ready) return <Busy />;
  return (
    <>
      <ul className="staff" ref={list}>
        {people.map((person, index) => (
          <li key={person.id}>
            <button type="button" className="staff-person" data-staff={person.id} disabled={signIn.isPending} onClick={() => choose(person)}>
              <span className="staff-name">{person.name}</span>
              <span className="muted">{person.department === null ? roleLabel[person.role] : `${roleLabel[person.role]} · ${person.department}`}</span>
              {digits[index] !== undefined && <Kbd keys={digits[index]} />}
            </button>
          </li>
        ))}
      </ul>
      {signIn.error !== null && <Notice>{signIn.error.message}</Notice>}
    </>
  );
}
