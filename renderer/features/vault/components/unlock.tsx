import { type FormEvent, useState } from 'react';
import { roleLabel } from '../../../../shared/domain/staff/role';
import type { VaultStatus } from '../../../../shared/ipc/vault';
import { zhTime } from '../../../../shared/util/zh-date';
import { Button } from '../../../components/button';
import { TextField } from '../../../components/field';
import { Notice } from '../../../components/notice';
import { Segmented } from '../../../components/segmented';
import { useNowText } from '../../../lib/now';
import { openVault } from '../api/use-vault';

const sheet = 'sheet';

/** The vault is locked: what that means, who can open it, and the place for the passcode. */
export function Unlock({ status }: { readonly status: VaultStatus }) {
  const [who, setWho] = useState(status.keyholders[0]?.id ?? sheet);
  const [passcode, setPasscode] = useState('');
  const [busy, setBusy] = useState(false);
  const [said, setSaid] = useState<string | null>(null);
  const now = useNowText();
  const waits = status.nextTryAt !== null && status.nextTryAt > now ? status.nextTryAt : null;

  const submit = async (event: FormEvent) => {
    event.preventDefault();
    if (busy || passcode === '') return;
    setBusy(true);
    setSaid(null);
    try {
      const tried = await openVault(who === sheet ? null : who, passcode);
      if (tried === 'wrong') setSaid(who === sheet ? '恢复码不对，资料仍然锁着，没有改动。请对照恢复单再输一次。' : '口令不对，资料仍然锁着，没有改动。请再输一次。');
      else if (tried !== 'open') setSaid(`连续输错，请到 ${zhTime(tried.nextTryAt)} 以后再试。`);
      if (tried !== 'open') setPasscode('');
    } catch (error) {
      setSaid(error instanceof Error ? error.message : '');
    } finally {
      setBusy(false);
    }
  };
  return (
    <form onSubmit={(event) => void submit(event)}>
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
      <TextField
        autoFocus
        type="password"
        label={who === sheet ? '恢复码' : '口令'}
        value={passcode}
        maxLength={200}
        readOnly={busy}
        hint={waits === null ? undefined : `${zhTime(waits)} 以后可以再试。`}
        onChange={(event) => setPasscode(event.target.value)}
      />
      {said !== null && <Notice>{said}</Notice>}
      <div className="vault-actions">
        <Button kind="go" type="submit" keys="Enter" busy={busy} disabled={passcode === ''}>
          解锁
        </Button>
      </div>
    </form>
  );
}
