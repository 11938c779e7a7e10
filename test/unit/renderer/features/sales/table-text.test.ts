import { describe, expect, it } from 'vitest';
import { linesOf, narrowed, everything, stepFrom, totalsOf } from '../../../../../renderer/features/sales/model/grid';
import { cellText, decodeText } from '../../../../../renderer/lib/table/table-text';
import { readArea, readDiscount, readMoney } from '../../../../../renderer/features/sales/model/texts';
import type { UnitLine } from '../../../../../shared/vault/sales';

const text = '楼栋,房号\n三号楼,1804';
// 楼栋,房号 in GBK, as Excel on Chinese Windows writes it.
const gbk = new Uint8Array([0xc2, 0xa5, 0xb6, 0xb0, 0x2c, 0xb7, 0xbf, 0xba, 0xc5]);

describe('a text file', () => {
  it.each([
    ['UTF-8', new TextEncoder().encode(text), text],
    ['UTF-8 with its mark', new TextEncoder().encode(`\ufeff${text}`), text],
    ['UTF-16', new Uint8Array([0xff, 0xfe, ...new Uint8Array(new Uint16Array([...text].map((one) => one.charCodeAt(0))).buffer)]), text],
    ['GBK', gbk, '楼栋,房号'],
  ])('is read as %s', (_, bytes, says) => expect(decodeText(bytes)).toBe(says));

  it.each([
    [new Date('2026-03-05T00:00:00Z'), '2026-03-05'],
    [0.1 + 0.2, '0.3'],
    [{ richText: [{ text: '3' }, { text: '栋' }] }, '3栋'],
    [{ formula: 'A1*2', result: 370 }, '370'],
    [{ text: '1804', hyperlink: 'x' }, '1804'],
    [{ error: '#N/A' }, ''],
    [null, ''],
  ])('a cell is read as people see it: %o', (value, says) => expect(cellText(value)).toBe(says));
});

describe('typed numbers', () => {
  it.each([['185万', 185_000_000], ['1,850,000.50', 185_000_050], ['很多', null]])('money %s', (typed, fen) => expect(readMoney(typed)).toBe(fen));
  it.each([['98.5㎡', 9_850], ['0', null]])('area %s', (typed, area) => expect(readArea(typed)).toBe(area));
  it.each([['98.5', 9_850], ['9.85折', 9_850], ['100', 10_000], ['101', null]])('discount %s', (typed, share) => expect(readDiscount(typed)).toBe(share));
});

describe('the grid', () => {
  const unit = (building: string, floor: number, room: string): UnitLine => ({ id: `${building}${room}`, project: '云栖花园', building, entrance: null, floor, room, area: 9_850, listPrice: 100_000_000, status: 'available', hold: null, sheet: null });
  const units = [unit('10栋', 1, '101'), unit('2栋', 1, '102'), unit('2栋', 1, '101'), unit('2栋', 12, '1201'), unit('2栋', 1, '103')];

  it('goes by building, floor from the top and room, in lines of so many', () => {
    expect(linesOf(units, 2).map((line) => (line.kind === 'building' ? line.title : line.units.map(({ room }) => room).join(' ')))).toEqual(['云栖花园 · 2栋', '1201', '101 102', '103', '云栖花园 · 10栋', '101']);
  });

  it('arrow keys go to neighbours and stop at the edge', () => {
    const lines = linesOf(units, 2);
    const path = (from: string, ...keys: string[]) => keys.reduce<string | null>((at, key) => stepFrom(lines, at, key), from);
    expect(path('2栋1201', 'ArrowDown', 'ArrowRight', 'ArrowDown')).toBe('2栋103');
    expect(path('2栋103', 'ArrowRight')).toBe('10栋101');
    expect(path('2栋1201', 'ArrowUp')).toBe('2栋1201');
    expect(stepFrom(lines, null, 'ArrowDown')).toBe('2栋1201');
  });

  it('is narrowed by what is typed and ticked, and summed up', () => {
    expect(narrowed(units, { ...everything, text: '2栋10' }).map(({ id }) => id)).toEqual(['2栋102', '2栋101', '2栋103']);
    expect(narrowed(units, { ...everything, statuses: ['held'] })).toEqual([]);
    expect(narrowed(units, { ...everything, upTo: 99 })).toEqual([]);
    expect(totalsOf(units)).toEqual({ count: 5, area: 49_250, listPrice: 500_000_000 });
  });
});
