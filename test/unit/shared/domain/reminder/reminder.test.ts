import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { buildCalendar } from '../../../../../shared/domain/calendar/calendar';
import { stateCouncilNotices } from '../../../../../shared/domain/calendar/state-council';
import { isQuiet } from '../../../../../shared/domain/reminder/quiet';
import { countWords, dueNow, reminderOf, untold, type DueCase } from '../../../../../shared/domain/reminder/reminder';
import { trayBitmap } from '../../../../../electron/app/tray-icon';
import { local } from '../../support/sample';

const now = local('2026-11-20 10:00');
const one = (nth: number, dueAt: string | null): DueCase => ({ id: `id-${nth}`, number: `TS-01-202611-000${nth}`, pending: '待答复客户', dueAt });
const late = one(1, local('2026-11-19 18:00'));
const soon = one(2, local('2026-11-20 11:30'));
const cases = [late, soon, one(3, local('2026-11-20 18:00')), one(4, null)];

describe('what is reminded of', () => {
  it('is late, or due within two hours, and nothing else', () => {
    expect(dueNow(cases, now)).toEqual({ overdue: [late], soon: [soon] });
    expect(countWords(dueNow(cases, now))).toBe('超期 1 件，两小时内到期 1 件');
  });

  it('is told once, again when it turns late, and again when its due time moved', () => {
    const first = untold(dueNow(cases, now), new Set());
    expect([first.fresh.overdue, first.fresh.soon]).toEqual([[late], [soon]]);
    expect(reminderOf(untold(dueNow(cases, now), first.told).fresh, now)).toBeNull();
    const noon = local('2026-11-20 12:00');
    expect(untold(dueNow(cases, noon), first.told).fresh).toEqual({ overdue: [soon], soon: [] });
    const moved = one(1, local('2026-11-20 09:00'));
    expect(untold(dueNow([moved], now), first.told).fresh).toEqual({ overdue: [moved], soon: [] });
  });

  it('is one notification: of one complaint by its number and what is due, of many by their count', () => {
    expect(reminderOf({ overdue: [], soon: [soon] }, now)).toEqual({ title: '两小时内到期 1 件', body: 'TS-01-202611-0002　待答复客户　今日 11:30', id: 'id-2' });
    const many = reminderOf({ overdue: [late, late, late], soon: [soon, soon] }, now);
    expect(many).toMatchObject({ title: '超期 3 件，两小时内到期 2 件', id: null });
    expect(many?.body.split('\n')).toHaveLength(4);
    expect(many?.body).toContain('等 5 件');
    expect(reminderOf({ overdue: Array.from({ length: 100 }, () => late), soon: [] }, now)?.title).toBe('超期 99+ 件');
  });
});

describe('quiet', () => {
  const calendar = buildCalendar(stateCouncilNotices());
  const quiet = (at: string, hours = calendar.hours) => isQuiet(local(at), { ...calendar, hours }, '18:00');

  it('is kept before, after and between office hours, on days of rest and at weekends', () => {
    expect(['2026-11-20 08:59', '2026-11-20 18:00', '2026-11-21 10:00', '2026-10-01 10:00'].map((at) => quiet(at))).toEqual([true, true, true, true]);
    expect(['2026-11-20 09:00', '2026-11-20 17:59', '2026-10-10 10:00'].map((at) => quiet(at))).toEqual([false, false, false]);
    const day = [{ from: '09:00', to: '12:00' }, { from: '13:30', to: '20:00' }];
    const week = { days: [day, day, day, day, day, day, day], onHolidays: true };
    const always = { departments: week, office: week };
    expect(['2026-11-21 10:00', '2026-10-01 19:00'].map((at) => quiet(at, always))).toEqual([false, false]);
    expect(['2026-11-21 12:30', '2026-11-21 20:00'].map((at) => quiet(at, always))).toEqual([true, true]);
  });

  it('goes by the days of the week in a year that has no notice', () => {
    expect(quiet('2040-11-20 10:00')).toBe(false);
    expect(quiet('2040-11-18 10:00')).toBe(true);
  });
});

it('the icon holds every count within its edges, and another one for another count', () => {
  fc.assert(
    fc.property(fc.nat(200), (count) => {
      const { pixels, width, height } = trayBitmap(count);
      expect(pixels).toHaveLength(width * height * 4);
      const row = (y: number) => pixels.subarray(y * width * 4, (y + 1) * width * 4);
      expect([...row(0), ...row(height - 1)].filter((_, at) => at % 4 === 0).includes(0xff)).toBe(false);
    }),
  );
  expect(new Set(Array.from({ length: 12 }, (_, count) => trayBitmap(count).pixels.toString('base64'))).size).toBe(11);
});
