import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { dayKind } from '../../../../../shared/domain/calendar/calendar';
import { applyCalendarEvent, isEntered, noEntries, officeCalendar } from '../../../../../shared/domain/calendar/entries';
import type { CalendarEvent } from '../../../../../shared/domain/calendar/event';
import { stateCouncilNotices } from '../../../../../shared/domain/calendar/state-council';
import { daysOfYear } from '../../../../../shared/domain/calendar/year';
import { parseDay } from '../../../../../shared/util/local-time';
import { madeUpNotice } from '../../../../support/notice-2027';

const builtIn = stateCouncilNotices();
const notice = madeUpNotice();
const imported = (body = notice): CalendarEvent => ({ type: 'calendar.notice-imported', body });
const rest = (date: string, name = '年终盘点'): CalendarEvent => ({ type: 'calendar.rest-day-set', body: { date, name } });
const removed = (date: string): CalendarEvent => ({ type: 'calendar.rest-day-removed', body: { date } });
const after = (...events: CalendarEvent[]) => events.reduce(applyCalendarEvent, noEntries);
const kind = (date: string, ...events: CalendarEvent[]) => dayKind(officeCalendar(builtIn, after(...events)), parseDay(date));

describe('the calendar of an office', () => {
  it('knows a year once its notice is imported', () => {
    expect(kind('2027-01-04')).toEqual({ known: false, year: 2027 });
    expect(kind('2027-01-04', imported())).toMatchObject({ known: true, working: true, why: 'weekday' });
    expect(kind('2027-02-20', imported())).toMatchObject({ working: true, why: 'moved-workday', name: '春节' });
    expect(kind('2028-01-04', imported())).toEqual({ known: false, year: 2028 });
  });

  it('lets the later notice of a year take the whole place of the earlier one, built in or imported', () => {
    const shorter = { year: 2027, days: notice.days.filter(({ date }) => date !== '2027-10-07') };
    expect(kind('2027-10-07', imported())).toMatchObject({ working: false });
    expect(kind('2027-10-07', imported(), imported(shorter))).toMatchObject({ working: true });
    const own2026 = { year: 2026, days: [{ name: '国庆节', date: '2026-10-01', isOffDay: true }] };
    expect(kind('2026-10-02')).toMatchObject({ working: false });
    expect(kind('2026-10-02', imported(own2026))).toMatchObject({ working: true });
  });

  it('lets a notice reach back into the last days of December', () => {
    const early = { year: 2027, days: [...notice.days, { name: '元旦', date: '2026-12-31', isOffDay: true }] };
    expect(kind('2026-12-31')).toMatchObject({ working: true });
    expect(kind('2026-12-31', imported(early))).toMatchObject({ working: false, name: '元旦' });
  });

  it('puts the office’s own rest above every notice, until it is taken away', () => {
    expect(kind('2026-12-30', rest('2026-12-30'))).toEqual({ known: true, working: false, why: 'office-rest', name: '年终盘点' });
    expect(kind('2026-12-30', rest('2026-12-30'), removed('2026-12-30'))).toMatchObject({ working: true });
    expect(kind('2027-10-09', rest('2027-10-09'), imported())).toMatchObject({ working: false, why: 'office-rest' });
    expect(after(rest('2026-12-30'), rest('2026-12-30', '停电')).rests).toEqual([{ date: '2026-12-30', name: '停电' }]);
  });

  it('notices what would change nothing, whatever the order of a file', () => {
    const turned = { year: 2027, days: notice.days.toReversed() };
    expect(isEntered(noEntries, imported())).toBe(false);
    expect(isEntered(after(imported()), imported(turned))).toBe(true);
    expect(isEntered(after(rest('2026-12-30')), rest('2026-12-30'))).toBe(true);
    expect(isEntered(after(rest('2026-12-30')), rest('2026-12-30', '停电'))).toBe(false);
    expect(isEntered(noEntries, removed('2026-12-30'))).toBe(true);
  });

  it('shows a year day by day, and none of a year that is not known', () => {
    const days = daysOfYear(officeCalendar(builtIn, after(imported(), rest('2027-12-31'))), 2027);
    expect(days).toHaveLength(365);
    expect(days?.at(-1)).toEqual({ date: '2027-12-31', working: false, why: 'office-rest', name: '年终盘点' });
    expect(days?.filter(({ why }) => why === 'moved-workday')).toHaveLength(4);
    expect(daysOfYear(officeCalendar(builtIn, noEntries), 2027)).toBeNull();
    expect(daysOfYear(officeCalendar(builtIn, noEntries), 2024)).toHaveLength(366);
  });

  it('comes to the same whatever was entered and taken away in between', () => {
    const date = fc.constantFrom('2026-12-28', '2026-12-29', '2026-12-30', '2027-03-01');
    const event = fc.oneof(
      fc.tuple(date, fc.constantFrom('盘点', '停电')).map(([day, name]) => rest(day, name)),
      date.map(removed),
      fc.constantFrom(imported(), imported({ ...notice, days: notice.days.slice(0, 20) })),
    );
    fc.assert(
      fc.property(fc.array(event), (events) => {
        const { notices, rests } = after(...events);
        const lasting = new Map(events.filter(({ type }) => type !== 'calendar.notice-imported').map((one) => ['date' in one.body ? one.body.date : '', one]));
        const wanted = [...lasting.values()].filter(({ type }) => type === 'calendar.rest-day-set').map(({ body }) => body);
        expect(rests).toHaveLength(wanted.length);
        expect(rests).toEqual(expect.arrayContaining(wanted));
        expect(notices).toEqual(events.filter(({ type }) => type === 'calendar.notice-imported').slice(-1).map(({ body }) => body));
        for (const one of events.slice(-1)) expect(isEntered({ notices, rests, hours: null }, one)).toBe(true);
      }),
    );
  });
});
