import fc from 'fast-check';
import { sql } from 'kysely';
import { Scope } from '../../electron/db/scope';
import { expect, test } from 'vitest';
import { v7 as uuidv7 } from 'uuid';
import { search } from '../../electron/db/repositories/search';
import type { OpenedStore } from '../../electron/db/open-store';
import { openTestStore } from './support/data-folder';
import { eventsOf, step } from './support/histories';
import { takenInEvent } from './support/sample-events';
import { derivedTables, dumpProjections } from './support/table-dump';

/** Whole histories are too slow to begin with a new file each; emptied tables are as good. */
async function empty(store: OpenedStore): Promise<void> {
  await store.uow(async ({ db }) => {
    for (const table of ['event', 'chain_head', ...(await derivedTables(db))]) await db.deleteFrom(table as 'event').execute();
    await sql`insert into complaint_text (complaint_text) values ('delete-all')`.execute(db);
  });
}

test('thousands of random histories, recorded in random portions, rebuild to the same rows', async () => {
  const store = await openTestStore();
  const steps = fc.array(step, { minLength: 200, maxLength: 300, size: 'max' });
  let complaints = 0;
  await fc.assert(
    fc.asyncProperty(steps, fc.integer({ min: 1, max: 40 }), async (history, portion) => {
      await empty(store);
      const events = eventsOf(history);
      for (let from = 0; from < events.length; from += portion) {
        await store.uow(({ append }) => append(events.slice(from, from + portion)));
      }
      const grown = await dumpProjections(store);
      expect(await store.rebuild()).toBe(events.length);
      expect(await dumpProjections(store)).toBe(grown);
      complaints += events.filter(({ type }) => type === 'complaint.taken-in').length;
    }),
    { numRuns: 40 },
  );
  expect(complaints).toBeGreaterThan(3_000);
}, 240_000);

test('what is compared after a rebuild is every table that is derived', async () => {
  const store = await openTestStore();
  expect(await store.read(derivedTables)).toEqual(expect.arrayContaining(['complaint', 'complaint_search', 'lane_counter', 'number_counter', 'office', 'rest_day', 'staff']));
});

test('a rebuild repairs rows that were spoilt, and search with them', async () => {
  const store = await openTestStore();
  const events = Array.from({ length: 50 }, (_, index) => takenInEvent(uuidv7(), `TS-01-202611-${String(index + 1).padStart(4, '0')}`));
  await store.uow(({ append }) => append(events));
  const whole = await dumpProjections(store);
  await store.uow(async ({ db }) => {
    await db.updateTable('complaint').set({ title: '错', severity_rank: 1 }).execute();
    await db.deleteFrom('lane_counter').execute();
    await sql`insert into complaint_text (complaint_text) values ('delete-all')`.execute(db);
  });
  const seen: number[] = [];
  await store.rebuild({ onProgress: (done, total) => seen.push(done, total) });
  expect(seen.at(-1)).toBe(50);
  expect(await dumpProjections(store)).toBe(whole);
  expect((await store.read((db) => search(db, Scope.everything, { text: '漏水' }, null, 50))).rows).toHaveLength(50);
});

test('a rebuild that is stopped leaves everything as it was', async () => {
  const store = await openTestStore();
  await store.uow(({ append }) => append([takenInEvent(uuidv7(), 'TS-01-202611-0001')]));
  const before = await dumpProjections(store);
  await expect(store.rebuild({ signal: AbortSignal.abort() })).rejects.toThrow();
  expect(await dumpProjections(store)).toBe(before);
});

test('streams longer than a page of the log come out whole, and stopping halfway undoes everything', async () => {
  const store = await openTestStore();
  const id = uuidv7();
  const print = (copy: number) => ({
    type: 'complaint.form-printed' as const,
    body: { form: 'complaint-handling', copy, version: 1, pdf: 'c'.repeat(64), pages: 1, printer: null },
    stream: id, occurredAt: null, actor: 'setup',
  });
  await store.uow(({ append }) =>
    append([takenInEvent(id, 'TS-01-202611-0001'), ...Array.from({ length: 9_000 }, (_, index) => print(index + 1)), takenInEvent(uuidv7(), 'TS-01-202611-0002')]),
  );
  const grown = await dumpProjections(store);
  const indexes = () => store.read((db) => sql`select name from sqlite_schema where type = 'index' order by name`.execute(db));
  const before = await indexes();
  const stop = new AbortController();
  await expect(store.rebuild({ signal: stop.signal, onProgress: () => stop.abort() })).rejects.toThrow();
  expect([await dumpProjections(store), await indexes()]).toEqual([grown, before]);
  await store.rebuild();
  expect([await dumpProjections(store), await indexes()]).toEqual([grown, before]);
});
