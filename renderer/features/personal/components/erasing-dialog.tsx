import { useState } from 'react';
import { useVault } from '../../../bridge/vault-state';
import { Busy } from '../../../components/busy';
import { Button } from '../../../components/button';
import { Dialog } from '../../../components/dialog';
import { TextArea } from '../../../components/field';
import { Notice } from '../../../components/notice';
import { useKeys } from '../../../lib/keys';
import { toast } from '../../../lib/toasts';
import { proveKeyholder, useErase, useHeld, useKeyholders } from '../api/use-erasing';
import { HeldList } from './held-list';
import { KeyholderProof } from './keyholder-proof';

/** Everything that is held about whoever made a complaint, and erasing it with a reason. */
export function ErasingDialog({ found, onClose }: { readonly found: string; readonly onClose: () => void }) {
  const vault = useVault();
  const held = useHeld(found);
  const holders = useKeyholders(vault !== 'no-vault');
  const erase = useErase();
  const [left, setLeft] = useState<ReadonlySet<string>>(new Set());
  const [reason, setReason] = useState('');
  const [chosen, setChosen] = useState<string | null>(null);
  const [passcode, setPasscode] = useState('');
  const [said, setSaid] = useState<string | null>(null);
  const [busy, setBusy] = useState(false);
  const complaints = held.data?.complaints.filter(({ id }) => !left.has(id)).map(({ id }) => id) ?? [];
  const keyholder = chosen ?? holders[0]?.id ?? '';
  const locked = vault !== 'no-vault' && vault !== 'unlocked';
  const ready = complaints.length > 0 && reason.trim() !== '' && !locked && (vault === 'no-vault' || (passcode !== '' && keyholder !== ''));
  const go = async () => {
    if (!ready || busy) return;
    setBusy(true);
    setSaid(null);
    try {
      const why = vault === 'no-vault' ? null : await proveKeyholder(keyholder, passcode);
      setPasscode('');
      if (why !== null) return setSaid(why);
      const done = await erase({ found, complaints, reason });
      toast(`已删除 ${String(done.complaints)} 件投诉里的客户资料，存档的纸面 ${String(done.papers)} 份。${done.clean ? '' : '旧痕迹下次打开程序时再清。'}`);
      onClose();
    } catch (error) {
      setSaid(error instanceof Error ? error.message : '');
    } finally {
      setBusy(false);
    }
  };
  return (
    <Dialog
      title="删除客户资料"
      holds={reason.trim() !== ''}
      onClose={onClose}
      actions={(leave) => (
        <>
          <Button keys="Escape" onClick={leave}>
            取消
          </Button>
          <Button kind="go" keys="Ctrl+Enter" busy={busy} disabled={!ready} onClick={() => void go()}>
            删除
          </Button>
        </>
      )}
    >
      <GoKey onGo={() => void go()} />
      {held.error !== null && <Notice>{held.error.message}</Notice>}
      {held.data === undefined ? (
        held.error === null && <Busy />
      ) : (
        <div className="personal-erasing">
          <HeldList held={held.data} left={left} onLeave={setLeft} />
          {locked && <Notice>客户资料已锁定。请持钥人按 Ctrl+L 解锁后再来。</Notice>}
          <TextArea label="客户怎样要求、谁核实了身份" hint="会记进审计记录。请不要写姓名和电话。" rows={2} maxLength={500} value={reason} readOnly={busy} onChange={({ target }) => setReason(target.value)} />
          {vault === 'unlocked' && <KeyholderProof holders={holders} keyholder={keyholder} passcode={passcode} busy={busy} onKeyholder={setChosen} onPasscode={setPasscode} />}
          <p>删了就找不回来，谁也打不开。投诉本身、办理经过和统计都还在。</p>
          {said !== null && <Notice>{said}</Notice>}
        </div>
      )}
    </Dialog>
  );
}

function GoKey({ onGo }: { readonly onGo: () => void }) {
  useKeys('删除客户资料', [{ keys: 'Ctrl+Enter', label: '删除', run: onGo }]);
  return null;
}
