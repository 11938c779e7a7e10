import { join } from 'node:path';
import { v7 as uuidv7 } from 'uuid';
import { expect, test } from 'vitest';
import type { CalendarEvent } from '../../shared/domain/calendar/event';
import { plainHours } from '../../shared/domain/calendar/hours';
import { listBackups, ownBackups } from '../../electron/db/backup/place';
import { calendarEntries } from '../../electron/db/repositories/calendar';
import type { NewEvent } from '../../electron/db/event-codec';
import { madeUpNotice } from '../support/notice-2027';
import { openTestStore } from './support/data-folder';
import { drivers } from './support/drivers';
import { olderStore } from './support/older-store';
import { takenInEvent } from './support/sample-events';

const office = (event: CalendarEvent): NewEvent => ({ ...event, stream: 'office', occurredAt: null, actor: 'setup' });

test('a store from before there were calendars opens with an empty one, a copy of it kept', async () => {
  const folder = await olderStore(1, [takenInEvent(uuidv7(), 'TS-01-202611-0001')]);
  const store = await openTestStore({ folder });
  expect(await store.read(calendarEntries)).toEqual({ notices: [], rests: [], hours: null });
  expect(await store.read((db) => db.selectFrom('complaint').select('number').execute())).toEqual([{ number: 'TS-01-202611-0001' }]);
  expect(await listBackups(join(store.folder, ownBackups))).toMatchObject([{ manifest: { reason: 'upgrade', storeVersion: 1, complaints: 0 } }]);
});

test.each(drivers)('the calendar that an office entered comes back on %s, and out of a rebuild', async (_name, open) => {
  const store = await open();
  const notice = madeUpNotice();
  const hours = plainHours('17:30');
  const shorter = { ...notice, days: notice.days.slice(0, 20) };
  await store.uow(({ append }) =>
    append([
      office({ type: 'calendar.notice-imported', body: notice }),
      office({ type: 'calendar.rest-day-set', body: { date: '2026-12-31', name: '盘点' } }),
      office({ type: 'calendar.rest-day-set', body: { date: '2026-12-30', name: '停电' } }),
      office({ type: 'calendar.notice-imported', body: shorter }),
      office({ type: 'calendar.rest-day-set', body: { date: '2026-12-31', name: '年终盘点' } }),
      office({ type: 'calendar.rest-day-removed', body: { date: '2026-12-30' } }),
      office({ type: 'calendar.hours-set', body: plainHours('17:00') }),
      office({ type: 'calendar.hours-set', body: hours }),
    ]),
  );
  const entries = { notices: [shorter], rests: [{ date: '2026-12-31', name: '年终盘点' }], hours };
  expect(await store.read(calendarEntries)).toEqual(entries);
  await store.rebuild();
  expect(await store.read(calendarEntries)).toEqual(entries);
});
