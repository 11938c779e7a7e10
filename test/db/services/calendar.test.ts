import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import fc from 'fast-check';
import { v7 as uuidv7 } from 'uuid';
import { describe, expect, test } from 'vitest';
import type { CalendarEvent } from '../../../shared/domain/calendar/event';
import { dayKind } from '../../../shared/domain/calendar/calendar';
import { parseDay } from '../../../shared/util/local-time';
import { openCalendar } from '../../../electron/services/calendar-book';
import { applyChange, calendarOverview, calendarYear, previewChange, previewNotice } from '../../../electron/services/calendar';
import { calendarProgress, stopCalendarWork } from '../../../electron/services/calendar-work';
import { getComplaint } from '../../../electron/services/complaint';
import { saveIntake } from '../../../electron/services/intake';
import { madeUpNotice } from '../../support/notice-2027';
import { dataFolder } from '../support/data-folder';
import { readyDesk, typed } from '../support/desk';
import { takenInEvent } from '../support/sample-events';
import { dumpProjections } from '../support/table-dump';

type ReadyDesk = Awaited<ReturnType<typeof readyDesk>>;

const notice: CalendarEvent = { type: 'calendar.notice-imported', body: madeUpNotice() };
const rest = (date: string, name = '年终盘点'): CalendarEvent => ({ type: 'calendar.rest-day-set', body: { date, name } });
const newYear = '2027-01-04T10:00:00.000Z';

async function takeIn({ context, people, at }: ReadyDesk, now: string): Promise<{ id: string; number: string }> {
  at(now);
  return saveIntake(context, people.receptionist, { draftId: uuidv7(), fields: typed() });
}

/** Shows a change, then applies exactly what was shown. */
async function apply({ context, people }: ReadyDesk, change: CalendarEvent) {
  const seen = (await previewChange(context, people.supervisor, change))!.seen;
  return applyChange(context, people.supervisor, change, seen);
}

const events = ({ context }: ReadyDesk, type: string) =>
  context.store.read((db) => db.selectFrom('event').selectAll().where('type', '=', type).execute());

describe('a notice', () => {
  test('makes due times known that were not, once, with a line in the timeline', async () => {
    const desk = await readyDesk();
    const { context } = desk;
    const { id, number } = await takeIn(desk, '2026-12-30T02:00:00.000Z');
    const early = await takeIn(desk, '2026-11-20T02:12:00.000Z');
    const answer = async () => (await getComplaint(context, id, desk.people.receptionist)).deadlines.find(({ clock }) => clock === 'answer');
    expect(await answer()).toMatchObject({ dueAt: null, sentence: expect.stringContaining('设置 → 工作日历') });
    const earlyBefore = await getComplaint(context, early.id, desk.people.receptionist);

    const preview = await previewChange(context, desk.people.supervisor, notice);
    expect(preview).toMatchObject({ complaints: 1, changes: [{ number, clock: 'answer', from: null, to: newYear }] });
    expect(await events(desk, 'calendar.notice-imported')).toHaveLength(0);

    expect(await apply(desk, notice)).toEqual({ complaints: 1 });
    expect(await answer()).toMatchObject({ dueAt: newYear });
    const [entry] = (await getComplaint(context, id, desk.people.receptionist)).timeline;
    expect(entry).toMatchObject({ who: '何立群', title: '时限调整', text: expect.stringMatching(/：未定 → 2027年1月4日 周一 18:00\n原因：导入 2027 年放假通知$/) });
    expect(await getComplaint(context, early.id, desk.people.receptionist)).toEqual(earlyBefore);

    expect(await apply(desk, notice)).toEqual({ complaints: 0 });
    expect(await events(desk, 'calendar.notice-imported')).toHaveLength(1);
    expect(await events(desk, 'complaint.deadlines-set')).toHaveLength(1);
    expect(await context.store.verifyChain()).toMatchObject({ ok: true });
  });

  test('is in force at once, and after the folder is opened again', async () => {
    const desk = await readyDesk();
    await apply(desk, notice);
    const { id } = await takeIn(desk, '2026-12-30T02:00:00.000Z');
    expect((await getComplaint(desk.context, id, desk.people.receptionist)).deadlines.every(({ clock, dueAt }) => dueAt !== null || clock === 'return-visit')).toBe(true);
    expect(await calendarOverview(desk.context)).toMatchObject({ imported: [2027], restDays: [] });
    expect(calendarYear(desk.context, 2027).days).toHaveLength(365);
    expect(calendarYear(desk.context, 2028).days).toBeNull();
    const again = await openCalendar(desk.context.store);
    expect(again()).toEqual(desk.context.calendar());
  });

  test('is refused when what would happen is no longer what was shown', async () => {
    const desk = await readyDesk();
    const shown = await previewChange(desk.context, desk.people.supervisor, notice);
    await takeIn(desk, '2026-12-30T02:00:00.000Z');
    await expect(applyChange(desk.context, desk.people.supervisor, notice, shown!.seen)).rejects.toMatchObject({ code: 'CONFLICT' });
    expect(await events(desk, 'calendar.notice-imported')).toHaveLength(0);
    expect(calendarYear(desk.context, 2027).days).toBeNull();
  });

  test('applied twice at the same moment counts once', async () => {
    const desk = await readyDesk();
    await takeIn(desk, '2026-12-30T02:00:00.000Z');
    const seen = (await previewChange(desk.context, desk.people.supervisor, notice))!.seen;
    const both = await Promise.allSettled([1, 2].map(() => applyChange(desk.context, desk.people.supervisor, notice, seen)));
    expect(both.map(({ status }) => status)).toEqual(['fulfilled', 'rejected']);
    expect(await events(desk, 'complaint.deadlines-set')).toHaveLength(1);
  });

  test('comes from a file, or is told what is wrong with it', async () => {
    const desk = await readyDesk();
    const folder = await dataFolder();
    const file = async (name: string, content: string | Uint8Array) => {
      await writeFile(join(folder, name), content);
      return previewNotice(desk.context, desk.people.supervisor, join(folder, name));
    };
    const text = JSON.stringify(madeUpNotice());
    expect(await file('2027.json', text)).toMatchObject({ status: 'ready', file: '2027.json', notice: madeUpNotice(), replaces: false });
    expect(await file('mark.json', `\ufeff${text}`)).toMatchObject({ status: 'ready' });
    expect(await file('2025.json', text.replaceAll('2027-', '2025-').replace('2027', '2025').replace(/\{[^{}]*false\},?/g, '').replace(',]', ']'))).toMatchObject({ status: 'ready', replaces: true });
    const gbk = Buffer.concat([Buffer.from('{"year":2027,"days":[{"name":"'), Buffer.from([0xd4, 0xaa, 0xb5, 0xa9]), Buffer.from('","date":"2027-01-01","isOffDay":true}]}')]);
    expect(await file('gbk.json', gbk)).toMatchObject({ status: 'refused', problems: [{ place: 'days' }] });
    expect(await file('broken.json', text.slice(0, 200))).toMatchObject({ status: 'refused', problems: [{ place: '第 1 行' }] });
    expect(await file('large.json', Buffer.alloc(2_000_000, ' '))).toMatchObject({ status: 'refused', problems: [{ message: expect.stringContaining('1 MB') }] });
    expect(await file('picture.json', Buffer.from([0x89, 0x50, 0x4e, 0x47, 0, 0, 0xff, 0xff]))).toMatchObject({ status: 'refused', problems: [{ message: expect.stringContaining('不是文字') }] });
    await mkdir(join(folder, 'folder.json'));
    for (const gone of ['folder.json', 'none.json']) {
      expect(await previewNotice(desk.context, desk.people.supervisor, join(folder, gone))).toMatchObject({ status: 'refused', problems: [{ message: expect.stringContaining('读不出来') }] });
    }
  });
});

describe('a day of rest of the office', () => {
  test('moves the due times around it, and taking it away moves them back', async () => {
    const desk = await readyDesk();
    const { context } = desk;
    const { id } = await takeIn(desk, '2026-11-20T02:12:00.000Z');
    const times = async () => (await getComplaint(context, id, desk.people.receptionist)).deadlines.map(({ dueAt }) => dueAt);
    const before = await times();
    expect(await apply(desk, rest('2026-11-23'))).toEqual({ complaints: 1 });
    expect(await times()).not.toEqual(before);
    expect(await calendarOverview(context)).toMatchObject({ restDays: [{ date: '2026-11-23', name: '年终盘点' }] });
    expect(await apply(desk, { type: 'calendar.rest-day-removed', body: { date: '2026-11-23' } })).toEqual({ complaints: 1 });
    expect(await times()).toEqual(before);
    expect(await events(desk, 'complaint.deadlines-set')).toHaveLength(2);
  });

  test('is refused where everybody rests anyway, and taken away only where there is one', async () => {
    const desk = await readyDesk();
    for (const date of ['2026-11-21', '2026-10-01']) {
      await expect(previewChange(desk.context, desk.people.supervisor, rest(date))).rejects.toMatchObject({ code: 'INVALID_INPUT', faults: [{ place: 'date' }] });
    }
    await expect(previewChange(desk.context, desk.people.supervisor, rest('2026-11-23', '很'.repeat(21)))).rejects.toMatchObject({ faults: [{ place: 'name' }] });
    await expect(previewChange(desk.context, desk.people.supervisor, { type: 'calendar.rest-day-removed', body: { date: '2026-11-23' } })).rejects.toMatchObject({ code: 'NOT_FOUND' });
    expect((await previewChange(desk.context, desk.people.supervisor, rest('2027-03-01')))?.changes).toEqual([]);
  });
});

test('any changes of the calendar, between any intakes, rebuild to the same rows and the same calendar', async () => {
  const day = fc.constantFrom('2026-12-28', '2026-12-29', '2026-12-30', '2026-12-31', '2027-01-05');
  const shorter: CalendarEvent = { type: 'calendar.notice-imported', body: { ...madeUpNotice(), days: madeUpNotice().days.filter(({ date }) => date !== '2027-01-03') } };
  const step = fc.oneof(
    fc.constantFrom('2026-12-27T02:00:00.000Z', '2026-12-29T08:30:00.000Z', '2026-12-31T09:00:00.000Z'),
    fc.constantFrom(notice, shorter),
    day.map((date) => rest(date)),
    day.map((date): CalendarEvent => ({ type: 'calendar.rest-day-removed', body: { date } })),
  );
  await fc.assert(
    fc.asyncProperty(fc.array(step, { maxLength: 12 }), async (steps) => {
      const desk = await readyDesk();
      const ids: string[] = [];
      for (const one of steps) {
        if (typeof one === 'string') ids.push((await takeIn(desk, one)).id);
        else await apply(desk, one).catch((error: { code?: string }) => expect(error.code).toBe('NOT_FOUND'));
      }
      const rows = await dumpProjections(desk.context.store);
      await desk.context.store.rebuild();
      expect(await dumpProjections(desk.context.store)).toBe(rows);
      expect((await openCalendar(desk.context.store))()).toEqual(desk.context.calendar());
      // What is recorded is what the calendar in force gives: nothing is left to move.
      const last = steps.findLast((one) => typeof one !== 'string');
      if (last?.type === 'calendar.notice-imported') expect((await previewChange(desk.context, desk.people.supervisor, last))?.changes).toEqual([]);
      for (const id of ids) {
        for (const { sentence } of (await getComplaint(desk.context, id, desk.people.receptionist)).deadlines) expect(sentence).not.toContain('当时的工作日安排');
      }
      await desk.context.store.close();
    }),
    { numRuns: 25 },
  );
}, 120_000);

describe('many complaints', () => {
  const many = 3_000;

  async function crowded() {
    const desk = await readyDesk();
    const dueAt = '2027-01-30T02:00:00.000Z';
    const complaints = Array.from({ length: many }, (_, at) =>
      takenInEvent(uuidv7(), `TS-01-202612-${String(at + 1).padStart(4, '0')}`, { receivedAt: '2026-12-30T02:00:00.000Z', deadlines: [{ clock: 'closing', dueAt }] }),
    );
    await desk.context.store.uow(({ append }) => append(complaints));
    return desk;
  }

  test('change in parts, with progress, others being served meanwhile', async () => {
    const desk = await crowded();
    const preview = await previewChange(desk.context, desk.people.supervisor, notice);
    expect(preview?.complaints).toBe(many);
    const work = applyChange(desk.context, desk.people.supervisor, notice, preview!.seen);
    const seen = new Set<number>();
    let working = true;
    void work.finally(() => (working = false));
    while (working) {
      await desk.context.store.read((db) => db.selectFrom('office').selectAll().execute());
      const progress = calendarProgress();
      if (progress !== null) {
        seen.add(progress.done);
        expect(progress.done).toBeLessThanOrEqual(progress.total);
      }
    }
    expect(await work).toEqual({ complaints: many });
    expect(seen.size).toBeGreaterThan(5);
    expect(calendarProgress()).toBeNull();
    expect((await previewChange(desk.context, desk.people.supervisor, notice))?.complaints).toBe(0);
  });

  test('stopped half-way leave everything as it was', async () => {
    const desk = await crowded();
    const seen = (await previewChange(desk.context, desk.people.supervisor, notice))!.seen;
    const rows = await dumpProjections(desk.context.store);
    const work = applyChange(desk.context, desk.people.supervisor, notice, seen);
    while ((calendarProgress()?.done ?? 0) < many + 500) await new Promise((resolve) => setTimeout(resolve, 1));
    stopCalendarWork();
    expect(await work).toBeNull();
    expect(await dumpProjections(desk.context.store)).toBe(rows);
    expect(dayKind(desk.context.calendar(), parseDay('2027-01-04'))).toMatchObject({ known: false });
    expect(await applyChange(desk.context, desk.people.supervisor, notice, seen)).toEqual({ complaints: many });
  });
});

test('hours of work: departments that close earlier move due times at once, an office open at weekends moves none of theirs', async () => {
  const desk = await readyDesk();
  const { context, people } = desk;
  const { number } = await takeIn(desk, '2026-11-20T02:12:00.000Z');
  const { hours, plainHours } = await calendarOverview(context);
  expect(plainHours).toBe(true);
  const day = [{ from: '09:00', to: '18:00' }];
  const weekend = { ...hours, office: { days: Array.from({ length: 7 }, () => day), onHolidays: true } };
  expect(await apply(desk, { type: 'calendar.hours-set', body: weekend })).toEqual({ complaints: 0 });
  const short = { ...weekend, departments: { ...hours.departments, days: hours.departments.days.map((one) => (one.length === 0 ? one : [{ from: '09:00', to: '12:00' }, { from: '13:30', to: '17:30' }])) } };
  const change: CalendarEvent = { type: 'calendar.hours-set', body: short };
  const preview = await previewChange(context, people.supervisor, change);
  expect(preview?.changes).toContainEqual({ number, clock: 'opinion', label: '部门意见', from: '2026-11-23T10:00:00.000Z', to: '2026-11-23T09:30:00.000Z' });
  expect(await apply(desk, change)).toEqual({ complaints: 1 });
  expect(await calendarOverview(context)).toMatchObject({ hours: short, plainHours: false });
  const before = await dumpProjections(context.store);
  await context.store.rebuild();
  expect(await dumpProjections(context.store)).toBe(before);
});
