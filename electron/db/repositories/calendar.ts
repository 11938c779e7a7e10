import type { CalendarEntries } from '../../../shared/domain/calendar/entries';
import type { NoticeDay } from '../../../shared/domain/calendar/notice';
import type { Executor } from '../schema';

/** What the office entered into its working calendar. */
export async function calendarEntries(db: Executor): Promise<CalendarEntries> {
  const notices = await db.selectFrom('calendar_notice').select(['year', 'days']).orderBy('year').execute();
  const rests = await db.selectFrom('rest_day').select(['date', 'name']).orderBy('date').execute();
  return { notices: notices.map(({ year, days }) => ({ year, days: JSON.parse(days) as NoticeDay[] })), rests };
}
