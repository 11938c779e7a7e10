import { err, ok, type Result } from '../../util/result';
import type { ActOf } from './act';
import type { Sheet, Terms, Unit } from './content';
import { approversText, discountFault, discountText, mayGrant, priceOf } from './discount';
import { added, changed, type Change, type Ledger, type LedgerRecord, recordOf, termsOf } from './ledger';
import { type By, keepsLedger, type Moment, sells, signsSheets } from './people';
import { isUnderWay, sheetLabel, sheetSteps } from './sheet';
import { statusLabel } from './status';

type SheetAct = ActOf<'offer' | 'step' | 'withdraw'>;

/** What an act does to a control sheet. */
export function planSheet(ledger: Ledger, act: SheetAct, by: By, { at }: Moment): Result<readonly Change[], string> {
  if (!sells(by)) return err('您的岗位不办房号管理单。请找销售的同事。');
  const terms = termsOf(ledger);
  if (act.act === 'offer') {
    const unit = recordOf(ledger, 'unit', act.unit);
    if (unit === undefined) return err('没有找到这套房。');
    if (recordOf(ledger, 'customer', act.customer) === undefined) return err('没有找到这位客户。请先登记客户。');
    if (ledger.record(act.sheet) !== undefined) return err('这张房号管理单已经有了。');
    if (unit.content.sheet !== null) return err('这套房已有一张房号管理单在办，不能再报给别人。');
    if (unit.content.status !== 'available') return err(`这套房现在是“${statusLabel[unit.content.status]}”，不能出售。`);
    const fault = discountFault(terms.limits, act.discount);
    if (fault !== null) return err(fault);
    const { listPrice } = unit.content;
    const sheet: Sheet = {
      kind: 'sheet',
      unit: unit.id,
      customer: act.customer,
      listPrice,
      discount: act.discount,
      price: priceOf(listPrice, act.discount),
      payment: act.payment,
      state: 'offered',
      offered: { by: by.id, at },
      checked: null,
      confirmed: null,
      signed: null,
      ended: null,
    };
    return ok([added(act.sheet, sheet), changed(unit, { sheet: act.sheet })]);
  }
  const sheet = recordOf(ledger, 'sheet', act.sheet);
  if (sheet === undefined) return err('没有找到这张房号管理单。');
  const unit = recordOf(ledger, 'unit', sheet.content.unit);
  if (act.act === 'withdraw') {
    if (!isUnderWay(sheet.content.state)) return err(`这张单${sheetLabel[sheet.content.state]}，不能再撤回。`);
    if (sheet.content.offered.by !== by.id && !keepsLedger(by)) return err('由报房号的同事本人，或售楼主管以上撤回。');
    const ended = changed(sheet, { state: 'withdrawn', ended: { by: by.id, at, why: act.why } });
    return ok(unit?.content.sheet === sheet.id ? [ended, changed(unit, { sheet: null })] : [ended]);
  }
  const { from, to, label } = sheetSteps[act.step];
  if (sheet.content.state !== from) return err(`这张单${sheetLabel[sheet.content.state]}，不能再${label}。`);
  if (sheet.content.offered.by === by.id) return err(`报房号的人不能自己${label}，请另一位同事来。`);
  const fault = sheetFault(sheet, unit, terms) ?? stepFault(act.step, sheet.content, by, terms);
  if (fault !== null) return err(fault);
  const done = { by: by.id, at };
  const what: Partial<Sheet> = act.step === 'check' ? { checked: done } : act.step === 'confirm' ? { confirmed: { ...done, role: by.role } } : { signed: done };
  return ok([changed(sheet, { ...what, state: to })]);
}

/** Why a sheet no longer fits its unit or what the office allows; null when it does. Looked at again at every step. */
export function sheetFault(sheet: LedgerRecord<Sheet>, unit: LedgerRecord<Unit> | undefined, terms: Terms): string | null {
  const { listPrice, discount, price, confirmed } = sheet.content;
  if (unit === undefined) return '没有找到这套房。';
  if (unit.content.sheet !== sheet.id || unit.content.status !== 'available') return `这套房现在是“${statusLabel[unit.content.status]}”，这张单已不能用。`;
  if (unit.content.listPrice !== listPrice) return '标价已经变了。请撤回这张单，按新标价重新报。';
  if (priceOf(listPrice, discount) !== price) return '成交价和折扣对不上。请撤回这张单，重新报。';
  if (confirmed !== null && !mayGrant(terms.limits, confirmed.role, discount)) return `折扣权限已经变了，${discountText(discount)}要由${approversText(terms.limits, discount) || '更高的权限'}确认。请撤回后重新报。`;
  return discountFault(terms.limits, discount);
}

function stepFault(step: 'check' | 'confirm' | 'sign', { discount }: Sheet, by: By, terms: Terms): string | null {
  if (step === 'check') return keepsLedger(by) ? null : '由售楼主管、销管部或以上的同事核对。';
  if (step === 'sign') return signsSheets(by, terms) ? null : '由项目经理或指定的签字人签字。';
  if (keepsLedger(by) && mayGrant(terms.limits, by.role, discount)) return null;
  return `${discountText(discount)}超出您的权限，请由${approversText(terms.limits, discount)}确认。`;
}
