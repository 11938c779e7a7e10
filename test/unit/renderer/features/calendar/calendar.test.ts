import { describe, expect, it } from 'vitest';
import { daySign, dayWords } from '../../../../../renderer/features/calendar/model/day-words';
import { type Day, monthsOf, workedDays } from '../../../../../renderer/features/calendar/model/months';
import { missingYear } from '../../../../../renderer/features/calendar/model/next-year';
import { holidaysOf } from '../../../../../renderer/features/calendar/model/stretches';
import { noEntries, officeCalendar } from '../../../../../shared/domain/calendar/entries';
import { stateCouncilNotices } from '../../../../../shared/domain/calendar/state-council';
import { daysOfYear } from '../../../../../shared/domain/calendar/year';
import { madeUpNotice } from '../../../../support/notice-2027';

const of = (year: number): Day[] => [...(daysOfYear(officeCalendar(stateCouncilNotices(), noEntries), year) ?? [])];

describe('monthsOf', () => {
  it('holds every day once, in weeks that begin on Monday', () => {
    const months = monthsOf(of(2026));
    expect(months).toHaveLength(12);
    const days = months.flatMap(({ weeks }) => weeks.flat()).filter((day) => day !== null);
    expect(days).toEqual(of(2026));
    for (const { weeks } of months) for (const week of weeks) expect(week).toHaveLength(7);
    // The first of November 2026 is a Sunday, the first of June a Monday.
    expect(months[10]?.weeks[0]?.map((day) => day?.date ?? '')).toEqual(['', '', '', '', '', '', '2026-11-01']);
    expect(months[5]?.weeks[0]?.[0]?.date).toBe('2026-06-01');
  });

  it('knows leap years, and counts what is worked', () => {
    expect(monthsOf(of(2024))[1]?.weeks.flat().filter((day) => day !== null)).toHaveLength(29);
    expect(workedDays(of(2026))).toBe(248);
  });
});

it('says what a day is by a word as well as by its look', () => {
  const day = (why: Day['why'], name: string | null): Day => ({ date: '2026-10-01', working: false, why, name });
  expect(dayWords(day('holiday', '国庆节'))).toBe('国庆节放假');
  expect(dayWords(day('moved-workday', '国庆节'))).toBe('国庆节调休上班');
  expect(dayWords(day('office-rest', '盘点'))).toBe('售楼处休息：盘点');
  expect([dayWords(day('weekday', null)), dayWords(day('weekend', null))]).toEqual(['', '']);
  expect(new Set(Object.values(daySign)).size).toBe(4);
});

it('reads a notice out holiday by holiday', () => {
  const read = holidaysOf(madeUpNotice());
  expect(read.map(({ name }) => name)).toEqual(['元旦', '春节', '清明节', '劳动节', '端午节', '中秋节', '国庆节']);
  expect(read[1]).toEqual({ name: '春节', off: '02-05 周五 至 02-12 周五，放假 8 天', worked: '01-30 周六、02-20 周六 上班' });
  expect(read[4]).toEqual({ name: '端午节', off: '06-09 周三，放假 1 天', worked: '' });
});

it.each([
  ['2026-10-31T15:59:59.000Z', [2026], null],
  ['2026-10-31T16:00:00.000Z', [2026], 2027],
  ['2026-12-31T10:00:00.000Z', [2026], 2027],
  ['2026-12-31T10:00:00.000Z', [2026, 2027], null],
  ['2026-12-31T16:00:00.000Z', [2026], 2027],
  ['2027-03-01T02:00:00.000Z', [2026, 2028], 2027],
  ['2027-03-01T02:00:00.000Z', [2026, 2027], null],
])('at %s with the years %j asks for %s', (now, years, year) => {
  expect(missingYear(now, years)).toBe(year);
});
