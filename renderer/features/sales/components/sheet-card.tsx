import { useState } from 'react';
import { discountText } from '../../../../shared/domain/sales/discount';
import { paymentLabel } from '../../../../shared/domain/sales/payment';
import { sheetLabel, sheetSteps } from '../../../../shared/domain/sales/sheet';
import { dayOf, dayText } from '../../../../shared/util/local-time';
import { zhStamp } from '../../../../shared/util/zh-date';
import type { SheetView } from '../../../../shared/vault/sales';
import { Button } from '../../../components/button';
import { useKeys } from '../../../lib/keys';
import { useNowText } from '../../../lib/now';
import { toast } from '../../../lib/toasts';
import { useLedgerAct, useNames } from '../api/ledger';
import type { Asked } from '../model/asked';
import { subscribeAsked, withdrawAsked } from '../model/deal-acts';
import { moneyText } from '../model/texts';

interface SheetCardProps {
  readonly name: string;
  readonly sheet: SheetView;
  readonly onAsk: (asked: Asked) => void;
  readonly onCustomer: (id: string) => void;
}

/** 房号管理单 under way: its four steps with who took them, and the next one or why not. */
export function SheetCard({ name, sheet, onAsk, onCustomer }: SheetCardProps) {
  const nameOf = useNames();
  const act = useLedgerAct();
  const [busy, setBusy] = useState(false);
  const today = dayText(dayOf(useNowText()));
  const { next, customer } = sheet;
  const step = async () => {
    if (next === null || busy) return;
    setBusy(true);
    try {
      const why = await act({ act: 'step', sheet: sheet.id, step: next });
      toast(why ?? `已${sheetSteps[next].label}。`, why === null ? 'calm' : 'trouble');
    } catch (error) {
      toast(error instanceof Error ? error.message : '', 'trouble');
    } finally {
      setBusy(false);
    }
  };
  const subscribe = () => onAsk(subscribeAsked(name, sheet, crypto.randomUUID(), today));
  const withdraw = () => onAsk(withdrawAsked(name, sheet));
  const signed = sheet.state === 'signed';
  useKeys('房号管理单', [
    ...(next !== null && sheet.mayStep === null ? [{ keys: 'B', label: sheetSteps[next].label, run: () => void step() }] : []),
    ...(signed ? [{ keys: 'B', label: '认购', run: subscribe }] : []),
    ...(sheet.mayWithdraw === null ? [{ keys: 'W', label: '撤回', run: withdraw }] : []),
  ]);
  const steps = [
    ['报房号', sheet.offered],
    ['核对', sheet.checked],
    ['确认', sheet.confirmed],
    ['签字', sheet.signed],
  ] as const;
  return (
    <section className="sales-sheet" aria-label="房号管理单" data-sealed={sheet.id}>
      <h3>
        房号管理单 <span className="muted">{sheetLabel[sheet.state]}</span>
      </h3>
      <ol className="sales-steps">
        {steps.map(([label, done]) => (
          <li key={label} data-done={done !== null}>
            <b>{label}</b>
            <span className="muted">{done === null ? '还没有' : nameOf(done.by)}</span>
            {done !== null && <span className="muted">{zhStamp(done.at)}</span>}
          </li>
        ))}
      </ol>
      <p>
        {customer !== null && (
          <button type="button" className="button button-quiet" onClick={() => onCustomer(customer.id)}>
            {customer.name}
          </button>
        )}{' '}
        {discountText(sheet.discount)} · 成交价 <b>{moneyText(sheet.price)}</b> · {paymentLabel[sheet.payment]}
      </p>
      {next !== null && sheet.mayStep !== null && <p className="muted">{sheet.mayStep}</p>}
      <div className="sales-actions">
        {sheet.mayWithdraw === null && (
          <Button keys="W" onClick={withdraw}>
            撤回
          </Button>
        )}
        {next !== null && sheet.mayStep === null && (
          <Button kind="go" keys="B" busy={busy} onClick={() => void step()}>
            {sheetSteps[next].label}
          </Button>
        )}
        {signed && (
          <Button kind="go" keys="B" onClick={subscribe}>
            认购
          </Button>
        )}
      </div>
    </section>
  );
}
