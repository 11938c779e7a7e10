import type { Customer, Deal, Sheet, Unit } from '../../../shared/domain/sales/content';
import { type LedgerRecord, recordOf } from '../../../shared/domain/sales/ledger';
import type { By, Moment } from '../../../shared/domain/sales/people';
import { keepsLedger } from '../../../shared/domain/sales/people';
import { planSale } from '../../../shared/domain/sales/plan';
import { nextStep } from '../../../shared/domain/sales/sheet';
import { unitName } from '../../../shared/domain/sales/unit-key';
import { maskName, maskPhone } from '../../../shared/util/mask';
import type { CustomerLine, CustomerView, DealView, SheetView, UnitLine, UnitView } from '../../../shared/vault/sales';
import type { Book } from './book';

/** Who looks, and when. */
export interface Looking {
  readonly by: By;
  readonly now: Moment;
}

/** A unit as the grid draws it. */
export function unitLine(book: Book, { id, content }: LedgerRecord<Unit>): UnitLine {
  const { project, building, entrance, floor, room, area, listPrice, status, hold } = content;
  const sheet = content.sheet === null ? undefined : recordOf(book, 'sheet', content.sheet);
  return { id, project, building, entrance, floor, room, area, listPrice, status, hold: hold?.reason ?? null, sheet: sheet?.content.state ?? null };
}

/** A unit with everything about it. */
export function unitView(book: Book, unit: LedgerRecord<Unit>, looking: Looking): UnitView {
  const sheet = unit.content.sheet === null ? undefined : recordOf(book, 'sheet', unit.content.sheet);
  const deals = book.about('deal', unit.id).sort((one, other) => (one.content.subscribedOn < other.content.subscribedOn ? 1 : -1));
  const standing = deals.find(({ content }) => content.returned === null);
  return {
    ...unitLine(book, unit),
    version: unit.version,
    name: unitName(unit.content),
    note: unit.content.hold?.note ?? null,
    openSheet: sheet === undefined ? null : sheetView(book, sheet, looking),
    deal: standing === undefined ? null : dealView(book, standing),
    former: deals.filter((deal) => deal !== standing).map((deal) => dealView(book, deal)),
    mayKeep: keepsLedger(looking.by),
  };
}

/** A sale on screen. */
export function dealView(book: Book, { id, content }: LedgerRecord<Deal>): DealView {
  const { consultant, listPrice, discount, price, payment, loan, contract, subscribedOn, contractedOn, handedOverOn, returned, papers } = content;
  return { id, unit: placeOf(book, content.unit), customer: customerBy(book, content.customer), consultant, listPrice, discount, price, payment, loan, contract, subscribedOn, contractedOn, handedOverOn, returned, papers };
}

/** A customer as lists show them. */
export function customerLine(book: Book, { id, content }: LedgerRecord<Customer>): CustomerLine {
  const deals = book.about('deal', id).filter((deal) => deal.content.returned === null);
  const offered = book.about('sheet', id).filter(({ content: { state } }) => nextStep(state) !== null || state === 'signed');
  const units = [...new Set([...deals, ...offered].map((one) => one.content.unit))].flatMap((unit) => placeOf(book, unit)?.name ?? []);
  return { id, name: maskName(content.name), phone: content.phone === null ? null : maskPhone(content.phone), units };
}

/** A customer with everything about them, masked. */
export function customerView(book: Book, customer: LedgerRecord<Customer>): CustomerView {
  return {
    ...customerLine(book, customer),
    version: customer.version,
    deals: book.about('deal', customer.id).map((deal) => dealView(book, deal)),
    sheets: book.about('sheet', customer.id).map(({ id, content }) => ({ id, unit: placeOf(book, content.unit), state: content.state })),
  };
}

function sheetView(book: Book, { id, content }: LedgerRecord<Sheet>, { by, now }: Looking): SheetView {
  const { customer, listPrice, discount, price, payment, state, offered, checked, confirmed, signed, ended } = content;
  const next = nextStep(state);
  const whyNot = (act: Parameters<typeof planSale>[1]) => {
    const planned = planSale(book, act, by, now);
    return planned.ok ? null : planned.error;
  };
  return {
    id, listPrice, discount, price, payment, state, offered, checked, confirmed, signed, ended, next,
    customer: customerBy(book, customer),
    mayStep: next === null ? null : whyNot({ act: 'step', sheet: id, step: next }),
    mayWithdraw: whyNot({ act: 'withdraw', sheet: id, why: '-' }),
  };
}

function customerBy(book: Book, id: string): CustomerLine | null {
  const customer = recordOf(book, 'customer', id);
  return customer === undefined ? null : customerLine(book, customer);
}

function placeOf(book: Book, id: string): { id: string; name: string } | null {
  const unit = recordOf(book, 'unit', id);
  return unit === undefined ? null : { id, name: unitName(unit.content) };
}
