import { useState } from 'react';
import { zhDateTime } from '../../../../shared/util/zh-date';
import { Button } from '../../../components/button';
import { useKeys } from '../../../lib/keys';
import { toast } from '../../../lib/toasts';
import { printOrSave, saveCopy, type Signed } from '../api/use-statements';
import { statementWords } from '../model/words';

/** What was signed off: it is printed as it was then. */
export function SignedList({ signed }: { readonly signed: readonly Signed[] }) {
  const [at, setAt] = useState(0);
  const [busy, setBusy] = useState(false);
  const chosen = signed[Math.min(at, signed.length - 1)];
  const work = async (what: (id: string, kind: string) => Promise<string>) => {
    if (chosen === undefined || busy) return;
    setBusy(true);
    try {
      toast(await what(chosen.id, chosen.kind));
    } catch (error) {
      toast(error instanceof Error ? error.message : '', 'trouble');
    } finally {
      setBusy(false);
    }
  };
  const step = (by: number) => setAt(Math.max(0, Math.min(signed.length - 1, at + by)));
  useKeys('已签发的报告', [
    { keys: ['J', 'ArrowDown'], label: '下一份', run: () => step(1) },
    { keys: ['K', 'ArrowUp'], label: '上一份', run: () => step(-1) },
    { keys: 'Ctrl+P', label: '打印选中的', run: () => void work(printOrSave) },
    { keys: 'S', label: '另存选中的 PDF', run: () => void work(saveCopy) },
  ], signed.length > 0);
  return (
    <section className="statement-part" aria-labelledby="statement-signed">
      <div className="statement-row">
        <h2 id="statement-signed">已签发的</h2>
        {signed.length > 0 && (
          <div className="statement-choice">
            <Button keys="Ctrl+P" busy={busy} onClick={() => void work(printOrSave)}>
              打印
            </Button>
            <Button keys="S" busy={busy} onClick={() => void work(saveCopy)}>
              另存 PDF
            </Button>
          </div>
        )}
      </div>
      {signed.length === 0 ? (
        <p className="muted">还没有签发过报告。签发以后，内容和数字不再改变，多年以后打印也和当时一样。</p>
      ) : (
        <div role="listbox" aria-label="已签发的报告" className="statement-list" tabIndex={0}>
          {signed.map((one, index) => (
            <div key={one.id} role="option" aria-selected={one === chosen} className="statement-signed" onClick={() => setAt(index)}>
              <span>{statementWords(one)}</span>
              <span className="muted">
                {one.signer} {zhDateTime(one.signedAt)} · {one.pages} 页{one.revision > 1 && ` · 第 ${String(one.revision)} 次签发`}
              </span>
            </div>
          ))}
        </div>
      )}
    </section>
  );
}
