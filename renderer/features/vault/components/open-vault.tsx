import { useState } from 'react';
import type { VaultStatus } from '../../../../shared/ipc/vault';
import { Button } from '../../../components/button';
import { InspectButton } from './inspect-button';
import { Notice } from '../../../components/notice';
import { type Change, goOnRotating, lockVault } from '../api/use-vault';
import { ChangeKeys } from './change-keys';
import { Keyholders } from './keyholders';

/** The vault is open: who may open it and the ways to change that, what is still being sealed, and the way to lock it. */
export function OpenVault({ status }: { readonly status: VaultStatus }) {
  const [changing, setChanging] = useState<{ readonly change: Change; readonly name: string } | null>(null);
  const [said, setSaid] = useState<string | null>(null);
  const end = (words: string | null) => {
    setSaid(words);
    setChanging(null);
  };
  if (changing !== null) return <ChangeKeys status={status} {...changing} onEnd={end} />;
  return (
    <>
      <h1 className="vault-title">客户资料已解锁</h1>
      {said !== null && <p role="status">{said}</p>}
      <p>姓名和电话在名单里仍只显示一部分；看全部要说明原因，30 秒后自动隐藏。</p>
      <p>没人动的时间到了（设置 → 员工里的“自动退出”），电脑睡眠或锁屏时，自动锁定并退出登录。</p>
      {status.toSeal > 0 && <p role="status">正在封存以前的客户资料，还有 {status.toSeal} 份。可以照常使用；封存好以后程序会自己重新打开一次。</p>}
      <Rotation status={status} />
      <Keyholders status={status} onChange={(change, name) => setChanging({ change, name })} />
      <div className="vault-actions">
        <InspectButton />
        <Button kind="go" keys="Ctrl+L" onClick={() => void lockVault()}>
          现在锁定
        </Button>
      </div>
    </>
  );
}

/** How far sealing to the new key has come. */
function Rotation({ status: { toReseal, rotationStopped } }: { readonly status: VaultStatus }) {
  if (toReseal === 0) return null;
  return (
    <Notice>
      <span role="status">{rotationStopped ? '更换钥匙停下了' : '正在用新的钥匙重新封存'}，还有 {toReseal} 份。新旧资料都能照常打开。</span>{' '}
      <Button kind="quiet" onClick={() => void goOnRotating(rotationStopped)}>
        {rotationStopped ? '接着更换' : '先停下'}
      </Button>
    </Notice>
  );
}
