import fc from 'fast-check';
import { sql } from 'kysely';
import canonicalize from 'canonicalize';
import { createHash } from 'node:crypto';
import { expect, test } from 'vitest';
import { hashOf } from '../../electron/db/chain';
import { verifyStep } from '../../electron/db/verify-chain';
import { openStore, type OpenedStore } from '../../electron/db/open-store';
import { dataFolder, openTestStore } from './support/data-folder';
import { eventsOf, step } from './support/histories';

async function recorded(folder?: string): Promise<OpenedStore> {
  const store = await openTestStore(folder === undefined ? {} : { folder });
  const steps = fc.sample(step, { numRuns: 40, seed: 7 });
  await store.uow(({ append }) => append(eventsOf(steps)));
  return store;
}

test('an event is hashed as its canonical JSON', async () => {
  const store = await recorded();
  const rows = await store.read((db) => db.selectFrom('event').selectAll().execute());
  for (const row of rows) {
    const whole = {
      id: row.id, site: row.site, siteSeq: row.site_seq, stream: row.stream, occurredAt: row.occurred_at,
      recordedAt: row.recorded_at, actor: row.actor, type: row.type, body: JSON.parse(row.body), prevHash: row.prev_hash,
    };
    expect(row.hash).toBe(createHash('sha256').update(canonicalize(whole)!).digest('hex'));
    expect(hashOf(row)).toBe(row.hash);
  }
});

const fields = {
  position: sql`(select max(position) from event) + 5`,
  id: sql`'00000000-0000-7000-8000-000000000000'`,
  site: sql`'another'`,
  site_seq: sql`site_seq + 1000`,
  stream: sql`stream || 'x'`,
  occurred_at: sql`'2000-01-01T00:00:00.000Z'`,
  recorded_at: sql`'2000-01-01T00:00:00.000Z'`,
  actor: sql`actor || 'x'`,
  type: sql`'complaint.other'`,
  body: sql`body || ' '`,
  prev_hash: sql`substr(prev_hash, 2) || case substr(prev_hash, 1, 1) when '0' then '1' else '0' end`,
  hash: sql`substr(hash, 2) || case substr(hash, 1, 1) when '0' then '1' else '0' end`,
};

test.each(Object.keys(fields) as (keyof typeof fields)[])('a changed %s is found at its place, in every event', async (field) => {
  const store = await recorded();
  const whole = await store.verifyChain();
  expect(whole.ok).toBe(true);
  for (let position = 1; position <= whole.events; position += 1) {
    await spoilt(store, async (db) => {
      await sql`update event set ${sql.ref(field)} = ${fields[field]} where position = ${position}`.execute(db);
    }, (report) => expect(report, `${field} at ${position}`).toMatchObject({ ok: false, fault: { position: field === 'position' ? expect.any(Number) : position } }));
  }
});

test('removed, doubled and swapped events and a cut end are found', async () => {
  const store = await recorded();
  const { events } = await store.verifyChain();
  const attempts: [string, (db: Parameters<Parameters<OpenedStore['uow']>[0]>[0]['db']) => Promise<unknown>][] = [
    ['removed first', (db) => sql`delete from event where position = 1`.execute(db)],
    ['removed inside', (db) => sql`delete from event where position = 5`.execute(db)],
    ['removed, closing the gap', async (db) => {
      await sql`delete from event where position = 5`.execute(db);
      for (let position = 6; position <= events; position += 1) {
        await sql`update event set position = position - 1, site_seq = site_seq - 1 where position = ${position}`.execute(db);
      }
    }],
    ['cut end', (db) => sql`delete from event where position > ${events - 3}`.execute(db)],
    ['all gone', (db) => sql`delete from event`.execute(db)],
    ['doubled', (db) => sql`insert into event select ${events + 1}, '00000000-0000-7000-8000-000000000000', site, ${events + 1}, stream, occurred_at, recorded_at, actor, type, body, prev_hash, hash from event where position = 3`.execute(db)],
    ['swapped', async (db) => {
      await sql`update event set position = 100000 where position = 3`.execute(db);
      await sql`update event set position = 3 where position = 4`.execute(db);
      await sql`update event set position = 4 where position = 100000`.execute(db);
    }],
  ];
  for (const [name, spoil] of attempts) await spoilt(store, spoil, (report) => expect(report.ok, name).toBe(false));
  expect(await store.verifyChain()).toMatchObject({ ok: true });
});

test('a tail is checked alone, and a program does not open a store whose tail is wrong', async () => {
  const folder = await dataFolder();
  const store = await recorded(folder);
  expect(await store.verifyChain({ last: 5 })).toMatchObject({ ok: true });
  await store.uow(({ db }) => sql`update event set actor = 'somebody else' where position = (select max(position) - 2 from event)`.execute(db));
  expect(await store.verifyChain({ last: 5 })).toMatchObject({ ok: false, fault: { reason: 'changed' } });
  await store.close();
  await expect(openStore({ folder })).rejects.toMatchObject({ code: 'STORE_DAMAGED' });
});

test('following the chain tells how far it is and can be stopped', async () => {
  const store = await recorded();
  const seen: [number, number][] = [];
  const { events } = await store.verifyChain({ onProgress: (done, total) => seen.push([done, total]) });
  expect(seen.at(-1)).toEqual([events, events]);
  await expect(store.verifyChain({ signal: AbortSignal.abort() })).rejects.toThrow();
});

/** Follows the chain as the program does while a person waits. */
async function inSteps(store: OpenedStore) {
  for (let after = 0, steps = 0; ; steps += 1) {
    const step = await store.read((db) => verifyStep(db, after, 7));
    if (step.ended) return step;
    expect(step.done).toBe(after + 7);
    after = step.done;
    if (steps > 1_000) throw new Error('it never ends');
  }
}

test('in steps the chain of a whole log is followed to its head', async () => {
  const store = await recorded();
  const whole = await store.verifyChain();
  expect(await inSteps(store)).toMatchObject({ fault: null, done: whole.events, head: whole.ok ? whole.hash : '' });
});

/** Changes the log, looks at it, and takes the change back. */
async function spoilt(
  store: OpenedStore,
  spoil: (db: Parameters<Parameters<OpenedStore['uow']>[0]>[0]['db']) => Promise<unknown>,
  look: (report: Awaited<ReturnType<OpenedStore['verifyChain']>>) => void,
): Promise<void> {
  const rows = await store.read((db) => db.selectFrom('event').selectAll().orderBy('position').execute());
  await store.uow(({ db }) => spoil(db));
  const report = await store.verifyChain();
  look(report);
  const stepwise = await inSteps(store);
  expect(stepwise.fault?.position ?? null, 'in steps').toBe(report.ok ? null : report.fault.position);
  await store.uow(async ({ db }) => {
    await db.deleteFrom('event').execute();
    await db.insertInto('event').values(rows).execute();
  });
}
