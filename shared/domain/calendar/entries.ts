import { buildCalendar, type OfficeRest, type WorkCalendar } from './calendar';
import type { CalendarEvent } from './event';
import type { WorkHours } from './hours';
import type { YearNotice } from './notice';

/** What an office itself entered: a notice for a year, and the days on which it rests. */
export interface CalendarEntries {
  /** At most one for a year. */
  readonly notices: readonly YearNotice[];
  /** At most one for a day. */
  readonly rests: readonly OfficeRest[];
  /** Null while none were entered. */
  readonly hours: WorkHours | null;
}

/** An office that entered nothing. */
export const noEntries: CalendarEntries = { notices: [], rests: [], hours: null };

/** The entries after one more event; a later notice of the same year takes the place of the earlier one. */
export function applyCalendarEvent(entries: CalendarEntries, { type, body }: CalendarEvent): CalendarEntries {
  const { notices, rests } = entries;
  switch (type) {
    case 'calendar.notice-imported': {
      const others = notices.filter(({ year }) => year !== body.year);
      return { ...entries, notices: [...others, body].sort((a, b) => a.year - b.year) };
    }
    case 'calendar.rest-day-set':
      return { ...entries, rests: [...without(rests, body.date), body].sort((a, b) => a.date.localeCompare(b.date)) };
    case 'calendar.rest-day-removed':
      return { ...entries, rests: without(rests, body.date) };
    case 'calendar.hours-set':
      return { ...entries, hours: body };
  }
}

/** Whether an event would leave the entries as they are. */
export function isEntered({ notices, rests, hours }: CalendarEntries, { type, body }: CalendarEvent): boolean {
  switch (type) {
    case 'calendar.notice-imported':
      return notices.some((notice) => notice.year === body.year && daysText(notice) === daysText(body));
    case 'calendar.rest-day-set':
      return rests.some(({ date, name }) => date === body.date && name === body.name);
    case 'calendar.rest-day-removed':
      return !rests.some(({ date }) => date === body.date);
    case 'calendar.hours-set':
      return hours !== null && hoursText(hours) === hoursText(body);
  }
}

/** The calendar of an office: the built-in notices, its own in their place, and its days of rest. */
export function officeCalendar(builtIn: readonly YearNotice[], { notices, rests, hours }: CalendarEntries): WorkCalendar {
  const own = new Set(notices.map(({ year }) => year));
  const merged = [...builtIn.filter(({ year }) => !own.has(year)), ...notices].sort((a, b) => a.year - b.year);
  return buildCalendar(merged, rests, hours);
}

function without(rests: readonly OfficeRest[], day: string): OfficeRest[] {
  return rests.filter(({ date }) => date !== day);
}

/** The order in which a file lists its days says nothing. */
function daysText({ days }: YearNotice): string {
  return JSON.stringify(days.map(({ date, name, isOffDay }) => [date, name, isOffDay]).sort());
}

/** In one order, whatever order the keys came in. */
function hoursText({ departments, office }: WorkHours): string {
  return JSON.stringify([departments, office].map(({ days, onHolidays }) => [onHolidays, days.map((day) => day.map(({ from, to }) => [from, to]))]));
}
