import { err, ok, type Result } from '../../util/result';
import type { Deal, Unit } from './content';
import { approversText, discountFault, discountText, mayGrant, priceOf, wholePrice } from './discount';
import type { ImportRow } from './import-row';
import { added, changed, type Change, type Ledger, recordOf, termsOf } from './ledger';
import { type By, keepsLedger, type Moment, sells } from './people';
import { customerFault } from './person';
import { isSold, statusLabel } from './status';
import { ledgerKey } from './unit-key';

/** What a line of a file does to the ledger. */
export interface PlannedRow {
  readonly changes: readonly Change[];
  readonly what: 'added' | 'changed' | 'same';
}

/** What planning a line needs from outside: new ids, and the customer that somebody is already. */
export interface ImportHelp {
  readonly newId: () => string;
  readonly customerBy: (name: string, phone: string | null) => string | undefined;
}

/** A fault of a whole line: the column that it is about, and the sentence. */
export interface RowFault {
  readonly column: string;
  readonly message: string;
}

/** Whether somebody may import at all; a sentence where not. */
export function importFault(by: By, kind: ImportRow['kind']): string | null {
  if (kind === 'units') return keepsLedger(by) ? null : '房源由售楼主管、销管部或以上的同事导入。';
  return sells(by) ? null : '您的岗位不登记客户。请找销售的同事。';
}

/** What one line changes, looked at after the lines before it: a unit that is sold already is never sold by a file either. */
export function planRow(ledger: Ledger, row: ImportRow, by: By, now: Moment, help: ImportHelp): Result<PlannedRow, RowFault> {
  if (row.kind === 'customers') {
    const fault = customerFault(row.person);
    if (fault !== null) return err({ column: fault.includes('电话') ? '电话' : fault.includes('证件') ? '证件号码' : '姓名', message: fault });
    if (help.customerBy(row.person.name, row.person.phone) !== undefined) return ok({ changes: [], what: 'same' });
    return ok({ changes: [added(help.newId(), { kind: 'customer', ...row.person })], what: 'added' });
  }
  const { facts, status, sold } = row;
  const known = ledger.unitBy(ledgerKey(facts));
  const unit = known === undefined ? undefined : recordOf(ledger, 'unit', known);
  if (sold === null) {
    const hold = status === 'held' ? ({ reason: 'company', note: null } as const) : null;
    if (unit === undefined) return ok({ changes: [added(help.newId(), { kind: 'unit', ...facts, status, hold, sheet: null, deal: null })], what: 'added' });
    if (status !== unit.content.status && isSold(unit.content.status)) return err({ column: '状态', message: `这套房已${statusLabel[unit.content.status]}，不能改成${statusLabel[status]}` });
    if (unit.content.sheet !== null) return err({ column: '房号', message: '这套房的房号管理单还没有走完' });
    if (unit.content.status === 'returned') return err({ column: '状态', message: '这套房退过，要在销控表里放开' });
    const next: Unit = { ...unit.content, ...facts, status, hold: status === 'held' ? (unit.content.hold ?? hold) : null };
    return ok(same(unit.content, next) ? { changes: [], what: 'same' } : { changes: [changed(unit, next)], what: 'changed' });
  }
  if (unit !== undefined && unit.content.deal !== null) return alreadySold(ledger, unit.content, sold);
  if (unit !== undefined && unit.content.sheet !== null) return err({ column: '房号', message: '这套房有一张房号管理单在办，不能再卖' });
  if (unit !== undefined && unit.content.status !== 'available') return err({ column: '状态', message: `这套房现在是“${statusLabel[unit.content.status]}”，不能出售` });
  const fault = soldFault(ledger, row, by, now);
  if (fault !== null) return err(fault);
  const [unitId, dealId] = [unit?.id ?? help.newId(), help.newId()];
  const owner = help.customerBy(sold.name, sold.phone);
  const customerId = owner ?? help.newId();
  const deal: Deal = {
    kind: 'deal', unit: unitId, customer: customerId, sheet: null, consultant: by.id,
    listPrice: facts.listPrice, discount: shareOf(sold.price, facts.listPrice), price: sold.price,
    payment: 'full', loan: null, contract: sold.contract,
    subscribedOn: sold.subscribedOn, contractedOn: sold.contractedOn ?? (status === 'subscribed' ? null : sold.subscribedOn),
    handedOverOn: status === 'handed-over' ? (sold.contractedOn ?? sold.subscribedOn) : null, returned: null, papers: [],
  };
  const content: Unit = { kind: 'unit', ...facts, status, hold: null, sheet: null, deal: dealId };
  return ok({
    changes: [
      ...(owner === undefined ? [added(customerId, { kind: 'customer', name: sold.name, phone: sold.phone, idNumber: null, address: null, note: null })] : []),
      added(dealId, deal),
      unit === undefined ? added(unitId, content) : changed(unit, content),
    ],
    what: unit === undefined ? 'added' : 'changed',
  });
}

/** A file that says again what is known changes nothing; one that says another customer or price is stopped. */
function alreadySold(ledger: Ledger, unit: Unit, sold: NonNullable<Extract<ImportRow, { kind: 'units' }>['sold']>): Result<PlannedRow, RowFault> {
  const deal = recordOf(ledger, 'deal', unit.deal ?? '');
  const customer = deal && recordOf(ledger, 'customer', deal.content.customer);
  if (isSold(unit.status) && customer?.content.name === sold.name && deal?.content.price === sold.price) return ok({ changes: [], what: 'same' });
  return err({ column: '房号', message: isSold(unit.status) ? `这套房已${statusLabel[unit.status]}，不能再卖一次` : '这套房退过，要在销控表里放开' });
}

function soldFault(ledger: Ledger, { facts, sold }: Extract<ImportRow, { kind: 'units' }>, by: By, now: Moment): RowFault | null {
  if (sold === null) return null;
  const { limits } = termsOf(ledger);
  const person = customerFault({ name: sold.name, phone: sold.phone, idNumber: null });
  if (person !== null) return { column: person.includes('电话') ? '客户电话' : '客户姓名', message: person };
  if (sold.price > facts.listPrice) return { column: '成交价', message: '成交价高于标价' };
  const share = shareOf(sold.price, facts.listPrice);
  const wrong = discountFault(limits, share);
  if (wrong !== null) return { column: '成交价', message: wrong };
  if (!mayGrant(limits, by.role, share)) return { column: '成交价', message: `${discountText(share)}超出您的权限，请由${approversText(limits, share)}导入` };
  if (sold.subscribedOn > now.day || (sold.contractedOn ?? '') > now.day) return { column: '认购日期', message: '日期在今天以后' };
  if (sold.contractedOn !== null && sold.contractedOn < sold.subscribedOn) return { column: '签约日期', message: '签约日期早于认购日期' };
  return null;
}

/** The highest discount whose price is not above this one, so that no fen slips under a limit and rounding to the yuan breaks none. */
function shareOf(price: number, listPrice: number): number {
  if (listPrice === 0) return wholePrice;
  const share = Math.min(wholePrice, Math.floor((price / listPrice) * wholePrice));
  return share < wholePrice && priceOf(listPrice, share + 1) <= price ? share + 1 : share;
}

function same(one: Unit, other: Unit): boolean {
  return (Object.keys(one) as (keyof Unit)[]).every((key) => JSON.stringify(one[key]) === JSON.stringify(other[key]));
}
