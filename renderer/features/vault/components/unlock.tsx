import { useState } from 'react';
import { roleLabel } from '../../../../shared/domain/staff/role';
import type { VaultStatus } from '../../../../shared/ipc/vault';
import { Button } from '../../../components/button';
import { Notice } from '../../../components/notice';
import { Segmented } from '../../../components/segmented';
import { InspectButton } from './inspect-button';
import { useOpening } from '../model/use-opening';
import { PasscodeField } from './passcode-field';

const sheet = 'sheet';

/** The vault is locked: what that means, who can open it, and the place for the passcode. */
export function Unlock({ status }: { readonly status: VaultStatus }) {
  const [who, setWho] = useState(status.keyholders[0]?.id ?? sheet);
  const opening = useOpening(who === sheet ? null : who);
  const { passcode, busy, said, submit } = opening;
  return (
    <form onSubmit={submit}>
      <h1 className="vault-title">客户资料已锁定</h1>
      <p>姓名、电话、房号和合同号现在谁也看不到。登记、草稿和办理照常，新填的客户资料会直接封存。</p>
      <Printing {...status.printing} />
      <div className="vault-who">
        <span className="field-label">谁来解锁</span>
        <Segmented
          label="谁来解锁"
          value={who}
          options={[...status.keyholders.map(({ id, name, role }) => ({ value: id, label: `${name} · ${roleLabel[role]}` })), { value: sheet, label: '恢复单' }]}
          onChange={setWho}
        />
      </div>
      <PasscodeField label={who === sheet ? '恢复码' : '口令'} opening={opening} nextTryAt={status.nextTryAt} />
      {said !== null && <Notice>{said}</Notice>}
      <div className="vault-actions">
        <InspectButton />
        <Button kind="go" type="submit" keys="Enter" busy={busy} disabled={passcode === ''}>
          解锁
        </Button>
      </div>
    </form>
  );
}

/** What became of papers that were still to be printed when it was locked. */
function Printing({ stopped, left }: VaultStatus['printing']) {
  return (
    <>
      {stopped > 0 && <p>锁定时有 {stopped} 份填了客户资料的表还没打完，已从打印队列取消。表已存档，解锁后可以重打。</p>}
      {left > 0 && <Notice>有 {left} 份填了客户资料的表没能从打印队列清除，请到打印机上看一看，或请管理员清空队列。</Notice>}
    </>
  );
}
