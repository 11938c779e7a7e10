import { z } from 'zod';
import { localDay, text } from '../../util/schema';
import { type WorkHours, workHoursSchema } from './hours';
import { type YearNotice, yearNoticeSchema } from './notice';

/** What is recorded when the office decides to rest on a day. */
export const restDaySetBody = z.strictObject({ date: localDay, name: text });

/** What is recorded when it works on that day after all. */
export const restDayRemovedBody = z.strictObject({ date: localDay });

/** The bodies of the events of the working calendar, by type; they belong to the stream of the office. */
export const calendarEventBodies = {
  'calendar.notice-imported': yearNoticeSchema,
  'calendar.rest-day-set': restDaySetBody,
  'calendar.rest-day-removed': restDayRemovedBody,
  'calendar.hours-set': workHoursSchema,
} as const;

/** An event of the working calendar. */
export type CalendarEvent =
  | { readonly type: 'calendar.notice-imported'; readonly body: YearNotice }
  | { readonly type: 'calendar.rest-day-set'; readonly body: z.infer<typeof restDaySetBody> }
  | { readonly type: 'calendar.rest-day-removed'; readonly body: z.infer<typeof restDayRemovedBody> }
  | { readonly type: 'calendar.hours-set'; readonly body: WorkHours };

/** Whether an event belongs to the working calendar. */
export function isCalendarEvent<E extends { readonly type: string }>(event: E): event is E & CalendarEvent {
  return Object.hasOwn(calendarEventBodies, event.type);
}
