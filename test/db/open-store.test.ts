import { expect, test } from 'vitest';
import { v7 as uuidv7 } from 'uuid';
import { openStore } from '../../electron/db/open-store';
import { dataFolder, openTestStore } from './support/data-folder';
import { takenInEvent } from './support/sample-events';

test('a new folder becomes a store that keeps what was recorded', async () => {
  const folder = await dataFolder();
  const store = await openTestStore({ folder });
  const id = uuidv7();
  await store.uow((unit) => unit.append([takenInEvent(id, 'TS-01-202611-0001')]));
  await store.close();
  const again = await openTestStore({ folder });
  expect(again.site).toBe(store.site);
  const row = await again.read((db) => db.selectFrom('complaint').selectAll().executeTakeFirstOrThrow());
  expect(row).toMatchObject({ id, number: 'TS-01-202611-0001', is_open: 1, due_clock: 'answer', doc: 1 });
  expect(await again.verifyChain()).toMatchObject({ ok: true, events: 1 });
  expect(await again.quickCheck()).toEqual([]);
});

test('a second program on the folder is refused', async () => {
  const folder = await dataFolder();
  const store = await openTestStore({ folder });
  await expect(openStore({ folder })).rejects.toMatchObject({ code: 'STORE_IN_USE' });
  await store.close();
  await (await openTestStore({ folder })).close();
});
