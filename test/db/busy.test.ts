import { setTimeout as wait } from 'node:timers/promises';
import { Kysely, sql } from 'kysely';
import { expect, onTestFinished, test } from 'vitest';
import { v7 as uuidv7 } from 'uuid';
import { sqlite3Dialect } from '../../electron/db/dialects/sqlite3';
import { openTestStore } from './support/data-folder';
import { takenInEvent } from './support/sample-events';

/** Another program that writes to the file, such as a backup tool; returns how to make it stop. */
async function foreignWriter(file: string): Promise<() => Promise<void>> {
  const db = new Kysely<unknown>({ dialect: sqlite3Dialect({ file, access: 'write', pragmas: ['begin immediate'] }) });
  await sql`select 1`.execute(db);
  let stopped: Promise<void> | null = null;
  const stop = () => (stopped ??= db.destroy());
  onTestFinished(stop);
  return stop;
}

test('a save waits for a foreign writer longer than one busy timeout, and is made when it is done', async () => {
  const store = await openTestStore();
  const stop = await foreignWriter(store.file);
  const saving = store.uow(({ append }) => append([takenInEvent(uuidv7(), 'TS-01-202611-0001')]));
  await wait(2_600);
  await stop();
  expect(await saving).toHaveLength(1);
});

test('a foreign writer that does not end is STORE_BUSY, reading goes on, and a later save works', async () => {
  const store = await openTestStore();
  const stop = await foreignWriter(store.file);
  const save = () => store.uow(({ append }) => append([takenInEvent(uuidv7(), 'TS-01-202611-0001')]));
  const saving = save();
  expect(await store.read((db) => db.selectFrom('complaint').select('id').execute())).toEqual([]);
  await expect(saving).rejects.toMatchObject({ code: 'STORE_BUSY' });
  await stop();
  await save();
  expect(await store.verifyChain()).toMatchObject({ ok: true, events: 1 });
});
