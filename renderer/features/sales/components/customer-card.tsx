import { useEffect, useState } from 'react';
import { sheetLabel } from '../../../../shared/domain/sales/sheet';
import { zhPhone } from '../../../../shared/util/phone';
import type { WholeCustomer } from '../../../../shared/vault/sales';
import { Busy } from '../../../components/busy';
import { Button } from '../../../components/button';
import { Notice } from '../../../components/notice';
import { useKeys } from '../../../lib/keys';
import { showCustomer, useCustomer } from '../api/ledger';
import { customerAsked } from '../model/customer-acts';
import { AskedDialog } from './asked-dialog';
import { CustomerComplaints } from './customer-complaints';
import { DealFacts } from './deal-facts';
import { History } from './history';

const reasons = ['联系客户', '签约核对', '客户当面要求'] as const;
const shownMs = 30_000;

/** One customer, masked; whole for half a minute with a reason, which is written down. */
export function CustomerCard({ id, onUnit, complaintLink }: { readonly id: string; readonly onUnit: (id: string) => void; readonly complaintLink: (id: string) => string }) {
  const { data: customer } = useCustomer(id);
  const [asking, setAsking] = useState<'see' | 'change' | null>(null);
  const [whole, setWhole] = useState<WholeCustomer | null>(null);
  const [changing, setChanging] = useState<WholeCustomer | null>(null);
  const [said, setSaid] = useState<string | null>(null);
  useEffect(() => {
    if (whole === null) return;
    const timer = setTimeout(() => setWhole(null), shownMs);
    return () => clearTimeout(timer);
  }, [whole]);
  const show = async (reason: string) => {
    const what = asking;
    setAsking(null);
    setSaid(null);
    try {
      const found = await showCustomer(id, reason);
      if (what === 'change') setChanging(found);
      else setWhole(found);
    } catch (error) {
      setSaid(error instanceof Error ? error.message : '');
    }
  };
  useKeys('这位客户', [
    { keys: 'X', label: whole === null ? '看全部' : '隐藏', run: () => (whole === null ? setAsking('see') : setWhole(null)) },
    { keys: 'G', label: '修改资料', run: () => setAsking('change') },
    ...(asking === null ? [] : reasons.map((reason, at) => ({ keys: String(at + 1), label: reason, run: () => void show(reason) }))),
  ]);
  if (customer === undefined) return <Busy />;
  if (customer === null) return <p className="muted">这位客户的资料已移出。</p>;
  const { deals, sheets } = customer;
  return (
    <article className="sales-card" aria-label="客户" data-sealed={id}>
      <header className="sales-card-head">
        <h2>{whole?.name ?? customer.name}</h2>
        <span className="muted">{whole === null ? customer.phone : whole.phone === null ? '' : zhPhone(whole.phone)}</span>
      </header>
      {whole !== null && (
        <dl className="sales-facts">
          <dt>证件号码</dt>
          <dd>{whole.idNumber ?? '没有填'}</dd>
          <dt>通信地址</dt>
          <dd>{whole.address ?? '没有填'}</dd>
          <dt>备注</dt>
          <dd>{whole.note ?? '没有填'}</dd>
        </dl>
      )}
      {said !== null && <Notice>{said}</Notice>}
      {asking === null ? (
        <div className="sales-actions">
          <Button keys="X" onClick={() => (whole === null ? setAsking('see') : setWhole(null))}>
            {whole === null ? '看全部' : '隐藏'}
          </Button>
          <Button keys="G" onClick={() => setAsking('change')}>
            修改资料
          </Button>
        </div>
      ) : (
        <div className="sales-actions" role="group" aria-label="为什么要看">
          <span className="muted">为什么要看？会记下。</span>
          {reasons.map((reason, at) => (
            <Button key={reason} keys={String(at + 1)} autoFocus={at === 0} onClick={() => void show(reason)}>
              {reason}
            </Button>
          ))}
        </div>
      )}
      {deals.map((deal) => (
        <section key={deal.id} className="sales-deal">
          <h3>
            {deal.unit === null ? (
              '已移出的房'
            ) : (
              <button type="button" className="button button-quiet" onClick={() => onUnit(deal.unit?.id ?? '')}>
                {deal.unit.name}
              </button>
            )}
          </h3>
          <DealFacts deal={deal} />
        </section>
      ))}
      {sheets.length > 0 && (
        <section className="sales-deal">
          <h3>房号管理单</h3>
          <ul>
            {sheets.map(({ id: sheet, unit, state }) => (
              <li key={sheet}>
                {unit === null ? '已移出的房' : (
                  <button type="button" className="button button-quiet" onClick={() => onUnit(unit.id)}>
                    {unit.name}
                  </button>
                )}{' '}
                <span className="muted">{sheetLabel[state]}</span>
              </li>
            ))}
          </ul>
        </section>
      )}
      <CustomerComplaints customer={id} complaintLink={complaintLink} />
      {deals.length === 0 && sheets.length === 0 && <p className="muted">还没有报过房号，也没有成交。</p>}
      <History record={id} />
      {changing !== null && <AskedDialog asked={customerAsked(id, changing)} onClose={() => setChanging(null)} />}
    </article>
  );
}
