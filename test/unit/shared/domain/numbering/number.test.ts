import fc from 'fast-check';
import { expect, it } from 'vitest';
import { formatNumber, parseNumber } from '../../../../../shared/domain/numbering/number';

it('writes four digits and more when they are needed', () => {
  expect(formatNumber({ desk: '01', month: '202611', seq: 42 })).toBe('TS-01-202611-0042');
  expect(formatNumber({ desk: '01', month: '202611', seq: 12_345 })).toBe('TS-01-202611-12345');
});

it('reads back every number it wrote, in any case', () => {
  const desk = fc.stringMatching(/^[0-9A-Z]{1,8}$/);
  const month = fc.tuple(fc.integer({ min: 2000, max: 2099 }), fc.integer({ min: 1, max: 12 }));
  fc.assert(
    fc.property(desk, month, fc.integer({ min: 1, max: 999_999 }), (code, [year, of], seq) => {
      const parts = { desk: code, month: `${year}${String(of).padStart(2, '0')}`, seq };
      expect(parseNumber(formatNumber(parts))).toEqual(parts);
      expect(parseNumber(` ${formatNumber(parts).toLowerCase()} `)).toEqual(parts);
    }),
  );
});

it.each(['', 'TS-01-202613-0001', 'TS-01-202611-001', 'TS-01-202611-0000', 'TS-01-202611-00042', 'XX-01-202611-0001'])(
  'finds no number in %j',
  (text) => expect(parseNumber(text)).toBeNull(),
);
