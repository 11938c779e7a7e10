import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { dayKind } from '../../../../../shared/domain/calendar/calendar';
import { dueAtOf, type Span } from '../../../../../shared/domain/deadline/compute';
import { computeDeadline } from '../../../../../shared/domain/deadline/deadline';
import { limitUnits } from '../../../../../shared/domain/policy/limit';
import { dayOf } from '../../../../../shared/util/local-time';
import { zhTime } from '../../../../../shared/util/zh-date';
import { basis, calendar, local } from '../../support/sample';

const working = (amount: number): Span => ({ amount, unit: 'working-days', atClosing: true });
const due = (span: Span, from: string) => {
  const found = dueAtOf(span, local(from), basis);
  return found.ok ? found.dueAt : found;
};

describe('due times', () => {
  it.each([
    ['2026-11-20 10:12', 2, '2026-11-24 18:00'],
    ['2026-11-20 10:12', 4, '2026-11-26 18:00'],
    ['2026-11-20 23:59', 1, '2026-11-23 18:00'],
    ['2026-11-21 00:01', 1, '2026-11-23 18:00'],
    ['2026-09-30 09:00', 1, '2026-10-08 18:00'],
    ['2026-10-08 09:00', 2, '2026-10-10 18:00'],
    ['2024-02-28 09:00', 1, '2024-02-29 18:00'],
    ['2025-12-31 09:00', 1, '2026-01-04 18:00'],
  ])('counts from %s %i working day(s), the first day not counted', (from, amount, end) => {
    expect(due(working(amount), from)).toBe(local(end));
  });

  it.each([
    [{ amount: 30, unit: 'minutes', atClosing: false }, '2026-11-20 17:45', '2026-11-20 18:15'],
    [{ amount: 24, unit: 'hours', atClosing: false }, '2026-12-31 10:00', '2027-01-01 10:00'],
    [{ amount: 3, unit: 'calendar-days', atClosing: true }, '2026-11-20 10:12', '2026-11-23 18:00'],
    [{ amount: 3, unit: 'calendar-days', atClosing: false }, '2026-11-20 10:12', '2026-11-23 10:12'],
    [{ amount: 1, unit: 'weeks', atClosing: true }, '2026-11-20 10:12', '2026-11-27 18:00'],
    [{ amount: 1, unit: 'months', atClosing: true }, '2026-11-20 10:12', '2026-12-20 18:00'],
    [{ amount: 1, unit: 'months', atClosing: true }, '2024-01-31 10:12', '2024-02-29 18:00'],
    [{ amount: 1, unit: 'months', atClosing: true }, '2026-12-31 10:12', '2027-01-31 18:00'],
  ] satisfies [Span, string, string][])('counts %o from %s', (span, from, end) => {
    expect(due(span, from)).toBe(local(end));
  });

  it('follows the office’s closing hour', () => {
    const early = dueAtOf(working(1), local('2026-11-20 10:12'), { calendar, closingTime: '17:30' });
    expect(early).toEqual({ ok: true, dueAt: local('2026-11-23 17:30') });
  });

  it('names the year whose calendar is missing, and still counts months', () => {
    expect(due(working(2), '2026-12-30 10:00')).toEqual({ ok: false, unknownYear: 2027 });
    expect(due(working(1), '2027-10-01 10:00')).toEqual({ ok: false, unknownYear: 2027 });
    expect(due({ amount: 1, unit: 'months', atClosing: true }, '2027-10-01 10:00')).toBe(local('2027-11-01 18:00'));
  });
});

const instants = fc
  .date({ min: new Date('2004-01-01T00:00:00Z'), max: new Date('2026-06-01T00:00:00Z'), noInvalidDate: true })
  .map((date) => date.toISOString());

describe('due times, always', () => {
  it('end on a working day at closing time', () => {
    fc.assert(
      fc.property(instants, fc.integer({ min: 1, max: 60 }), (from, amount) => {
        const found = dueAtOf(working(amount), from, basis);
        if (!found.ok) throw new Error(`${found.unknownYear} is known`);
        expect(dayKind(calendar, dayOf(found.dueAt))).toMatchObject({ known: true, working: true });
        expect(zhTime(found.dueAt)).toBe('18:00');
        expect(dayOf(found.dueAt)).toBeGreaterThan(dayOf(from));
      }),
    );
  });

  it('are never earlier for more time or for a later beginning', () => {
    fc.assert(
      fc.property(instants, instants, fc.constantFrom(...limitUnits), fc.integer({ min: 1, max: 20 }), (a, b, unit, amount) => {
        const [from, later] = a < b ? [a, b] : [b, a];
        const span: Span = { amount, unit, atClosing: unit !== 'minutes' && unit !== 'hours' };
        const at = (start: string, more: number) => {
          const found = dueAtOf({ ...span, amount: amount + more }, start, basis);
          return found.ok ? found.dueAt : '9999';
        };
        expect(at(from, 1) > at(from, 0)).toBe(true);
        expect(at(later, 0) >= at(from, 0)).toBe(true);
      }),
    );
  });

  it('account for every day between beginning and end, and count as many as the limit says', () => {
    fc.assert(
      fc.property(instants, fc.integer({ min: 1, max: 30 }), (from, amount) => {
        const found = computeDeadline(working(amount), from, basis);
        if (!found.ok) throw new Error('known');
        expect(found.account).toHaveLength(dayOf(found.dueAt) - dayOf(from) + 1);
        expect(found.account.filter(({ counted }) => counted)).toHaveLength(amount);
        expect(found.account.at(-1)?.counted).toBe(true);
      }),
    );
  });
});

describe('the account in words', () => {
  const sentence = (span: Span, from: string) => computeDeadline(span, local(from), basis).sentence;

  it('tells which days count and which do not', () => {
    expect(sentence(working(2), '2026-11-20 10:12')).toBe(
      '自 11-20 周五 10:12 受理起 2 个工作日。11-20 周五当日不计；11-21 周六、11-22 周日休息不计；11-23 周一计第 1 日；11-24 周二计第 2 日，止于下班 18:00。',
    );
    expect(sentence(working(2), '2026-09-30 09:00')).toContain('10-01 周四至 10-07 周三国庆节不计；10-08 周四计第 1 日');
    expect(sentence(working(2), '2026-10-08 09:00')).toContain('10-10 周六调休上班，计第 2 日，止于下班 18:00。');
  });

  it('stays short for a long limit', () => {
    const long = sentence(working(20), '2026-11-20 10:12');
    expect(long).toContain('其余见明细；12-18 周五计第 20 日，止于下班 18:00。');
    expect(long.length).toBeLessThan(140);
  });

  it('tells months, hours and a missing calendar', () => {
    expect(sentence({ amount: 1, unit: 'months', atClosing: true }, '2026-11-20 10:12')).toBe(
      '自 11-20 周五 10:12 受理起 1 个月。11-20 周五当日不计；12-20 周日到期，止于下班 18:00。',
    );
    expect(sentence({ amount: 24, unit: 'hours', atClosing: false }, '2026-11-20 10:12')).toBe(
      '自 11-20 周五 10:12 受理起 24 小时。止于 11-21 周六 10:12。',
    );
    expect(sentence(working(2), '2026-12-31 10:00')).toBe(
      '自 12-31 周四 10:00 受理起 2 个工作日。2027 年的放假安排尚未导入，到期时间暂不能计算。请到“设置 → 工作日历”导入年度通知。',
    );
  });
});
