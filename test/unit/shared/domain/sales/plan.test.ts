import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { SalesAct } from '../../../../../shared/domain/sales/act';
import { mayGrant, priceOf, usualLimits } from '../../../../../shared/domain/sales/discount';
import type { Change } from '../../../../../shared/domain/sales/ledger';
import { planSale } from '../../../../../shared/domain/sales/plan';
import { isUnderWay, nextStep } from '../../../../../shared/domain/sales/sheet';
import { isSold } from '../../../../../shared/domain/sales/status';
import { type Book, customerId, dealId, facts, filledBook, now, people, sheetId, unitId } from './book';

const offer = (sheet = 1, discount = 9_900): SalesAct => ({ act: 'offer', sheet: sheetId(sheet), unit: unitId(1), customer: customerId(1), discount, payment: 'full' });
const step = (which: 'check' | 'confirm' | 'sign', sheet = 1): SalesAct => ({ act: 'step', sheet: sheetId(sheet), step: which });
const subscribe = (deal = 1, sheet = 1): SalesAct => ({ act: 'subscribe', deal: dealId(deal), sheet: sheetId(sheet), on: '2026-11-22', loan: null, papers: ['purchase-notice', 'plan-confirmation'] });

/** A book whose first sheet went through everything. */
function signedBook(discount = 9_900): Book {
  const book = filledBook();
  expect(book.do(offer(1, discount), people.seller)).toBeNull();
  expect(book.do(step('check'), people.supervisor)).toBeNull();
  expect(book.do(step('confirm'), people.management)).toBeNull();
  expect(book.do(step('sign'), people.manager)).toBeNull();
  return book;
}

describe('房号管理单', () => {
  it('R-S01-1 a unit is sold by a sheet that was offered, checked, confirmed and signed', () => {
    const book = signedBook();
    expect(book.do(subscribe(), people.seller)).toBeNull();
    expect(book.record(unitId(1))?.content).toMatchObject({ status: 'subscribed', sheet: null, deal: dealId(1) });
    expect(book.record(dealId(1))?.content).toMatchObject({ price: 183_150_000, consultant: 'seller' });
    expect(book.record(sheetId(1))?.content).toMatchObject({ state: 'used' });
  });

  it.each<[string, SalesAct['act'] | 'check' | 'confirm' | 'sign', string]>([
    ['unchecked', 'confirm', '已报房号'],
    ['unconfirmed', 'sign', '已报房号'],
    ['unsigned', 'subscribe', '还没有签字'],
  ])('R-S01-1 none goes on %s', (_, what, says) => {
    const book = filledBook();
    book.do(offer(), people.seller);
    expect(book.do(what === 'subscribe' ? subscribe() : step(what as 'sign'), people.manager)).toContain(says);
  });

  it('whoever offered takes none of the further steps', () => {
    const book = filledBook();
    book.do(offer(), people.management);
    expect(book.do(step('check'), people.management)).toContain('另一位');
    expect(book.do(step('check'), people.seller)).toContain('售楼主管');
    expect(book.do(step('check'), people.supervisor)).toBeNull();
  });

  it('only the project manager or who was named signs', () => {
    const book = filledBook();
    book.do(offer(), people.seller);
    book.do(step('check'), people.supervisor);
    book.do(step('confirm'), people.supervisor);
    expect(book.do(step('sign'), people.management)).toContain('签字人');
    expect(book.do({ act: 'set-terms', limits: usualLimits, signers: ['management'] }, people.management)).toContain('项目经理');
    expect(book.do({ act: 'set-terms', limits: usualLimits, signers: ['management'] }, people.manager)).toBeNull();
    expect(book.do(step('sign'), people.management)).toBeNull();
  });

  it('a discount beyond one’s limit needs approval above, one beyond every limit is refused', () => {
    const book = filledBook();
    expect(book.do(offer(9, 9_299), people.manager)).toContain('谁也不能批准');
    book.do(offer(1, 9_700), people.seller);
    book.do(step('check'), people.supervisor);
    expect(book.do(step('confirm'), people.supervisor)).toBe('97 折超出您的权限，请由销管部、副总经理、项目经理、总经理确认。');
    expect(book.do(step('confirm'), people.management)).toBeNull();
  });

  it('a price that changed under way stops the sale', () => {
    const book = signedBook();
    const unit = book.record(unitId(1))!;
    book.records.set(unit.id, { ...unit, content: { ...unit.content, listPrice: 190_000_000 } as never });
    expect(book.do(subscribe(), people.seller)).toContain('标价已经变了');
  });

  it('limits that were lowered under way stop the sale', () => {
    const book = signedBook(9_700);
    book.do({ act: 'set-terms', limits: { ...usualLimits, 'sales-management': 9_800 }, signers: [] }, people.manager);
    expect(book.do(subscribe(), people.seller)).toContain('折扣权限已经变了');
  });

  it('R-S01-2 purchase notice and plan are signed before the subscription', () => {
    expect(signedBook().do({ ...subscribe(), papers: ['purchase-notice'] } as SalesAct, people.seller)).toBe('认购前请客户签好《置业计划确认书》。');
  });
});

describe('保留', () => {
  it.each(['给张先生留一下', '口头预留', '客户先定', '帮朋友留着'])('R-S01-3 an oral reservation is none: %s', (note) => {
    expect(filledBook().do({ act: 'hold', unit: unitId(1), reason: 'company', note }, people.management)).toContain('口头预留无效');
  });

  it('keeps a unit from sale until it is released', () => {
    const book = filledBook();
    expect(book.do({ act: 'hold', unit: unitId(1), reason: 'mortgaged', note: null }, people.management)).toBeNull();
    expect(book.do(offer(), people.seller)).toContain('保留');
    expect(book.do({ act: 'release', unit: unitId(1) }, people.management)).toBeNull();
    expect(book.do(offer(), people.seller)).toBeNull();
  });
});

describe('成交', () => {
  it('goes on to contract, hand-over and return, and the unit is sold anew only after it was released', () => {
    const book = signedBook();
    book.do(subscribe(), people.seller);
    expect(book.do({ act: 'contract', deal: dealId(1), on: '2026-11-21', contract: 'HT-1' }, people.seller)).toContain('早于前一步');
    expect(book.do({ act: 'contract', deal: dealId(1), on: '2026-11-22', contract: 'HT-1' }, people.seller)).toBeNull();
    expect(book.do({ act: 'hand-over', deal: dealId(1), on: '2026-11-23' }, people.seller)).toContain('今天以后');
    expect(book.do({ act: 'hand-over', deal: dealId(1), on: '2026-11-22' }, people.seller)).toBeNull();
    expect(book.do({ act: 'return', deal: dealId(1), on: '2026-11-22', why: '贷款未批' }, people.seller)).toContain('售楼主管');
    expect(book.do({ act: 'return', deal: dealId(1), on: '2026-11-22', why: '贷款未批' }, people.supervisor)).toBeNull();
    expect(book.do(offer(2), people.seller)).toContain('退房');
    expect(book.do({ act: 'release', unit: unitId(1) }, people.supervisor)).toBeNull();
    expect(book.do(offer(2), people.seller)).toBeNull();
  });

  it('R-S01-2 a changed way of paying leaves a signed paper', () => {
    const book = signedBook();
    book.do(subscribe(), people.seller);
    const act = { act: 'change-payment', deal: dealId(1), payment: 'commercial-loan', loan: { amount: 90_000_000, bank: '建设银行' }, signedOn: '2026-11-22' } as const;
    expect(book.do({ ...act, payment: 'full' }, people.seller)).toContain('没有贷款');
    expect(book.do({ ...act, loan: { amount: 190_000_000, bank: null } }, people.seller)).toContain('小于成交价');
    expect(book.do(act, people.seller)).toBeNull();
    expect(book.record(dealId(1))?.content).toMatchObject({ payment: 'commercial-loan', papers: [{}, {}, { paper: 'plan-change' }] });
  });

  it('the administrator does nothing in the ledger', () => {
    for (const act of [offer(), step('check'), subscribe(), { act: 'add-unit', unit: unitId(2), facts: facts(2) }] as SalesAct[]) expect(signedBook().do(act, people.administrator)).not.toBeNull();
  });

  it('no two units of one room', () => {
    const book = filledBook();
    expect(book.do({ act: 'add-unit', unit: unitId(2), facts: { ...facts(1), building: '三号楼', room: '1801室' } }, people.management)).toContain('已经在册');
  });
});

const kinds = ['offer', 'offer', 'step', 'step', 'step', 'step', 'step', 'step', 'subscribe', 'subscribe', 'withdraw', 'return', 'release', 'release', 'hold', 'any-step'] as const;

/** What somebody tries to do, by what they see: most of it is what comes next, so that sales come about, and some of it is not. */
function triedIn(seen: Book, kind: (typeof kinds)[number], pick: number, fresh: number): SalesAct {
  const of = <T>(list: readonly T[]): T | undefined => list[pick % Math.max(1, list.length)];
  const open = seen.all('sheet').filter(({ content }) => isUnderWay(content.state));
  const sheet = of(open)?.id ?? sheetId(pick);
  const unit = unitId((pick % 2) + 1);
  const next = nextStep(of(open)?.content.state ?? 'offered') ?? 'check';
  switch (kind) {
    case 'offer':
      return { act: 'offer', sheet: sheetId(fresh), unit, customer: customerId((pick % 2) + 1), discount: 9_200 + ((pick * 37) % 900), payment: 'full' };
    case 'step':
      return { act: 'step', sheet, step: next };
    case 'any-step':
      return { act: 'step', sheet: of(seen.all('sheet'))?.id ?? sheet, step: (['check', 'confirm', 'sign'] as const)[pick % 3]! };
    case 'subscribe':
      return { act: 'subscribe', deal: dealId(fresh), sheet: of(open.filter(({ content }) => content.state === 'signed'))?.id ?? sheet, on: now.day, loan: null, papers: ['purchase-notice', 'plan-confirmation'] };
    case 'withdraw':
      return { act: 'withdraw', sheet, why: '客户不要了' };
    case 'return':
      return { act: 'return', deal: of(seen.all('deal'))?.id ?? dealId(pick), on: now.day, why: '不买了' };
    case 'release':
      return { act: 'release', unit };
    case 'hold':
      return { act: 'hold', unit, reason: 'company', note: null };
  }
}

describe('under any interleaving', () => {
  // Everybody plans on the ledger as it was up to three acts ago, as a slow window would; the store takes what fits.
  const turn = fc.record({ kind: fc.constantFrom(...kinds), pick: fc.nat(40), by: fc.constantFrom(...Object.values(people), people.supervisor, people.management, people.manager, people.manager), stale: fc.constantFrom(0, 0, 1, 2) });

  it('R-S01-1 a unit never has two deals that stand nor two sheets under way, and no discount without whoever may grant it', () => {
    let sold = 0;
    let lost = 0;
    fc.assert(
      fc.property(fc.array(turn, { minLength: 100, maxLength: 150, size: 'max' }), (turns) => {
        const book = filledBook(2);
        const seen = [book.copy()];
        for (const [at, { kind, pick, by, stale }] of turns.entries()) {
          const view = seen[Math.max(0, seen.length - 1 - stale)]!;
          const planned = planSale(view, triedIn(view, kind, pick, at + 1), by, now);
          if (!planned.ok) continue;
          if (!book.take(planned.value as Change[])) lost += 1;
          seen.push(book.copy());
          for (const unit of book.all('unit')) {
            const standing = book.all('deal').filter(({ content }) => content.unit === unit.id && content.returned === null);
            expect(standing.map(({ id }) => id)).toEqual(isSold(unit.content.status) ? [unit.content.deal] : []);
            const open = book.all('sheet').filter(({ content }) => content.unit === unit.id && isUnderWay(content.state));
            expect(open.map(({ id }) => id)).toEqual(unit.content.sheet === null ? [] : [unit.content.sheet]);
          }
        }
        for (const { content } of book.all('deal')) {
          const sheet = book.record(content.sheet ?? '')?.content;
          if (sheet?.kind !== 'sheet' || sheet.confirmed === null) throw new Error('a deal without a confirmed sheet');
          expect(mayGrant(usualLimits, sheet.confirmed.role, content.discount)).toBe(true);
          expect(content.price).toBe(priceOf(content.listPrice, content.discount));
          expect(sheet.signed?.by).not.toBe(sheet.offered.by);
          sold += 1;
        }
      }),
      { numRuns: 300 },
    );
    // A property over nothing would hold too.
    expect(sold).toBeGreaterThan(50);
    expect(lost).toBeGreaterThan(50);
  });
});
