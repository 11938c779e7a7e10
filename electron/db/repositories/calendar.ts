import type { CalendarEntries } from '../../../shared/domain/calendar/entries';
import type { NoticeDay } from '../../../shared/domain/calendar/notice';
import type { WorkHours } from '../../../shared/domain/calendar/hours';
import type { Executor } from '../schema';

/** What the office entered into its working calendar. */
export async function calendarEntries(db: Executor): Promise<CalendarEntries> {
  const notices = await db.selectFrom('calendar_notice').select(['year', 'days']).orderBy('year').execute();
  const rests = await db.selectFrom('rest_day').select(['date', 'name']).orderBy('date').execute();
  const hours = await db.selectFrom('work_hours').select('hours').executeTakeFirst();
  return {
    notices: notices.map(({ year, days }) => ({ year, days: JSON.parse(days) as NoticeDay[] })),
    rests,
    hours: hours === undefined ? null : (JSON.parse(hours.hours) as WorkHours),
  };
}
