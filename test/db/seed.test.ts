import { expect, test } from 'vitest';
import { complaintEventBodies, type ComplaintEvent } from '../../shared/domain/complaint/event';
import { eventOf } from '../../electron/db/event-codec';
import { openStore } from '../../electron/db/open-store';
import { rowsAfter } from '../../electron/db/repositories/events';
import { dataFolder, openTestStore } from './support/data-folder';
import { seedComplaints } from './support/seed-complaints';
import { eventsEach } from './support/seed-history';
import { takenInEvent } from './support/sample-events';
import { dumpProjections } from './support/table-dump';

const now = '2026-11-20T02:12:00.000Z';

test('a seeded log is one whole chain of events as the program records them, and gives the rows that saving one by one gives', async () => {
  const folder = await dataFolder();
  await (await openStore({ folder })).close();
  await seedComplaints(folder, { count: 1_203, now });
  const seeded = await openTestStore({ folder });
  expect(await seeded.verifyChain()).toMatchObject({ ok: true, events: 1_203 * eventsEach });
  const events = (await seeded.read((db) => rowsAfter(db, 0, 100_000))).map(eventOf);
  for (const { type, body } of events) expect(complaintEventBodies[type as ComplaintEvent['type']].parse(body)).toEqual(body);
  expect(new Set(events.slice(-eventsEach).map(({ stream }) => stream)).size, 'events of many complaints are mixed').toBeGreaterThan(1);

  const saved = await openTestStore();
  for (let from = 0; from < events.length; from += 2_000) await saved.uow(({ append }) => append(events.slice(from, from + 2_000)));
  expect(await dumpProjections(saved)).toBe(await dumpProjections(seeded));
});

test('a seeded store takes further events', async () => {
  const folder = await dataFolder();
  await (await openStore({ folder })).close();
  await seedComplaints(folder, { count: 10, now });
  const store = await openTestStore({ folder });
  await store.uow(({ append }) => append([takenInEvent('0197d0a0-0000-7000-8000-000000000001', 'TS-07-202611-0001')]));
  expect(await store.verifyChain()).toMatchObject({ ok: true, events: 10 * eventsEach + 1 });
});

