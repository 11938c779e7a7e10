import { useState } from 'react';
import { holdLabel } from '../../../../shared/domain/sales/hold';
import { statusLabel } from '../../../../shared/domain/sales/status';
import { dayOf, dayText } from '../../../../shared/util/local-time';
import type { UnitView } from '../../../../shared/vault/sales';
import { Busy } from '../../../components/busy';
import { Button } from '../../../components/button';
import { Notice } from '../../../components/notice';
import { useKeys } from '../../../lib/keys';
import { useNowText } from '../../../lib/now';
import { toast } from '../../../lib/toasts';
import { useLedgerAct, useUnit } from '../api/ledger';
import type { Asked } from '../model/asked';
import { contractAsked, handOverAsked, paperAsked, paymentAsked, returnAsked } from '../model/deal-acts';
import { holdAsked, offerAsked, unitAsked } from '../model/unit-acts';
import { areaText, moneyText, statusShape } from '../model/texts';
import { AskedDialog } from './asked-dialog';
import { DealFacts } from './deal-facts';
import { History } from './history';
import { SheetCard } from './sheet-card';

interface UnitCardProps {
  readonly id: string;
  readonly onCustomer: (id: string) => void;
}

/** One unit: what it is, what is under way for it, who bought it, and what may be done now. */
export function UnitCard({ id, onCustomer }: UnitCardProps) {
  const { data: unit, error } = useUnit(id);
  if (error !== null) return <Notice>{error.message}</Notice>;
  if (unit === undefined) return <Busy />;
  if (unit === null) return <p className="muted">这套房已移出。</p>;
  return <Card key={unit.id} unit={unit} onCustomer={onCustomer} />;
}

function Card({ unit, onCustomer }: { readonly unit: UnitView; readonly onCustomer: (id: string) => void }) {
  const [asked, setAsked] = useState<Asked | null>(null);
  const actions = useActions(unit, setAsked);
  useKeys('这套房', actions.map(({ keys, label, run }) => ({ keys, label, run })));
  const { deal, openSheet: sheet } = unit;
  return (
    <article className="sales-card" aria-label={unit.name} data-sealed={unit.id}>
      <header className="sales-card-head">
        <h2>{unit.name}</h2>
        <span className="sales-status">
          <i aria-hidden="true">{statusShape[unit.status]}</i> {statusLabel[unit.status]}
          {unit.hold !== null && `（${holdLabel[unit.hold]}）`}
        </span>
      </header>
      <p className="muted">
        {unit.project} · {unit.floor < 0 ? `地下 ${-unit.floor}` : unit.floor} 层 · {areaText(unit.area)}
      </p>
      <p>
        标价 <b>{moneyText(unit.listPrice)}</b>
        <span className="muted"> · 每平方米 {moneyText(Math.round((unit.listPrice * 100) / unit.area))}</span>
      </p>
      {unit.note !== null && <p className="muted">保留说明：{unit.note}</p>}
      {sheet !== null && <SheetCard name={unit.name} sheet={sheet} onAsk={setAsked} onCustomer={onCustomer} />}
      {deal !== null && <DealFacts deal={deal} onCustomer={onCustomer} />}
      {actions.length > 0 && (
        <div className="sales-actions">
          {actions.map(({ keys, label, run, go }) => (
            <Button key={keys} keys={keys} kind={go === true ? 'go' : 'plain'} onClick={run}>
              {label}
            </Button>
          ))}
        </div>
      )}
      {unit.former.length > 0 && (
        <details className="sales-former">
          <summary>以前的成交 {unit.former.length} 笔（已退房）</summary>
          {unit.former.map((former) => (
            <DealFacts key={former.id} deal={former} onCustomer={onCustomer} />
          ))}
        </details>
      )}
      <History record={unit.id} />
      {asked !== null && <AskedDialog asked={asked} onClose={() => setAsked(null)} />}
    </article>
  );
}

interface Action {
  readonly keys: string;
  readonly label: string;
  readonly run: () => void;
  readonly go?: true;
}

/** What may be done with a unit now, the next step of a sale first. */
function useActions(unit: UnitView, onAsk: (asked: Asked) => void): readonly Action[] {
  const act = useLedgerAct();
  const today = dayText(dayOf(useNowText()));
  const { name, deal } = unit;
  const asking = (keys: string, label: string, asked: () => Asked, go?: true): Action => ({ keys, label, run: () => onAsk(asked()), ...(go && { go }) });
  const release: Action = {
    keys: 'H',
    label: unit.status === 'returned' ? '重新放开出售' : '放开',
    run: () => void act({ act: 'release', unit: unit.id }).then((why) => (why === null ? toast(`${name} 可以出售了。`) : toast(why, 'trouble')), (error: Error) => toast(error.message, 'trouble')),
  };
  const keeping = unit.mayKeep;
  switch (unit.status) {
    case 'available':
      if (unit.openSheet !== null) return [];
      return [
        asking('B', '报房号', () => offerAsked(unit, crypto.randomUUID()), true),
        ...(keeping ? [asking('H', '保留', () => holdAsked(unit)), asking('G', '修改', () => unitAsked(unit, unit.project, unit.id))] : []),
      ];
    case 'held':
      return keeping ? [release, asking('G', '修改', () => unitAsked(unit, unit.project, unit.id))] : [];
    case 'returned':
      return keeping ? [release] : [];
    default: {
      if (deal === null) return [];
      const next = unit.status === 'subscribed' ? [asking('Q', '签约', () => contractAsked(name, deal, today), true)] : unit.status === 'contracted' ? [asking('Q', '交房', () => handOverAsked(name, deal, today), true)] : [];
      return [
        ...next,
        asking('P', '记签好的纸', () => paperAsked(name, deal, today)),
        asking('F', '变更付款', () => paymentAsked(name, deal, today)),
        ...(keeping ? [asking('R', '退房', () => returnAsked(name, deal, today))] : []),
      ];
    }
  }
}
