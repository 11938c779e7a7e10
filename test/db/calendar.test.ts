import { expect, test } from 'vitest';
import type { CalendarEvent } from '../../shared/domain/calendar/event';
import { calendarEntries } from '../../electron/db/repositories/calendar';
import type { NewEvent } from '../../electron/db/event-codec';
import { madeUpNotice } from '../support/notice-2027';
import { drivers } from './support/drivers';

const office = (event: CalendarEvent): NewEvent => ({ ...event, stream: 'office', occurredAt: null, actor: 'setup' });

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
