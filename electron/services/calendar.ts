import { createHash } from 'node:crypto';
import { basename } from 'node:path';
import { dayKind } from '../../shared/domain/calendar/calendar';
import { checkHours } from '../../shared/domain/calendar/check-hours';
import { checkNotice } from '../../shared/domain/calendar/check-notice';
import { applyCalendarEvent, type CalendarEntries, isEntered, officeCalendar } from '../../shared/domain/calendar/entries';
import type { CalendarEvent } from '../../shared/domain/calendar/event';
import { plainHours } from '../../shared/domain/calendar/hours';
import { stateCouncilNotices } from '../../shared/domain/calendar/state-council';
import { daysOfYear } from '../../shared/domain/calendar/year';
import type { CalendarOverview, CalendarPreview, ChosenNotice, YearView } from '../../shared/ipc/calendar';
import { DeskError } from '../../shared/ipc/wire';
import { parseDay } from '../../shared/util/local-time';
import { zhDate, zhWeekday } from '../../shared/util/zh-date';
import { scopeOf } from '../db/scope';
import { calendarEntries } from '../db/repositories/calendar';
import type { NewEvent } from '../db/event-codec';
import { calendarWork } from './calendar-work';
import { changesAmong, type ComplaintChange, openComplaints, scanSize } from './changed-complaints';
import { officeOf, refuseFaults, type Actor, type ServiceContext } from './context';
import { readNoticeFile } from './notice-file';

type Context = Pick<ServiceContext, 'store' | 'clock' | 'calendar'>;

/** Which years are known, and when the office itself rests. */
export async function calendarOverview({ store, calendar }: Context): Promise<CalendarOverview> {
  const [{ notices, rests, hours }, office] = await store.read(async (db) => [await calendarEntries(db), await officeOf(db)] as const);
  const known = { years: [...calendar().years], imported: notices.map(({ year }) => year), restDays: [...rests] };
  return { ...known, hours: hours ?? plainHours(office.closingTime), plainHours: hours === null };
}

/** Every day of a year; none for a year that is not known. */
export function calendarYear({ calendar }: Pick<Context, 'calendar'>, year: number): YearView {
  const days = daysOfYear(calendar(), year);
  return { year, days: days === null ? null : [...days] };
}

/** Reads a notice and shows what it would change. */
export async function previewNotice(context: Context, actor: Actor, path: string): Promise<ChosenNotice> {
  const file = basename(path);
  const read = await readNoticeFile(path);
  if (!read.ok) return { status: 'refused', file, problems: [...read.error] };
  const notice = read.value;
  const replaces = context.calendar().years.includes(notice.year);
  const preview = await previewChange(context, actor, { type: 'calendar.notice-imported', body: notice });
  return preview === null ? { status: 'stopped' } : { status: 'ready', file, notice, replaces, preview };
}

/** What a change of the calendar would do to the clocks of open complaints; null when it was stopped. */
export function previewChange(context: Context, actor: Actor, change: CalendarEvent): Promise<CalendarPreview | null> {
  return calendarWork(async ({ reached }) => {
    const { store } = context;
    const { switched, open, scope } = await store.read(async (db) => {
      const { closingTime } = await officeOf(db);
      const entries = await calendarEntries(db);
      refuseChange(entries, change);
      return { switched: switchOf(entries, change, closingTime), open: await openComplaints(db), scope: await scopeOf(db, actor) };
    });
    const ids = open.map(({ id }) => id);
    const changed: ComplaintChange[] = [];
    // One read for each part, so that lists can be read in between.
    for (let from = 0; from < ids.length; from += scanSize) {
      await reached(from, ids.length);
      changed.push(...(await store.read((db) => changesAmong(db, ids.slice(from, from + scanSize), switched))));
    }
    const seen = new Set(open.filter(({ audience }) => scope.sees(audience)).map(({ id }) => id));
    return previewOf(changed, ({ id }) => seen.has(id));
  });
}

/**
 * Records a change of the calendar and every due time that it moves, all or nothing; null when it was stopped.
 * What was shown before must still be what happens.
 */
export function applyChange(context: Context, actor: Actor, change: CalendarEvent, seen: string): Promise<{ complaints: number } | null> {
  return calendarWork(({ reached }) =>
    context.store.uow(async ({ db, append }) => {
      const { closingTime } = await officeOf(db);
      const entries = await calendarEntries(db);
      refuseChange(entries, change);
      const switched = switchOf(entries, change, closingTime);
      const ids = (await openComplaints(db)).map(({ id }) => id);
      const changed: ComplaintChange[] = [];
      for (let from = 0; from < ids.length; from += scanSize) {
        await reached(from, ids.length * 2);
        changed.push(...(await changesAmong(db, ids.slice(from, from + scanSize), switched)));
      }
      if (digestOf(changed) !== seen) {
        throw new DeskError('CONFLICT', [{ place: 'seen', message: '名单在这期间有了变化，尚未改动。请看过新的名单再确认。' }]);
      }
      const common = { occurredAt: context.clock(), actor: actor.staffId };
      if (!isEntered(entries, change)) await append([{ ...change, ...common, stream: 'office' } as NewEvent]);
      const reason = reasonOf(change);
      for (let from = 0; from < changed.length; from += scanSize) {
        await reached(ids.length + from, ids.length + changed.length);
        const part = changed.slice(from, from + scanSize);
        await append(part.map(({ id, deadlines }) => ({ type: 'complaint.deadlines-set', body: { deadlines, reason }, stream: id, ...common })));
      }
      return { complaints: changed.filter(({ clocks }) => clocks.length > 0).length };
    }),
  );
}

function switchOf(entries: CalendarEntries, change: CalendarEvent, closingTime: string) {
  const builtIn = stateCouncilNotices();
  return {
    before: { calendar: officeCalendar(builtIn, entries), closingTime },
    after: { calendar: officeCalendar(builtIn, applyCalendarEvent(entries, change)), closingTime },
  };
}

/** All that changes is counted; what it is, is told of those that the person may see. */
function previewOf(changed: readonly ComplaintChange[], sees: (one: ComplaintChange) => boolean): CalendarPreview {
  const moved = changed.filter(({ clocks }) => clocks.length > 0);
  const shown = moved.filter(sees);
  return { complaints: moved.length, hidden: moved.length - shown.length, changes: linesOf(shown), seen: digestOf(changed) };
}

function linesOf(changed: readonly ComplaintChange[]): CalendarPreview['changes'] {
  return changed.flatMap(({ number, clocks }) => clocks.map((clock) => ({ number, ...clock })));
}

/** Names a whole list, whoever sees how much of it. */
function digestOf(changed: readonly ComplaintChange[]): string {
  return createHash('sha256').update(JSON.stringify(linesOf(changed))).digest('hex');
}

const restName = 20;

/** The window checks nothing, so what it hands back is checked here once more. */
function refuseChange(entries: CalendarEntries, { type, body }: CalendarEvent): void {
  if (type === 'calendar.notice-imported') return refuseFaults(checkNotice(body));
  if (type === 'calendar.rest-day-removed') {
    if (!entries.rests.some(({ date }) => date === body.date)) throw new DeskError('NOT_FOUND');
    return;
  }
  if (type === 'calendar.hours-set') return refuseFaults(checkHours(body));
  const day = parseDay(body.date);
  const without = { ...entries, rests: entries.rests.filter(({ date }) => date !== body.date) };
  const kind = dayKind(officeCalendar(stateCouncilNotices(), without), day);
  const resting = kind.known && !kind.working;
  refuseFaults([
    ...(resting ? [{ place: 'date', message: `${zhDate(day)}（${kind.name ?? zhWeekday(day)}）本来就休息，不用再设。` }] : []),
    ...([...body.name.trim()].length > restName ? [{ place: 'name', message: `说明不超过 ${restName} 个字。` }] : []),
  ]);
}

function reasonOf({ type, body }: CalendarEvent): string {
  switch (type) {
    case 'calendar.notice-imported':
      return `导入 ${body.year} 年放假通知`;
    case 'calendar.rest-day-set':
      return `${zhDate(parseDay(body.date))}设为休息日（${body.name}）`;
    case 'calendar.rest-day-removed':
      return `${zhDate(parseDay(body.date))}不再休息`;
    case 'calendar.hours-set':
      return '修改上班时间';
  }
}
