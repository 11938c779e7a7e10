import { buildCalendar, type OfficeRest, type WorkCalendar } from './calendar';
import type { CalendarEvent } from './event';
import type { YearNotice } from './notice';

/** What an office itself entered: a notice for a year, and the days on which it rests. */
export interface CalendarEntries {
  /** At most one for a year. */
  readonly notices: readonly YearNotice[];
  /** At most one for a day. */
  readonly rests: readonly OfficeRest[];
}

/** An office that entered nothing. */
export const noEntries: CalendarEntries = { notices: [], rests: [] };

/** The entries after one more event; a later notice of the same year takes the place of the earlier one. */
export function applyCalendarEvent({ notices, rests }: CalendarEntries, { type, body }: CalendarEvent): CalendarEntries {
  switch (type) {
    case 'calendar.notice-imported': {
      const others = notices.filter(({ year }) => year !== body.year);
      return { notices: [...others, body].sort((a, b) => a.year - b.year), rests };
    }
    case 'calendar.rest-day-set':
      return { notices, rests: [...without(rests, body.date), body].sort((a, b) => a.date.localeCompare(b.date)) };
    case 'calendar.rest-day-removed':
      return { notices, rests: without(rests, body.date) };
  }
}

/** Whether an event would leave the entries as they are. */
export function isEntered({ notices, rests }: CalendarEntries, { type, body }: CalendarEvent): boolean {
  switch (type) {
    case 'calendar.notice-imported':
      return notices.some((notice) => notice.year === body.year && daysText(notice) === daysText(body));
    case 'calendar.rest-day-set':
      return rests.some(({ date, name }) => date === body.date && name === body.name);
    case 'calendar.rest-day-removed':
      return !rests.some(({ date }) => date === body.date);
  }
}

/** The calendar of an office: the built-in notices, its own in their place, and its days of rest. */
export function officeCalendar(builtIn: readonly YearNotice[], { notices, rests }: CalendarEntries): WorkCalendar {
  const own = new Set(notices.map(({ year }) => year));
  const merged = [...builtIn.filter(({ year }) => !own.has(year)), ...notices].sort((a, b) => a.year - b.year);
  return buildCalendar(merged, rests);
}

function without(rests: readonly OfficeRest[], day: string): OfficeRest[] {
  return rests.filter(({ date }) => date !== day);
}

/** The order in which a file lists its days says nothing. */
function daysText({ days }: YearNotice): string {
  return JSON.stringify(days.map(({ date, name, isOffDay }) => [date, name, isOffDay]).sort());
}
