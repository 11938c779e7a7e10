import type { Member } from '../../../../shared/ipc/staff';
import { Busy } from '../../../components/busy';
import { Button } from '../../../components/button';
import { Dialog } from '../../../components/dialog';
import { Notice } from '../../../components/notice';
import { useKeys } from '../../../lib/keys';
import { toast } from '../../../lib/toasts';
import { faultAt } from '../../../lib/faults';
import { useConsequences, useStaffCall } from '../api/use-members';
import { ConsequenceLines } from './consequence-lines';

/** Somebody leaves: who goes on with what, said before it is done. */
export function LeaveDialog({ person, onClose }: { readonly person: Member; readonly onClose: () => void }) {
  const { data, error } = useConsequences(person.id, null);
  const leave = useStaffCall('staff.leave');
  const may = data?.why === null;
  const save = () => {
    if (!may || leave.isPending) return;
    leave.send({ staffId: person.id }, () => {
      toast(`${person.name} 已离职。`);
      onClose();
    });
  };
  return (
    <Dialog
      title={`${person.name} 离职`}
      size="small"
      onClose={onClose}
      actions={
        <>
          <Button keys="Escape" autoFocus onClick={onClose}>
            取消
          </Button>
          <Button kind="go" keys="Ctrl+Enter" busy={leave.isPending} disabled={!may} onClick={save}>
            办理离职
          </Button>
        </>
      }
    >
      <SaveKey onSave={save} />
      <p>离职以后不能再登录。以前受理和办理的记录不变，仍写着名字。以后回来，可以再办返岗。</p>
      {data === undefined && error === null && <Busy />}
      {error !== null && <Notice>{error.message}</Notice>}
      {data !== undefined && <ConsequenceLines consequences={data} />}
      {leave.error !== null && <Notice>{faultAt(leave.error.faults, 'staff') ?? leave.error.message}</Notice>}
    </Dialog>
  );
}

function SaveKey({ onSave }: { readonly onSave: () => void }) {
  useKeys('员工', [{ keys: 'Ctrl+Enter', label: '办理离职', run: onSave }]);
  return null;
}
