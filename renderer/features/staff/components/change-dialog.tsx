import { type Role, roles } from '../../../../shared/domain/staff/role';
import type { Member } from '../../../../shared/ipc/staff';
import { type Before, useBefore, useTyping } from '../../../bridge/kept';
import { Button } from '../../../components/button';
import { Dialog } from '../../../components/dialog';
import { TextField } from '../../../components/field';
import { FromBefore } from '../../../components/from-before';
import { Notice } from '../../../components/notice';
import { RoleSelect } from '../../../components/role-select';
import { faultAt } from '../../../lib/faults';
import { useKeys } from '../../../lib/keys';
import { toast } from '../../../lib/toasts';
import { useConsequences, useStaffCall } from '../api/use-members';
import { ConsequenceLines } from './consequence-lines';

interface ChangeDialogProps {
  /** Null for somebody new. */
  readonly person: Member | null;
  readonly offered: readonly Role[];
  /** It is the one who is signed in: their role is for others to change. */
  readonly own: boolean;
  readonly onGiven: (given: { readonly name: string; readonly pin: string }) => void;
  readonly onClose: () => void;
}

/** Adds somebody, or changes name, role and department; says who goes on with the cases before it is saved. */
export function ChangeDialog(props: ChangeDialogProps) {
  const place = `staff ${props.person?.id ?? 'new'}`;
  const before = useBefore(place);
  return before === undefined ? null : <Filling {...props} place={place} before={before} />;
}

interface Typed {
  readonly name: string;
  readonly role: Role;
  readonly department: string;
}

function Filling({ person, offered, own, onGiven, onClose: leave, place, before }: ChangeDialogProps & { readonly place: string; readonly before: Before | null }) {
  const start: Typed = { name: person?.name ?? '', role: person?.role ?? 'receptionist', department: person?.department ?? '' };
  const untouched = (typed: Typed) => (['name', 'role', 'department'] as const).every((part) => typed[part] === start[part]);
  const typing = useTyping<Typed>({
    place,
    title: person === null ? '添加员工' : '修改员工',
    before,
    start: () => (before === null ? start : { ...start, ...(JSON.parse(before.body) as Typed) }),
    untouched,
    keep: (body) => ({ body }),
  });
  const { name, role, department } = typing.value;
  const put = (part: Partial<Typed>) => typing.put({ ...typing.value, ...part });
  const onClose = () => {
    typing.finish();
    leave();
  };
  const add = useStaffCall('staff.add');
  const change = useStaffCall('staff.change');
  const error = add.error ?? change.error;
  const busy = add.isPending || change.isPending;
  const facts = { name: name.trim(), role, department: department.trim() === '' ? null : department.trim() };
  const moves = person !== null && (role !== person.role || facts.department !== person.department);
  const choices = own ? [role] : roles.filter((one) => offered.includes(one));

  const save = () => {
    if (busy || facts.name === '') return;
    if (person === null)
      add.send(facts, ({ pin }) => {
        onClose();
        onGiven({ name: facts.name, pin });
      });
    else
      change.send({ staffId: person.id, ...facts }, () => {
        toast(`${facts.name} 的资料已保存。`);
        onClose();
      });
  };

  return (
    <Dialog
      title={person === null ? '添加员工' : `修改 ${person.name}`}
      size="small"
      holds={!untouched(typing.value)}
      onClose={onClose}
      onAside={leave}
      actions={(ask) => (
        <>
          <Button keys="Escape" onClick={ask}>
            取消
          </Button>
          <Button kind="go" keys="Ctrl+Enter" busy={busy} disabled={facts.name === ''} onClick={save}>
            {person === null ? '添加' : '保存'}
          </Button>
        </>
      )}
    >
      <SaveKey onSave={save} />
      <div className="staff-fields">
        <FromBefore before={before} />
        <TextField autoFocus label="姓名" value={name} fault={faultAt(error?.faults ?? [], 'name')} onChange={(event) => put({ name: event.target.value })} />
        <RoleSelect label="岗位" value={role} offered={choices} onChange={(next) => put({ role: next })} />
        <TextField label="部门" placeholder="可不填" value={department} fault={faultAt(error?.faults ?? [], 'department')} onChange={(event) => put({ department: event.target.value })} />
        {person === null && <p className="muted">添加后会给一个一次性 PIN，请当面告诉本人。</p>}
        {moves && <Moves staffId={person.id} facts={facts} />}
        {error !== null && <Notice>{faultAt(error.faults, 'staff') ?? error.message}</Notice>}
      </div>
    </Dialog>
  );
}

function Moves({ staffId, facts }: { readonly staffId: string; readonly facts: Parameters<typeof useConsequences>[1] }) {
  const { data } = useConsequences(staffId, facts);
  return data === undefined ? null : <ConsequenceLines consequences={data} />;
}

function SaveKey({ onSave }: { readonly onSave: () => void }) {
  useKeys('员工', [{ keys: 'Ctrl+Enter', label: '保存', run: onSave }]);
  return null;
}
