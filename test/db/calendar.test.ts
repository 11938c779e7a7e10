import { access } from 'node:fs/promises';
import { sql } from 'kysely';
import { v7 as uuidv7 } from 'uuid';
import { expect, test } from 'vitest';
import type { CalendarEvent } from '../../shared/domain/calendar/event';
import { calendarEntries } from '../../electron/db/repositories/calendar';
import type { NewEvent } from '../../electron/db/event-codec';
import { madeUpNotice } from '../support/notice-2027';
import { dataFolder, openTestStore } from './support/data-folder';
import { drivers } from './support/drivers';
import { takenInEvent } from './support/sample-events';

const office = (event: CalendarEvent): NewEvent => ({ ...event, stream: 'office', occurredAt: null, actor: 'setup' });

test('a store from before there were calendars opens with an empty one, a copy of it kept', async () => {
  const folder = await dataFolder();
  const older = await openTestStore({ folder });
  await older.uow(async ({ db, append }) => {
    await append([takenInEvent(uuidv7(), 'TS-01-202611-0001')]);
    for (const table of ['calendar_notice', 'rest_day']) await db.schema.dropTable(table).execute();
    await sql`delete from kysely_migration where name = '0002-calendar'`.execute(db);
    await sql`pragma user_version = 1`.execute(db);
  });
  await older.close();
  const store = await openTestStore({ folder });
  expect(await store.read(calendarEntries)).toEqual({ notices: [], rests: [] });
  expect(await store.read((db) => db.selectFrom('complaint').select('number').execute())).toEqual([{ number: 'TS-01-202611-0001' }]);
  await access(`${store.file}.before-1`);
});

test.each(drivers)('the calendar that an office entered comes back on %s, and out of a rebuild', async (_name, open) => {
  const store = await open();
  const notice = madeUpNotice();
  const shorter = { ...notice, days: notice.days.slice(0, 20) };
  await store.uow(({ append }) =>
    append([
      office({ type: 'calendar.notice-imported', body: notice }),
      office({ type: 'calendar.rest-day-set', body: { date: '2026-12-31', name: '盘点' } }),
      office({ type: 'calendar.rest-day-set', body: { date: '2026-12-30', name: '停电' } }),
      office({ type: 'calendar.notice-imported', body: shorter }),
      office({ type: 'calendar.rest-day-set', body: { date: '2026-12-31', name: '年终盘点' } }),
      office({ type: 'calendar.rest-day-removed', body: { date: '2026-12-30' } }),
    ]),
  );
  const entries = { notices: [shorter], rests: [{ date: '2026-12-31', name: '年终盘点' }] };
  expect(await store.read(calendarEntries)).toEqual(entries);
  await store.rebuild();
  expect(await store.read(calendarEntries)).toEqual(entries);
});
