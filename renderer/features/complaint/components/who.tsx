import { useState } from 'react';
import type { ComplaintDetail } from '../../../../shared/ipc/complaint';
import type { PersonView } from '../../../../shared/ipc/identity';
import { zhPhone } from '../../../../shared/util/phone';
import { zhDateTime } from '../../../../shared/util/zh-date';
import { useMasked } from '../../../bridge/masked';
import { useVault } from '../../../bridge/vault-state';
import { Button } from '../../../components/button';
import { Dialog } from '../../../components/dialog';
import { toast } from '../../../lib/toasts';
import { useKeys } from '../../../lib/keys';
import { useReveal } from '../api/use-reveal';

/** Who complained: masked, and whole for half a minute on request. */
export function Who({ digest, erased }: { readonly digest: string | null; readonly erased: ComplaintDetail['erased'] }) {
  const masked = useMasked(digest);
  const { person, trouble, reveal, hide } = useReveal(digest);
  const vault = useVault();
  const [asking, setAsking] = useState(false);
  const locked = vault !== 'no-vault' && vault !== 'unlocked';
  const toggle = () => {
    if (person !== null) hide();
    else if (locked) toast('客户资料已锁定。请持钥人按 Ctrl+L 解锁后再看。');
    else if (vault === 'unlocked') setAsking(true);
    else void reveal(reasons[0]);
  };
  useKeys('客户', [{ keys: 'X', label: '显示或隐藏客户资料', run: toggle }], digest !== null);
  if (erased !== null) return <p className="reading-who">客户资料已删除（{zhDateTime(erased.at)}，{erased.why === 'request' ? '应客户要求' : '保存期满'}）</p>;
  if (digest === null) return <p className="reading-who">客户未留姓名与联系方式</p>;
  const text = person === null ? wordsOf(masked.data ?? null) : wordsOf({ ...person, phone: person.phone === null ? null : zhPhone(person.phone) });
  return (
    <>
    <p className="reading-who reading-line">
      <span data-sealed={person === null ? undefined : digest}>{locked ? '客户资料已锁定' : text}</span>
      <Button kind="quiet" keys="X" onClick={toggle}>
        {person === null ? '显示' : '隐藏'}
        <span className="hidden-text">客户资料</span>
      </Button>
      {person !== null && <span className="muted">30 秒后自动隐藏</span>}
      {trouble !== null && <span role="alert">{trouble}</span>}
    </p>
      {asking && (
        <Dialog title="为什么要看客户资料？" size="small" onClose={() => setAsking(false)}>
          <ReasonKeys
            onChoose={(reason) => {
              setAsking(false);
              void reveal(reason);
            }}
          />
        </Dialog>
      )}
    </>
  );
}

const reasons = ['联系客户', '核对资料', '客户当面要求'] as const;

/** Why somebody wants to see it: chosen with one key, and written down. */
function ReasonKeys({ onChoose }: { readonly onChoose: (reason: string) => void }) {
  useKeys('查看原因', reasons.map((reason, at) => ({ keys: String(at + 1), label: reason, run: () => onChoose(reason) })));
  return (
    <>
      <p className="muted">会记下谁在什么时候、为什么看过。</p>
      <div className="who-reasons">
        {reasons.map((reason, at) => (
          <Button key={reason} autoFocus={at === 0} keys={String(at + 1)} onClick={() => onChoose(reason)}>
            {reason}
          </Button>
        ))}
      </div>
    </>
  );
}

function wordsOf(person: PersonView | null): string {
  if (person === null) return '客户资料';
  const parts = [person.name, person.phone, person.unit, person.contract === null ? null : `合同 ${person.contract}`];
  return parts.filter((part) => part !== null && part !== '').join(' · ') || '客户资料';
}
