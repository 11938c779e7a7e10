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
