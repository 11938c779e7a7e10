import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readTypedTime, sayTime, showTypedTime, type TimeReading } from '../../../../renderer/lib/typed-time';

// 2026-11-22 周日 14:05 in the office.
const now = '2026-11-22T06:05:00.000Z';
const promise: TimeReading = { now, toward: 'future', dayOnly: 18 * 60 };
const received: TimeReading = { now, toward: 'past', dayOnly: null };

const local = (text: string | null) => (text === null ? null : new Date(Date.parse(text) + 8 * 3_600_000).toISOString().slice(0, 16).replace('T', ' '));

describe('readTypedTime', () => {
  it.each([
    ['2026-11-25 18:00', '2026-11-25 18:00'],
    ['2026-11-25T18:00', '2026-11-25 18:00'],
    ['2026/11/5 9:05', '2026-11-05 09:05'],
    ['2026年11月25日 周三 18:00', '2026-11-25 18:00'],
    ['11-25 周三 18:00', '2026-11-25 18:00'],
    ['11月25日18点', '2026-11-25 18:00'],
    ['11-25', '2026-11-25 18:00'],
    ['25日 9点半', '2026-11-25 09:30'],
    ['3号', '2026-12-03 18:00'],
    ['1-5 10:00', '2027-01-05 10:00'],
    ['明天', '2026-11-23 18:00'],
    ['明天下午3点', '2026-11-23 15:00'],
    ['后天 上午 10 点', '2026-11-24 10:00'],
    ['大后天', '2026-11-25 18:00'],
    ['3天后', '2026-11-25 18:00'],
    ['周三', '2026-11-25 18:00'],
    ['周日', '2026-11-22 18:00'],
    ['下周三 12:00', '2026-11-25 12:00'],
    ['星期五下午5点前', '2026-11-27 17:00'],
    ['18:00', '2026-11-22 18:00'],
    ['１８：００', '2026-11-22 18:00'],
    ['1730', '2026-11-22 17:30'],
    ['今晚8点', '2026-11-22 20:00'],
    ['中午12点', '2026-11-22 12:00'],
  ])('reads a promise typed as %s', (typed, expected) => {
    expect(local(readTypedTime(typed, promise))).toBe(expected);
  });

  it.each([
    ['10:12', '2026-11-22 10:12'],
    ['昨天 16:40', '2026-11-21 16:40'],
    ['周五 9:00', '2026-11-20 09:00'],
    ['上周五 9:00', '2026-11-13 09:00'],
    ['20日 9:00', '2026-11-20 09:00'],
    ['12-30 9:00', '2026-12-30 09:00'],
    ['2天前 9:00', '2026-11-20 09:00'],
  ])('reads a receipt typed as %s', (typed, expected) => {
    expect(local(readTypedTime(typed, received))).toBe(expected);
  });

  it.each(['', '  ', '尽快', '25:00', '12:60', '2-30', '2026-02-29 10:00', '11-25 周四 18:00', '11-25 18:00 左右', '13-01', '99日', '0001-01-01', '1899-12-31', '2201-01-01', '9999-12-31'])(
    'refuses %j instead of guessing',
    (typed) => {
      expect(readTypedTime(typed, promise)).toBeNull();
    },
  );

  it('wants the hour of a receipt', () => {
    expect(readTypedTime('昨天', received)).toBeNull();
  });

  it('never throws', () => {
    fc.assert(fc.property(fc.string({ unit: 'binary', maxLength: 30 }), (typed) => void readTypedTime(typed, promise)));
  });
});

describe('showTypedTime', () => {
  const minutes = fc.integer({ min: Date.UTC(2000, 0, 1) / 60_000, max: Date.UTC(2099, 0, 1) / 60_000 });
  const instant = minutes.map((minute) => new Date(minute * 60_000).toISOString());

  it('is read back as the same time, whatever today is', () => {
    fc.assert(
      fc.property(instant, instant, fc.constantFrom('past' as const, 'future' as const), (at, today, toward) => {
        const reading: TimeReading = { now: today, toward, dayOnly: null };
        expect(readTypedTime(showTypedTime(at, reading), reading)).toBe(at);
      }),
      { numRuns: 2000 },
    );
  });

  it('leaves the year out when it is clear', () => {
    expect(showTypedTime('2026-11-25T10:00:00.000Z', promise)).toBe('11-25 周三 18:00');
    expect(showTypedTime('2024-11-25T10:00:00.000Z', promise)).toBe('2024-11-25 周一 18:00');
  });
});

describe('sayTime', () => {
  it('names the year only when it is another one', () => {
    expect(sayTime('2026-11-25T10:00:00.000Z', now)).toBe('11月25日 周三 18:00');
    expect(sayTime('2027-01-04T01:00:00.000Z', now)).toBe('2027年1月4日 周一 09:00');
  });
});
