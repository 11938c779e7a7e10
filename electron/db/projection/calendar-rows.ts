import type { CalendarEvent } from '../../../shared/domain/calendar/event';
import type { WeekHours, WorkHours } from '../../../shared/domain/calendar/hours';
import type { PlacedEvent } from '../event-codec';
import { insertRows } from '../insert-rows';
import type { Executor } from '../schema';

/** Brings the working calendar up to date with one of its events. */
export async function projectCalendar(db: Executor, event: PlacedEvent & CalendarEvent): Promise<void> {
  switch (event.type) {
    case 'calendar.notice-imported': {
      const { year, days } = event.body;
      // Keys in one order, or a rebuild from canonical events would write other text.
      const text = JSON.stringify(days.map(({ name, date, isOffDay }) => ({ name, date, isOffDay })));
      await insertRows(db, 'calendar_notice', [{ year, days: text, imported_at: event.recordedAt }], ['year']);
      return;
    }
    case 'calendar.rest-day-set':
      await insertRows(db, 'rest_day', [{ date: event.body.date, name: event.body.name }], ['date']);
      return;
    case 'calendar.rest-day-removed':
      await db.deleteFrom('rest_day').where('date', '=', event.body.date).execute();
      return;
    case 'calendar.hours-set':
      await insertRows(db, 'work_hours', [{ id: 'office', hours: hoursText(event.body) }], ['id']);
  }
}

/** Keys in one order, as above. */
function hoursText({ departments, office }: WorkHours): string {
  const week = ({ days, onHolidays }: WeekHours) => ({ days: days.map((day) => day.map(({ from, to }) => ({ from, to }))), onHolidays });
  return JSON.stringify({ departments: week(departments), office: week(office) });
}
