import fc from 'fast-check';
import { afterEach, describe, expect, it } from 'vitest';
import { buildCalendar } from '../../../../../shared/domain/calendar/calendar';
import { checkHours } from '../../../../../shared/domain/calendar/check-hours';
import type { WorkHours } from '../../../../../shared/domain/calendar/hours';
import { stateCouncilNotices } from '../../../../../shared/domain/calendar/state-council';
import { type DeadlineBasis, dueAtOf, type Span } from '../../../../../shared/domain/deadline/compute';
import { computeDeadline } from '../../../../../shared/domain/deadline/deadline';
import type { Pause } from '../../../../../shared/domain/deadline/pauses';
import { basis, local } from '../../support/sample';

const split = [{ from: '09:00', to: '12:00' }, { from: '13:30', to: '17:30' }];
const friday = [{ from: '09:00', to: '12:00' }, { from: '13:30', to: '16:30' }];
const open = [{ from: '09:30', to: '18:30' }];
const hours: WorkHours = {
  departments: { days: [[], split, split, split, split, friday, []], onHolidays: false },
  office: { days: [open, open, open, open, open, open, open], onHolidays: true },
};
const notices = stateCouncilNotices();
const worked: DeadlineBasis = { calendar: buildCalendar(notices, [], hours), closingTime: '18:00' };

const due = (span: Span, from: string, by: DeadlineBasis = worked, pauses: readonly Pause[] = []) => {
  const found = dueAtOf(span, local(from), by, pauses);
  return found.ok ? found.dueAt : found;
};
const within = (amount: number, unit: 'minutes' | 'hours', whose: Span['hours'] & string): Span => ({ amount, unit, atClosing: false, hours: whose });
const days = (amount: number, whose?: Span['hours'] & string): Span => ({ amount, unit: 'working-days', atClosing: true, ...(whose && { hours: whose }) });

describe('hours of work', () => {
  it.each([
    [within(4, 'hours', 'departments'), '2026-11-19 10:12', '2026-11-19 15:42'],
    [within(4, 'hours', 'departments'), '2026-11-20 14:00', '2026-11-23 10:30'],
    [within(30, 'minutes', 'departments'), '2026-11-20 11:45', '2026-11-20 13:45'],
    [within(30, 'minutes', 'departments'), '2026-11-21 10:00', '2026-11-23 09:30'],
    [within(30, 'minutes', 'office'), '2026-11-21 10:00', '2026-11-21 10:30'],
    [within(30, 'minutes', 'office'), '2026-11-21 18:20', '2026-11-22 09:50'],
    [within(3, 'hours', 'departments'), '2026-11-19 09:00', '2026-11-19 12:00'],
    [within(1, 'hours', 'departments'), '2026-09-30 17:00', '2026-10-08 09:30'],
    [within(1, 'hours', 'office'), '2026-09-30 18:00', '2026-10-01 10:00'],
  ])('R-S02-WALKIN: %o from %s run only while they work, breaks left out', (span, from, end) => {
    expect(due(span, from)).toBe(local(end));
  });

  it('says whose days count: the office is open at weekends while departments are not', () => {
    expect(due(days(2), '2026-11-20 10:12')).toBe(local('2026-11-24 17:30'));
    expect(due(days(2, 'office'), '2026-11-20 10:12')).toBe(local('2026-11-22 18:30'));
    expect(due(days(3, 'office'), '2026-09-30 10:00')).toBe(local('2026-10-03 18:30'));
  });

  it('closes by the hour of the last day, and works a moved day like a Monday', () => {
    expect(due(days(1), '2026-11-19 10:12')).toBe(local('2026-11-20 16:30'));
    expect(due(within(8, 'hours', 'departments'), '2026-10-09 16:00')).toBe(local('2026-10-12 09:30'));
    expect(due({ amount: 1, unit: 'months', atClosing: true }, '2026-11-20 10:12')).toBe(local('2026-12-20 17:30'));
  });

  it('needs no notice of whoever works every day, and refuses the year for the others', () => {
    expect(due(days(2, 'office'), '2027-03-01 10:00')).toBe(local('2027-03-03 18:30'));
    expect(due(within(1, 'hours', 'departments'), '2027-03-01 10:00')).toEqual({ ok: false, unknownYear: 2027 });
  });

  it('tells how much of each day counted', () => {
    expect(computeDeadline(within(4, 'hours', 'departments'), local('2026-11-20 14:00'), worked).sentence).toBe(
      '自 11-20 周五 14:00 受理起 4 小时（部门办公时间内）。11-20 周五计 2 小时 30 分；11-21 周六、11-22 周日休息不计；11-23 周一计 1 小时 30 分，止于 11-23 周一 10:30。',
    );
  });

  it('refuses hours that cannot be', () => {
    const week = (day: { from: string; to: string }[]): WorkHours => ({ ...hours, departments: { days: Array.from({ length: 7 }, () => day), onHolidays: false } });
    expect(checkHours(hours)).toEqual([]);
    expect(checkHours(week([]))[0]?.message).toBe('部门一周里至少要有一天上班。');
    expect(checkHours(week([{ from: '18:00', to: '09:00' }]))[0]?.message).toBe('部门周日的下班时间要晚于上班时间。');
    expect(checkHours(week([{ from: '09:00', to: '12:00' }, { from: '11:00', to: '18:00' }]))[0]?.message).toContain('重叠');
  });
});

describe('calendar with a gap', () => {
  const gap = { ...basis, calendar: buildCalendar(notices.filter(({ year }) => year !== 2025)) };
  it('is refused at the year that is missing, however many years are known after it', () => {
    expect(due(days(1), '2024-12-31 10:00', gap)).toEqual({ ok: false, unknownYear: 2025 });
    expect(due(days(300), '2024-06-03 10:00', gap)).toEqual({ ok: false, unknownYear: 2025 });
    expect(due(days(1), '2026-01-05 10:00', gap)).toBe(local('2026-01-06 18:00'));
  });
});

describe('edges of the calendar', () => {
  const zone = process.env['TZ'];
  afterEach(() => {
    if (zone === undefined) delete process.env['TZ'];
    else process.env['TZ'] = zone;
  });

  it.each(['America/New_York', 'Europe/Berlin', 'Australia/Lord_Howe', 'Asia/Shanghai'])('summer time of a computer set to %s changes nothing', (name) => {
    process.env['TZ'] = name;
    // The nights on which clocks change there.
    for (const from of ['2026-03-07 15:00', '2026-03-28 20:00', '2026-04-04 10:00', '2026-10-03 10:00', '2026-10-24 20:00', '2026-10-31 15:00']) {
      expect(due({ amount: 24, unit: 'hours', atClosing: false }, from, basis)).toBe(new Date(Date.parse(local(from)) + 86_400_000).toISOString());
      expect(due({ amount: 1, unit: 'calendar-days', atClosing: false }, from, basis)).toBe(new Date(Date.parse(local(from)) + 86_400_000).toISOString());
    }
  });

  it.each([
    ['2024-02-29 10:00', 12, '2025-02-28 18:00'],
    ['2023-02-28 10:00', 12, '2024-02-28 18:00'],
    ['2024-01-30 10:00', 1, '2024-02-29 18:00'],
    ['2025-12-31 10:00', 2, '2026-02-28 18:00'],
  ])('leap day and short months: %s and %i months', (from, amount, end) => {
    expect(due({ amount, unit: 'months', atClosing: true }, from, basis)).toBe(local(end));
  });

  it('goes over the end of the year', () => {
    expect(due(days(3), '2025-12-30 10:00', basis)).toBe(local('2026-01-05 18:00'));
    expect(due({ amount: 1, unit: 'weeks', atClosing: true }, '2026-12-28 10:00', basis)).toBe(local('2027-01-04 18:00'));
  });
});

describe('pauses', () => {
  const pause = (from: string, to: string | null): Pause => ({ from: local(from), to: to === null ? null : local(to) });

  it.each([
    [days(2), '2026-11-20 10:12', '2026-11-23 10:00', '2026-11-25 09:00', '2026-11-26 18:00'],
    [days(2), '2026-11-20 10:12', '2026-11-23 10:00', '2026-11-23 15:00', '2026-11-24 18:00'],
    [days(2), '2026-11-20 10:12', '2026-11-24 18:30', '2026-11-27 09:00', '2026-11-24 18:00'],
    [{ amount: 24, unit: 'hours', atClosing: false } as Span, '2026-11-20 10:00', '2026-11-20 12:00', '2026-11-21 12:00', '2026-11-22 10:00'],
    [{ amount: 1, unit: 'months', atClosing: true } as Span, '2026-11-20 10:00', '2026-12-01 10:00', '2026-12-06 10:00', '2026-12-25 18:00'],
    [within(4, 'hours', 'departments'), '2026-11-19 10:00', '2026-11-19 11:00', '2026-11-19 14:00', '2026-11-19 17:00'],
  ])('%o from %s, paused from %s to %s', (span, from, begins, ends, end) => {
    const by = span.hours === undefined ? basis : worked;
    expect(due(span, from, by, [pause(begins, ends)])).toBe(local(end));
  });

  it('leaves the due time open while it lasts, unless the time was over before', () => {
    expect(due(days(2), '2026-11-20 10:12', basis, [pause('2026-11-23 10:00', null)])).toEqual({ ok: false, unknownYear: null });
    expect(due(days(2), '2026-11-20 10:12', basis, [pause('2026-11-25 10:00', null)])).toBe(local('2026-11-24 18:00'));
  });

  it('is told in the account', () => {
    const { sentence } = computeDeadline(days(2), local('2026-11-20 10:12'), basis, '受理', [pause('2026-11-23 10:00', '2026-11-25 09:00')]);
    expect(sentence).toContain('11-23 周一、11-24 周二暂停不计；11-25 周三计第 1 日；11-26 周四计第 2 日');
  });

  it('never brings a due time nearer, and never moves one by more than it lasts in days', () => {
    const at = fc.integer({ min: Date.parse('2026-03-01'), max: Date.parse('2026-05-01') });
    const spans = fc.constantFrom<Span>(days(3), within(9, 'hours', 'office'), { amount: 20, unit: 'hours', atClosing: false }, { amount: 5, unit: 'calendar-days', atClosing: false });
    fc.assert(
      fc.property(spans, at, at, fc.integer({ min: 0, max: 5 * 86_400_000 }), (span, start, begins, length) => {
        const from = new Date(start).toISOString();
        const stopped: Pause = { from: new Date(Math.max(start, begins)).toISOString(), to: new Date(Math.max(start, begins) + length).toISOString() };
        const [plain, shifted] = [dueAtOf(span, from, worked), dueAtOf(span, from, worked, [stopped])];
        if (!plain.ok || !shifted.ok) throw new Error('2026 is known');
        expect(shifted.dueAt >= plain.dueAt).toBe(true);
        if (stopped.from >= plain.dueAt && span.unit !== 'calendar-days') expect(shifted.dueAt).toBe(plain.dueAt);
      }),
    );
  });
});

it('R-S02-SEV-MAJOR: a due time over a year of working days costs a tenth of a millisecond at most', () => {
  const span = days(250);
  const from = Array.from({ length: 200 }, (_, index) => new Date(Date.UTC(2024, 0, 2 + index, 3)).toISOString());
  from.forEach((one) => dueAtOf(span, one, worked));
  const start = performance.now();
  for (let round = 0; round < 20; round += 1) for (const one of from) dueAtOf(span, one, worked);
  expect((performance.now() - start) / 4_000).toBeLessThan(0.1);
});
