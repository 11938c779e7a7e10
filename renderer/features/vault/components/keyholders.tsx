import { useState } from 'react';
import { roleLabel } from '../../../../shared/domain/staff/role';
import type { VaultStatus } from '../../../../shared/ipc/vault';
import { Button } from '../../../components/button';
import { Chip } from '../../../components/chip';
import { useKeys } from '../../../lib/keys';
import { type Change, useStaff } from '../api/use-vault';

interface Props {
  readonly status: VaultStatus;
  readonly onChange: (change: Change, name: string) => void;
}

/** Who may open the vault, and what can be changed about that. */
export function Keyholders({ status: { keyholders, behind }, onChange }: Props) {
  const [adding, setAdding] = useState(false);
  const staff = useStaff();
  const others = staff.filter(({ id, role }) => role !== 'administrator' && !keyholders.some((holder) => holder.id === id));
  const nameOf = (id: string) => keyholders.find((holder) => holder.id === id)?.name ?? '';
  const late = behind.map((id) => (id === null ? '恢复单' : nameOf(id))).join('、');
  const add = () => setAdding(others.length > 0);
  const sheet = () => onChange({ kind: 'sheet' }, '');
  const rotate = () => behind.length === 0 && onChange({ kind: 'rotate' }, '');
  useKeys('持钥人', [
    { keys: 'Alt+A', label: '添加持钥人', run: add },
    { keys: 'Alt+N', label: '换恢复单', run: sheet },
    { keys: 'Alt+K', label: '更换钥匙', run: rotate },
  ]);
  return (
    <section className="vault-holders" aria-label="持钥人">
      <h2 className="field-label">持钥人</h2>
      {keyholders.map(({ id, name, role }) => (
        <div key={id} className="vault-holder">
          <span>
            {name} · {roleLabel[role]}
          </span>
          <Button kind="quiet" aria-label={`${name}改口令`} onClick={() => onChange({ kind: 'passcode', keyholder: id }, name)}>
            改口令
          </Button>
          <Button kind="quiet" aria-label={`移除${name}`} onClick={() => onChange({ kind: 'remove', keyholder: id }, name)}>
            移除
          </Button>
        </div>
      ))}
      {adding && (
        <div className="vault-chips" role="group" aria-label="添加谁">
          {others.map(({ id, name, role }) => (
            <Chip key={id} on={false} onToggle={() => onChange({ kind: 'add', keyholder: id }, name)}>
              {name} · {roleLabel[role]}
            </Chip>
          ))}
        </div>
      )}
      <div className="vault-actions">
        <Button keys="Alt+A" disabled={others.length === 0} onClick={add}>
          添加持钥人
        </Button>
        <Button keys="Alt+N" onClick={sheet}>
          换恢复单
        </Button>
        <Button keys="Alt+K" disabled={behind.length > 0} onClick={rotate}>
          更换钥匙
        </Button>
      </div>
      {behind.length > 0 && <p className="muted">更换钥匙以前，请先各解锁一次：{late}。</p>}
    </section>
  );
}
