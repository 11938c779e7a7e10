import { discountText } from '../../../../shared/domain/sales/discount';
import { paperLabel, paymentLabel } from '../../../../shared/domain/sales/payment';
import type { DealView } from '../../../../shared/vault/sales';
import { useNames } from '../api/ledger';
import { moneyText } from '../model/texts';

/** A sale: who bought, at what price and how it is paid, on which days, and what was signed. */
export function DealFacts({ deal, onCustomer }: { readonly deal: DealView; readonly onCustomer?: (id: string) => void }) {
  const nameOf = useNames();
  const { customer, loan } = deal;
  const days = [
    ['认购', deal.subscribedOn],
    ['签约', deal.contractedOn],
    ['交房', deal.handedOverOn],
    ['退房', deal.returned?.on ?? null],
  ] as const;
  return (
    <dl className="sales-facts" aria-label="成交" data-sealed={deal.id}>
      {onCustomer !== undefined && (
        <>
          <dt>客户</dt>
          <dd>
            {customer === null ? (
              '已移出'
            ) : (
              <button type="button" className="button button-quiet" onClick={() => onCustomer(customer.id)}>
                {customer.name} {customer.phone}
              </button>
            )}
          </dd>
        </>
      )}
      <dt>成交价</dt>
      <dd>
        <b>{moneyText(deal.price)}</b> <span className="muted">标价 {moneyText(deal.listPrice)}，{discountText(deal.discount)}</span>
      </dd>
      <dt>付款</dt>
      <dd>
        {paymentLabel[deal.payment]}
        {loan !== null && `，贷款 ${moneyText(loan.amount)}${loan.bank === null ? '' : `（${loan.bank}）`}`}
      </dd>
      <dt>日期</dt>
      <dd>{days.flatMap(([label, day]) => (day === null ? [] : `${label} ${day}`)).join(' · ')}</dd>
      {deal.returned !== null && (
        <>
          <dt>退房原因</dt>
          <dd>{deal.returned.why}</dd>
        </>
      )}
      {deal.contract !== null && (
        <>
          <dt>合同号</dt>
          <dd>{deal.contract}</dd>
        </>
      )}
      <dt>置业顾问</dt>
      <dd>{nameOf(deal.consultant)}</dd>
      <dt>已签的纸</dt>
      <dd>{deal.papers.map(({ paper, signedOn }) => `《${paperLabel[paper]}》${signedOn}`).join('、') || '还没有'}</dd>
    </dl>
  );
}
