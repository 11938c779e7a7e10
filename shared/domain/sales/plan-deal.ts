import { err, ok, type Result } from '../../util/result';
import type { ActOf } from './act';
import type { Deal, Unit } from './content';
import { added, changed, type Change, type Ledger, type LedgerRecord, recordOf, termsOf } from './ledger';
import { hasLoan, type PaperKind, paperLabel, type Payment } from './payment';
import { type By, keepsLedger, type Moment, sells } from './people';
import { sheetFault } from './plan-sheet';
import { mayFollow, statusLabel, type UnitStatus } from './status';

type DealAct = ActOf<'subscribe' | 'contract' | 'hand-over' | 'return' | 'paper' | 'change-payment'>;

/** What has to be signed before a unit can be subscribed: so that nobody says later they were not told. */
export const neededPapers: readonly PaperKind[] = ['purchase-notice', 'plan-confirmation'];

/** What an act does to a sale. */
export function planDeal(ledger: Ledger, act: DealAct, by: By, now: Moment): Result<readonly Change[], string> {
  if (!sells(by)) return err('您的岗位不办成交。请找销售的同事。');
  if (act.act === 'subscribe') return subscribe(ledger, act, by, now);
  const deal = recordOf(ledger, 'deal', act.deal);
  const unit = deal && recordOf(ledger, 'unit', deal.content.unit);
  if (deal === undefined || unit === undefined || unit.content.deal !== deal.id) return err('没有找到这笔成交，或者它已经退房。');
  switch (act.act) {
    case 'contract':
      return move(deal, unit, 'contracted', dayFault(act.on, deal.content.subscribedOn, now, '签约'), { contractedOn: act.on, contract: act.contract });
    case 'hand-over':
      return move(deal, unit, 'handed-over', dayFault(act.on, deal.content.contractedOn ?? deal.content.subscribedOn, now, '交房'), { handedOverOn: act.on });
    case 'return': {
      if (!keepsLedger(by)) return err('退房由售楼主管、销管部或以上的同事办理。');
      const last = deal.content.handedOverOn ?? deal.content.contractedOn ?? deal.content.subscribedOn;
      return move(deal, unit, 'returned', dayFault(act.on, last, now, '退房'), { returned: { on: act.on, why: act.why } });
    }
    case 'paper': {
      const fault = dayFault(act.signedOn, null, now, '签署');
      if (fault !== null) return err(fault);
      return ok([changed(deal, { papers: [...deal.content.papers, paperOf(act.paper, act.signedOn, by, now)] })]);
    }
    case 'change-payment': {
      const fault = dayFault(act.signedOn, deal.content.subscribedOn, now, '签署') ?? loanFault(act.payment, act.loan, deal.content.price);
      if (fault !== null) return err(fault);
      const papers = [...deal.content.papers, paperOf('plan-change', act.signedOn, by, now)];
      return ok([changed(deal, { payment: act.payment, loan: act.loan, papers })]);
    }
  }
}

function subscribe(ledger: Ledger, act: ActOf<'subscribe'>, by: By, now: Moment): Result<readonly Change[], string> {
  const sheet = recordOf(ledger, 'sheet', act.sheet);
  if (sheet === undefined) return err('没有找到房号管理单。先报房号、核对、确认、签字，再认购。');
  if (sheet.content.state !== 'signed') return err('房号管理单还没有签字，不能认购。');
  if (ledger.record(act.deal) !== undefined) return err('这笔成交已经记下了。');
  const unit = recordOf(ledger, 'unit', sheet.content.unit);
  const { unit: unitId, customer, listPrice, discount, price, payment, offered } = sheet.content;
  const missing = neededPapers.filter((paper) => !act.papers.includes(paper));
  const fault =
    sheetFault(sheet, unit, termsOf(ledger)) ??
    dayFault(act.on, null, now, '认购') ??
    loanFault(payment, act.loan, price) ??
    (missing.length > 0 ? `认购前请客户签好${missing.map((paper) => `《${paperLabel[paper]}》`).join('、')}。` : null);
  if (fault !== null || unit === undefined) return err(fault ?? '没有找到这套房。');
  const deal: Deal = {
    kind: 'deal',
    unit: unitId,
    customer,
    sheet: sheet.id,
    consultant: offered.by,
    listPrice,
    discount,
    price,
    payment,
    loan: act.loan,
    contract: null,
    subscribedOn: act.on,
    contractedOn: null,
    handedOverOn: null,
    returned: null,
    papers: act.papers.map((paper) => paperOf(paper, act.on, by, now)),
  };
  return ok([
    added(act.deal, deal),
    changed(sheet, { state: 'used', ended: { by: by.id, at: now.at, why: null } }),
    changed(unit, { status: 'subscribed', sheet: null, deal: act.deal }),
  ]);
}

function move(deal: LedgerRecord<Deal>, unit: LedgerRecord<Unit>, to: UnitStatus, fault: string | null, what: Partial<Deal>): Result<readonly Change[], string> {
  if (!mayFollow(unit.content.status, to)) return err(`现在是“${statusLabel[unit.content.status]}”，不能${statusLabel[to]}。`);
  return fault === null ? ok([changed(deal, what), changed(unit, { status: to })]) : err(fault);
}

function paperOf(paper: PaperKind, signedOn: string, by: By, { at }: Moment): Deal['papers'][number] {
  return { paper, signedOn, noted: { by: by.id, at } };
}

function dayFault(day: string, notBefore: string | null, now: Moment, what: string): string | null {
  if (day > now.day) return `${what}日期在今天以后，请再看一遍。`;
  return notBefore !== null && day < notBefore ? `${what}日期早于前一步（${notBefore}），请再看一遍。` : null;
}

function loanFault(payment: Payment, loan: Deal['loan'], price: number): string | null {
  if (!hasLoan(payment)) return loan === null ? null : '这种付款方式没有贷款，请不要填贷款。';
  if (loan === null) return null;
  return loan.amount > 0 && loan.amount < price ? null : '贷款金额要大于零、小于成交价。';
}
