import { roleLabel } from '../../../../shared/domain/staff/role';
import type { VaultStatus } from '../../../../shared/ipc/vault';
import { Button } from '../../../components/button';
import { InspectButton } from './inspect-button';
import { lockVault } from '../api/use-vault';

/** The vault is open: who may open it, what is still being sealed, and the way to lock it. */
export function OpenVault({ status }: { readonly status: VaultStatus }) {
  return (
    <>
      <h1 className="vault-title">客户资料已解锁</h1>
      <p>姓名和电话在名单里仍只显示一部分；看全部要说明原因，30 秒后自动隐藏。</p>
      <p>没人动的时间到了（设置 → 员工里的“自动退出”），电脑睡眠或锁屏时，自动锁定并退出登录。</p>
      {status.toSeal > 0 && <p role="status">正在封存以前的客户资料，还有 {status.toSeal} 份。可以照常使用。</p>}
      <Keyholders status={status} />
      <div className="vault-actions">
        <InspectButton />
        <Button kind="go" keys="Ctrl+L" onClick={() => void lockVault()}>
          现在锁定
        </Button>
      </div>
    </>
  );
}

/** Who may open it. */
export function Keyholders({ status }: { readonly status: VaultStatus }) {
  return (
    <dl className="vault-holders">
      <dt>持钥人</dt>
      {status.keyholders.map(({ id, name, role }) => (
        <dd key={id}>
          {name} · {roleLabel[role]}
        </dd>
      ))}
    </dl>
  );
}
