import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { partsOf, periodBefore, periodFrom, periodKinds, periodOf, periodWords, spansOf, steps } from '../../../../../shared/domain/report/period';
import { dayText, parseDay } from '../../../../../shared/util/local-time';

const day = fc.integer({ min: parseDay('2001-01-01'), max: parseDay('2060-12-31') });
const texts = ({ from, to }: { from: number; to: number }) => [dayText(from), dayText(to)];

describe('periods', () => {
  const today = parseDay('2026-11-22');

  it.each([
    ['this-week', 'month-end', '2026-11-16', '2026-11-22'],
    ['last-week', 'month-end', '2026-11-09', '2026-11-15'],
    ['this-month', 'month-end', '2026-11-01', '2026-11-30'],
    ['last-month', 'month-end', '2026-10-01', '2026-10-31'],
    ['cut-off', 25, '2026-10-25', '2026-11-24'],
    ['cut-off', 20, '2026-11-20', '2026-12-19'],
    ['quarter', 'month-end', '2026-10-01', '2026-12-31'],
    ['year', 'month-end', '2026-01-01', '2026-12-31'],
  ] as const)('R-S1-REPORT %s with cut-off %s is %s to %s', (kind, cutOff, from, to) => {
    expect(texts(periodOf(kind, today, cutOff))).toEqual([from, to]);
  });

  it('always holds the day it is asked on, except for those that are over', () => {
    fc.assert(
      fc.property(day, fc.constantFrom(...periodKinds), fc.integer({ min: 1, max: 28 }), (now, kind, cutOff) => {
        if (kind === 'custom') return;
        const { from, to } = periodOf(kind, now, cutOff);
        if (kind.startsWith('last')) expect(to).toBeLessThan(now);
        else expect(from <= now && now <= to).toBe(true);
      }),
    );
  });

  it('compares months with months and days with as many days, without a gap', () => {
    expect(texts(periodBefore(periodFrom('2026-03-01', '2026-03-31')))).toEqual(['2026-02-01', '2026-02-28']);
    expect(texts(periodBefore(periodFrom('2026-10-25', '2026-11-24')))).toEqual(['2026-09-25', '2026-10-24']);
    expect(texts(periodBefore(periodFrom('2026-11-02', '2026-11-08')))).toEqual(['2026-10-26', '2026-11-01']);
    fc.assert(fc.property(day, fc.nat(800), (from, length) => {
      const before = periodBefore({ from, to: from + length });
      expect(before.to).toBe(from - 1);
      expect(before.from).toBeLessThanOrEqual(before.to);
    }));
  });

  it('is cut into months and days, and into the parts of a trend, that cover each of its days once', () => {
    fc.assert(fc.property(day, fc.nat(800), fc.constantFrom(...steps), (from, length, step) => {
      const period = { from, to: from + length };
      const { months, days } = spansOf(period);
      const within = Array.from({ length: length + 1 }, (_, n) => dayText(from + n));
      expect(within.filter((one) => days.includes(one) !== months.includes(one.slice(0, 7)))).toEqual(within);
      expect(days.length).toBeLessThanOrEqual(60);
      expect(partsOf(period, step).flatMap((part) => Array.from({ length: part.to - part.from + 1 }, (_, n) => dayText(part.from + n)))).toEqual(within);
    }));
  });

  it('reads as people write it', () => {
    expect(periodWords(periodFrom('2026-11-01', '2026-11-30'))).toBe('2026年11月1日—2026年11月30日');
    expect(periodWords(periodFrom('2026-11-01', '2026-11-01'))).toBe('2026年11月1日');
  });
});
