import { concernOf, concerning } from '../../shared/domain/day/concern';
import { dayDue, type DayState, nextClosing, postponedTo, sealedDay, startOf } from '../../shared/domain/day/due';
import { type DayConcern, type DayEvent, type DayFigures, type DaySealed, listedConcerns } from '../../shared/domain/day/event';
import { severityRank } from '../../shared/domain/severity/severity';
import type { DayLine, DayStatus } from '../../shared/ipc/day';
import { DeskError } from '../../shared/ipc/wire';
import type { StoredComplaintEvent } from '../../shared/domain/complaint/event';
import type { NewEvent } from '../db/event-codec';
import { counters } from '../db/repositories/counters';
import { draftCount, setUpAt, takenInBySeverity, touchedIn, typesIn, workedAfter } from '../db/repositories/day';
import { dueCounts } from '../db/repositories/due-counts';
import { chainEnd, eventCount, eventsOfStreams } from '../db/repositories/events';
import { lastOfType, type LogRange, placeBefore } from '../db/repositories/log';
import { everyStaff } from '../db/repositories/office';
import type { EventTable, Executor } from '../db/schema';
import { byStream } from '../db/projection/fold-stream';
import { Scope } from '../db/scope';
import { officeOf, type Actor, type ServiceContext } from './context';
import { keepsDesk } from './keeping';
import { sealOf, sealsSince } from './seals';

type Context = Pick<ServiceContext, 'store'>;

const pageSize = 30;
/** A change of many records at once, such as an import, is counted and not looked at one by one. */
const lookedAt = 2_000;

interface Standing {
  readonly state: DayState;
  readonly now: string;
  readonly last: EventTable | null;
}

/** Whether the end of the day is due, when the desk closes next, and what today came to so far; `at` is what time it is at least. */
export function dayStatus({ store }: Context, actor: Actor | null, at: string): Promise<DayStatus> {
  return store.read(async (db) => {
    const { state, now, last } = await standingOf(db, at);
    const due = dayDue(state, now);
    return {
      closingTime: state.closingTime,
      due: due === null ? null : { why: due.why, day: due.day, at: due.at },
      worked: state.worked,
      closesAt: nextClosing(state, now),
      postponable: state.worked ? postponedTo(state, now) : null,
      sealedUntil: last === null ? null : state.sealedUntil,
      unprinted: last === null || (await printedSince(db, last.position)) ? null : sealOf(last).day,
      mayChange: actor !== null && (await keepsDesk(db, actor)),
    };
  });
}

/** What the day came to so far. */
export function dayFigures({ store }: Context, at: string): Promise<DayFigures> {
  return store.read(async (db) => {
    const { state, now, last } = await standingOf(db, at);
    return figuresOf(db, { after: await beginningOf(db, state, now, last), through: await eventCount(db) }, now);
  });
}

/** Seals everything recorded since the last time; null where nobody did anything since. */
export function sealDay({ store }: Context, by: string, how: DaySealed['how'], at: string): Promise<DaySealed | null> {
  return store.uow(async ({ db, append }) => {
    const { state, now, last } = await standingOf(db, at);
    if (!state.worked) return null;
    const range = { after: await beginningOf(db, state, now, last), through: await eventCount(db) };
    const day = sealedDay(state, now);
    const before = await lastOfType(db, 'day.sealed', { limit: 50 });
    const concerns = await concernsIn(db, range);
    const body: DaySealed = {
      day,
      nth: before.filter((row) => sealOf(row).day === day).length + 1,
      since: last === null ? await firstIn(db, range, state.sealedUntil) : state.sealedUntil,
      until: now,
      how,
      events: range.through - range.after,
      figures: await figuresOf(db, range, now),
      concerns: concerns.slice(0, listedConcerns),
      concerned: concerns.length,
    };
    await append([dayRecord({ type: 'day.sealed', body }, by)]);
    return body;
  });
}

/** Puts closing time off once more. */
export async function postponeDay({ store }: Context, actor: Actor, at: string): Promise<void> {
  await store.uow(async ({ db, append }) => {
    const { state, now } = await standingOf(db, at);
    const until = postponedTo(state, now);
    if (until === null) throw new DeskError('NOT_ALLOWED', [{ place: 'day', message: '下班前 15 分钟起可以推迟，最晚到 23:30。' }]);
    await append([dayRecord({ type: 'day.postponed', body: { until } }, actor.staffId)]);
  });
}

/** Says when the office closes. */
export async function setClosingTime({ store }: Context, actor: Actor, closingTime: string): Promise<void> {
  await store.uow(async ({ db, append }) => {
    if (!(await keepsDesk(db, actor))) throw new DeskError('NOT_ALLOWED', [{ place: 'day', message: '下班时间请由系统管理员或项目经理来定。' }]);
    if ((await officeOf(db)).closingTime === closingTime) return;
    await append([dayRecord({ type: 'office.closing-time-set', body: { closingTime } }, actor.staffId)]);
  });
}

/** The ends of days, the newest first. */
export function dayLines({ store }: Context, before: number | null): Promise<{ lines: DayLine[]; next: number | null }> {
  return store.read(async (db) => {
    const rows = await lastOfType(db, 'day.sealed', { limit: pageSize + 1, ...(before !== null && { before }) });
    const shown = rows.slice(0, pageSize);
    return { lines: await linesOf(db, shown), next: rows.length > pageSize ? (shown.at(-1)?.position ?? null) : null };
  });
}

/** The end of a day by its place in the log. */
export async function dayAt(db: Executor, position: number): Promise<DayLine> {
  const [row] = await lastOfType(db, 'day.sealed', { before: position + 1 });
  if (row?.position !== position) throw new DeskError('NOT_FOUND');
  return (await linesOf(db, [row]))[0]!;
}

/** Whether a slip was printed after a place; a handful of papers is looked through, and whoever prints more has seen what is said. */
async function printedSince(db: Executor, position: number): Promise<boolean> {
  const last = await lastOfType(db, 'office.paper-printed', { limit: 20 });
  const since = last.filter((row) => row.position > position);
  return since.length === 20 || since.some(({ body }) => (JSON.parse(body) as { paper: string }).paper === 'day-slip');
}

async function linesOf(db: Executor, rows: readonly EventTable[]): Promise<DayLine[]> {
  const names = new Map((await everyStaff(db)).map(({ id, name }) => [id, name]));
  const bodies = rows.map((row) => JSON.parse(row.body) as DaySealed);
  const ids = [...new Set(bodies.flatMap(({ concerns }) => concerns.map(({ complaint }) => complaint)))];
  const numbers = ids.length === 0 ? [] : await db.selectFrom('complaint').select(['id', 'number']).where('id', 'in', ids).where('severity_rank', '<>', severityRank.internal).execute();
  const numberOf = new Map(numbers.map(({ id, number }) => [id, number]));
  return rows.map(({ position, hash, actor }, index) => {
    const { concerns, ...body } = bodies[index]!;
    const named = concerns.flatMap(({ complaint, ...one }) => (numberOf.has(complaint) ? [{ ...one, number: numberOf.get(complaint)! }] : []));
    return { ...body, position, hash, who: actor === 'clock' ? '' : (names.get(actor) ?? ''), concerns: named };
  });
}

async function standingOf(db: Executor, at: string): Promise<Standing> {
  const { closingTime } = await officeOf(db);
  const [last = null] = await lastOfType(db, 'day.sealed');
  const [postponed] = await lastOfType(db, 'day.postponed');
  const [setBack] = await lastOfType(db, 'clock.set-back');
  const since = last?.position ?? 0;
  const { recordedAt } = await chainEnd(db, '');
  const now = recordedAt !== null && recordedAt > at ? recordedAt : at;
  const sealedUntil = last === null ? ((await setUpAt(db)) ?? at) : sealOf(last).until;
  const state: DayState = {
    closingTime,
    sealedUntil,
    worked: await workedAfter(db, since),
    setBack: (setBack?.position ?? 0) > since || sealedUntil > now,
    postponedUntil: postponed !== undefined && postponed.position > since ? (JSON.parse(postponed.body) as { until: string }).until : null,
  };
  return { state, last, now };
}

/** After which place a day's own work begins. The first end of all counts one day, and not the years before there were any. */
async function beginningOf(db: Executor, state: DayState, now: string, last: EventTable | null): Promise<number> {
  return last?.position ?? placeBefore(db, startOf(sealedDay(state, now)), await eventCount(db));
}

async function firstIn(db: Executor, { after }: LogRange, otherwise: string): Promise<string> {
  return (await db.selectFrom('event').select('recorded_at').where('position', '>', after).orderBy('position').limit(1).executeTakeFirst())?.recorded_at ?? otherwise;
}

async function figuresOf(db: Executor, range: LogRange, now: string): Promise<DayFigures> {
  const [types, taken] = [await typesIn(db, range), await takenInBySeverity(db, range)];
  const of = (type: string): number => types.get(type) ?? 0;
  const open = (await counters(db, Scope.everything, 'severity'))('severity');
  const due = await dueCounts(db, Scope.everything, now, now, 1_000);
  const severities = ['major', 'important', 'minor'] as const;
  const sum = (count: (severity: (typeof severities)[number]) => number): number => severities.reduce((total, one) => total + count(one), 0);
  const by = (severity: (typeof severities)[number]): number => taken.get(severityRank[severity]) ?? 0;
  return {
    takenIn: sum(by),
    major: by('major'),
    important: by('important'),
    minor: by('minor'),
    answered: Math.max(0, of('complaint.answered') - of('complaint.answer-withdrawn')),
    closed: of('complaint.closed'),
    visited: of('complaint.return-visited'),
    open: sum((severity) => open.get(String(severityRank[severity])) ?? 0),
    overdue: sum((severity) => due[severity].overdue),
    drafts: await draftCount(db),
    prints: of('complaint.form-printed') + of('office.paper-printed'),
    unlocks: of('vault.unlocked'),
    locks: of('vault.locked'),
    refused: of('vault.refused'),
    reveals: of('vault.revealed'),
  };
}

/** What of a part of the log changed days that had been sealed before. */
async function concernsIn(db: Executor, range: LogRange): Promise<DayConcern[]> {
  const touched = (await touchedIn(db, range, concerning)).slice(0, lookedAt);
  const streams = [...new Set(touched.map(({ stream }) => stream))];
  const events = await eventsOfStreams(db, streams);
  const streamsOf = byStream(events) as Map<string, (StoredComplaintEvent & { readonly position: number })[]>;
  const first = Math.min(...events.map(({ position }) => position), range.after);
  const seals = await sealsSince(db, first);
  return touched.flatMap(({ position, stream }) => {
    const own = streamsOf.get(stream)!;
    const found = concernOf(own, own.findIndex((one) => one.position === position), seals);
    return found === null ? [] : [{ complaint: stream, ...found }];
  });
}

function dayRecord(event: DayEvent, actor: string): NewEvent {
  return { ...event, stream: 'office', occurredAt: null, actor };
}
