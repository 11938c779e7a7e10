import { describe, expect, it } from 'vitest';
import { buildCalendar, dayKind } from '../../../../../shared/domain/calendar/calendar';
import { yearNoticeSchema } from '../../../../../shared/domain/calendar/notice';
import { stateCouncilNotices } from '../../../../../shared/domain/calendar/state-council';
import { parseDay } from '../../../../../shared/util/local-time';
import { calendar } from '../../support/sample';

const kind = (day: string) => dayKind(calendar, parseDay(day));

describe('working calendar', () => {
  it('knows holidays, moved working days, weekends and weekdays, and why', () => {
    expect(kind('2026-10-01')).toEqual({ known: true, working: false, why: 'holiday', name: '国庆节' });
    expect(kind('2026-10-10')).toEqual({ known: true, working: true, why: 'moved-workday', name: '国庆节' });
    expect(kind('2026-11-21')).toEqual({ known: true, working: false, why: 'weekend', name: null });
    expect(kind('2026-11-20')).toEqual({ known: true, working: true, why: 'weekday', name: null });
    expect(kind('2024-02-29')).toMatchObject({ working: true });
  });

  it('refuses a year without a notice instead of answering by weekday', () => {
    expect(kind('2027-10-01')).toEqual({ known: false, year: 2027 });
    expect(kind('2003-10-01')).toEqual({ known: false, year: 2003 });
    expect(kind('2027-01-01')).toEqual({ known: false, year: 2027 });
    expect(kind('2026-12-31')).toMatchObject({ known: true });
  });

  it('knows every year from 2004 to 2026, each with its whole notice', () => {
    expect(calendar.years).toEqual(Array.from({ length: 23 }, (_, at) => 2004 + at));
    for (const notice of stateCouncilNotices()) {
      expect(yearNoticeSchema.safeParse(notice).success).toBe(true);
      expect(notice.days.filter(({ isOffDay }) => isOffDay).length).toBeGreaterThanOrEqual(20);
    }
  });

  it('takes later notices and the office’s own days of rest as data', () => {
    const days = [{ name: '国庆节', date: '2027-10-01', isOffDay: true }];
    const own = buildCalendar([...stateCouncilNotices(), { year: 2027, days }], [{ date: '2026-11-23', name: '开盘后休整' }]);
    expect(dayKind(own, parseDay('2027-10-01'))).toMatchObject({ working: false, why: 'holiday' });
    expect(dayKind(own, parseDay('2026-11-23'))).toEqual({ known: true, working: false, why: 'office-rest', name: '开盘后休整' });
  });
});
