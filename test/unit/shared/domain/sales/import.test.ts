import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { meanings } from '../../../../../shared/domain/sales/columns';
import { guessMapping, headLine } from '../../../../../shared/domain/table/columns';
import { priceOf, usualLimits } from '../../../../../shared/domain/sales/discount';
import { type ImportRow, importRowSchema, readRow } from '../../../../../shared/domain/sales/import-row';
import { planRow } from '../../../../../shared/domain/sales/plan-import';
import type { By } from '../../../../../shared/domain/sales/people';
import { isSold } from '../../../../../shared/domain/sales/status';
import { Book, facts, filledBook, now, people, unitId } from './book';

const heads = ['序号', '楼栋', '单元', '房号', '建筑面积(㎡)', '表价总价（元）', '销售状态', '客户姓名', '联系电话', '成交总价', '签约日期'];
const mapping = guessMapping(meanings.units, heads, {});
const cells = (changes: Partial<Record<string, string>> = {}) => heads.map((head) => changes[head] ?? ({ 序号: '1', 楼栋: '3栋', 房号: '1804', '建筑面积(㎡)': '98.5', '表价总价（元）': '1,850,000' } as Record<string, string>)[head] ?? '');
const read = (changes: Partial<Record<string, string>> = {}) => readRow('units', cells(changes), 7, mapping, '云栖花园');

let next = 0;
/** Takes a line into a book as an import does. */
function take(book: Book, row: ImportRow, by: By = people.management): string | null {
  const help = {
    newId: () => `00000000-0000-4000-8000-${String((next += 1)).padStart(12, '0')}`.replace('-8000-', '-9000-'),
    customerBy: (name: string, phone: string | null) => book.all('customer').find(({ content }) => phone !== null && content.name === name && content.phone === phone)?.id,
  };
  const planned = planRow(book, row, by, now, help);
  if (!planned.ok) return `${planned.error.column}：${planned.error.message}`;
  expect(book.take(planned.value.changes)).toBe(true);
  return null;
}

describe('columns', () => {
  it('are found by what they are usually called, and by what a person said before', () => {
    expect(mapping).toEqual({ building: 1, entrance: 2, room: 3, area: 4, listPrice: 5, status: 6, customer: 7, phone: 8, price: 9, contractedOn: 10 });
    expect(guessMapping(meanings.units, ['甲列', '房号'], { 甲列: 'building' })).toEqual({ building: 0, room: 1 });
  });

  it('the line of heads is found below a title', () => {
    expect(headLine(meanings.units, [['云栖花园房源表'], [], heads, cells()])).toBe(2);
    expect(headLine(meanings.customers, [['张三', '139']])).toBe(0);
  });
});

describe('a line', () => {
  it('is read as people write it', () => {
    expect(read().row).toMatchObject({ line: 7, facts: { project: '云栖花园', building: '3栋', entrance: null, floor: 18, room: '1804', area: 9_850, listPrice: 185_000_000 }, status: 'available', sold: null });
    expect(read({ '表价总价（元）': '￥185.5万', '建筑面积(㎡)': '98.504㎡' }).row).toMatchObject({ facts: { listPrice: 185_500_000, area: 9_850 } });
    expect(read({ 销售状态: '已网签', 客户姓名: '王小明', 成交总价: '1822250', 签约日期: '2026年3月5日' }).row).toMatchObject({ status: 'contracted', sold: { name: '王小明', price: 182_225_000, subscribedOn: '2026-03-05' } });
  });

  it.each([
    [{ 楼栋: ' ' }, '楼栋', '没有填'],
    [{ '建筑面积(㎡)': '很大' }, '面积', '数字'],
    [{ '表价总价（元）': '-5' }, '标价', '数字'],
    [{ 销售状态: '口头预留' }, '状态', '看不懂'],
    [{ 销售状态: '认购' }, '客户姓名', '没有填'],
    [{ 销售状态: '认购', 客户姓名: '王', 成交总价: '1', 签约日期: '2026-02-30' }, '签约日期', '看不懂'],
  ])('that is wrong is told by line and column: %o', (changes, column, message) => {
    const { row, faults } = read(changes);
    expect(row).toBeNull();
    expect(faults).toContainEqual({ line: 7, column, message: expect.stringContaining(message) as string });
  });

  it('whatever stands in it, is read or told, and what is read may be sent', () => {
    fc.assert(
      fc.property(fc.array(fc.oneof(fc.string(), fc.constantFrom('认购', '1804', '98.5', '185万', '2026-03-05', '王小明')), { minLength: heads.length, maxLength: heads.length }), (any) => {
        const { row, faults } = readRow('units', any, 3, mapping, '云栖花园');
        expect(row === null).toBe(faults.length > 0);
        if (row !== null) expect(importRowSchema.safeParse(row).success).toBe(true);
        for (const { column } of faults) expect(meanings.units.map(({ label }) => label)).toContain(column);
      }),
      { numRuns: 500 },
    );
  });
});

const unitRow = (changes: Partial<Extract<ImportRow, { kind: 'units' }>> = {}): ImportRow => ({ kind: 'units', line: 2, facts: facts(1), status: 'available', sold: null, ...changes });
const sold = (changes = {}) => ({ name: '王小明', phone: '13900001234', price: priceOf(facts(1).listPrice, 9_850), subscribedOn: '2026-03-01', contractedOn: null, contract: null, ...changes });

describe('an import', () => {
  it('adds units, brings prices up to date, and says again what is known without changing it', () => {
    const book = new Book();
    expect(take(book, unitRow())).toBeNull();
    expect(take(book, unitRow())).toBeNull();
    expect(book.all('unit')).toMatchObject([{ version: 1 }]);
    expect(take(book, unitRow({ facts: { ...facts(1), listPrice: 190_000_000 } }))).toBeNull();
    expect(book.all('unit')).toMatchObject([{ version: 2, content: { listPrice: 190_000_000 } }]);
  });

  it('R-S01-1 sells no unit a second time, and none with a sheet under way', () => {
    const book = filledBook();
    expect(take(book, unitRow({ status: 'subscribed', sold: sold() }))).toBeNull();
    expect(take(book, unitRow({ status: 'subscribed', sold: sold() }))).toBeNull();
    expect(book.all('deal')).toHaveLength(1);
    expect(take(book, unitRow({ status: 'contracted', sold: sold({ name: '李小红' }) }))).toContain('不能再卖');
    expect(take(book, unitRow())).toContain('不能改成可售');
    const other = filledBook();
    other.do({ act: 'offer', sheet: unitId(77), unit: unitId(1), customer: other.all('customer')[0]!.id, discount: 10_000, payment: 'full' }, people.seller);
    expect(take(other, unitRow({ status: 'subscribed', sold: sold() }))).toContain('房号管理单');
  });

  it('R-S01-1 a wrong discount in a file is stopped', () => {
    expect(take(new Book(), unitRow({ status: 'subscribed', sold: sold({ price: priceOf(facts(1).listPrice, 9_699) }) }))).toContain('超出您的权限');
    expect(take(new Book(), unitRow({ status: 'subscribed', sold: sold({ price: priceOf(facts(1).listPrice, 9_699) }) }), people.manager)).toBeNull();
    expect(take(new Book(), unitRow({ status: 'subscribed', sold: sold({ price: priceOf(facts(1).listPrice, 9_299) }) }), people.manager)).toContain('谁也不能批准');
    expect(take(new Book(), unitRow({ status: 'subscribed', sold: sold({ price: facts(1).listPrice + 100 }) }))).toContain('高于标价');
  });

  it('a price exactly at the limit passes for every list price, one yuan less does not', () => {
    const limit = usualLimits['sales-management']!;
    fc.assert(
      fc.property(fc.integer({ min: 100_000, max: 90_000_000 }), (yuan) => {
        const listPrice = yuan * 100;
        const price = priceOf(listPrice, limit);
        expect(take(new Book(), unitRow({ facts: { ...facts(1), listPrice }, status: 'subscribed', sold: sold({ price }) }))).toBeNull();
        expect(take(new Book(), unitRow({ facts: { ...facts(1), listPrice }, status: 'subscribed', sold: sold({ price: price - 100 }) }))).toContain('权限');
      }),
    );
  });

  it('a customer of the same name and number is one and the same', () => {
    const book = new Book();
    take(book, unitRow({ status: 'subscribed', sold: sold() }));
    take(book, unitRow({ facts: facts(2), status: 'subscribed', sold: sold() }));
    take(book, unitRow({ facts: facts(3), status: 'subscribed', sold: sold({ phone: null }) }));
    expect(book.all('customer')).toHaveLength(2);
  });

  it('R-S01-1 of random files in any order each unit has one deal at most', () => {
    const line = fc.record({ room: fc.integer({ min: 1, max: 3 }), status: fc.constantFrom('available' as const, 'held' as const, 'subscribed' as const, 'contracted' as const), name: fc.constantFrom('甲', '乙'), discount: fc.integer({ min: 9_600, max: 10_000 }) });
    let deals = 0;
    fc.assert(
      fc.property(fc.array(line, { minLength: 5, maxLength: 30 }), (lines) => {
        const book = new Book();
        for (const { room, status, name, discount } of lines)
          take(book, unitRow({ facts: facts(room), status, sold: isSold(status) ? sold({ name, price: priceOf(facts(room).listPrice, discount) }) : null }));
        for (const unit of book.all('unit')) {
          const of = book.all('deal').filter(({ content }) => content.unit === unit.id);
          expect(of.map(({ id }) => id)).toEqual(isSold(unit.content.status) ? [unit.content.deal] : []);
          for (const { content } of of) expect(content.discount).toBeGreaterThanOrEqual(9_700);
        }
        deals += book.all('deal').length;
      }),
    );
    expect(deals).toBeGreaterThan(50);
  });
});
