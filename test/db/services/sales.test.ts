import { createHash, randomUUID } from 'node:crypto';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { salesRecords } from '../../../electron/db/repositories/sales';
import { answerClerk, recordSales } from '../../../electron/services/sales';
import type { SealedChange } from '../../../shared/vault/clerk';
import { readyDesk } from '../support/desk';
import { dumpProjections } from '../support/table-dump';

const sealed = (text: string) => ({ name: createHash('sha256').update(text).digest('hex'), box: Buffer.from(text) });

function unit(record: string, version: number, token?: string | null): SealedChange {
  return { record, kind: 'unit', version, sealed: sealed(`${record} ${version} ${Math.random()}`), ...(token !== undefined && { token }) };
}

test('of two changes of one version only one is ever recorded, and with an act all of it or nothing', async () => {
  const { context, people } = await readyDesk();
  const [one, other] = [randomUUID(), randomUUID()];
  expect(await recordSales(context, people.receptionist, [unit(one, 1, 'a'), unit(other, 1, 'b')])).toBe(true);
  const tries = await Promise.all([1, 2, 3].map(() => recordSales(context, people.receptionist, [unit(one, 2), unit(randomUUID(), 1, randomUUID())])));
  expect(tries.filter(Boolean)).toHaveLength(1);
  expect(await recordSales(context, people.receptionist, [unit(other, 2), unit(one, 2)])).toBe(false);
  expect(await recordSales(context, people.receptionist, [unit(other, 2), unit(other, 2)])).toBe(false);
  const { records } = await context.store.read((db) => salesRecords(db, 'unit', null, 10));
  expect(records).toHaveLength(3);
  expect(records.find(({ record }) => record === other)?.version).toBe(1);
});

test('no unit is there twice, whoever brings it, until the first is taken out', async () => {
  const { context, people } = await readyDesk();
  const [one, other] = [randomUUID(), randomUUID()];
  expect(await recordSales(context, people.receptionist, [unit(one, 1, 'same'), unit(other, 1, 'same')])).toBe(false);
  expect(await recordSales(context, people.receptionist, [unit(one, 1, 'same')])).toBe(true);
  expect(await recordSales(context, people.receptionist, [unit(other, 1, 'same')])).toBe(false);
  expect(await recordSales(context, people.receptionist, [{ record: one, kind: 'unit', version: 2, sealed: null, token: null }])).toBe(true);
  expect(await recordSales(context, people.receptionist, [unit(other, 1, 'same')])).toBe(true);
});

const nowhere = async () => null;

test('nobody records for somebody else', async () => {
  const { context, people } = await readyDesk();
  const changes = [unit(randomUUID(), 1)];
  const of = (by: string) => ({ what: 'record' as const, input: { by, changes } });
  expect(await answerClerk(context, people.supervisor, of(people.receptionist.staffId), nowhere)).toBe(false);
  expect(await answerClerk(context, null, of(people.receptionist.staffId), nowhere)).toBe(false);
  expect(await answerClerk(context, people.receptionist, of(people.receptionist.staffId), nowhere)).toBe(true);
  expect(await answerClerk(context, null, { what: 'duty', input: null }, nowhere)).toBeNull();
});

test('the log names records and never says what is in them; a rebuild gives the same rows', async () => {
  const { context, people } = await readyDesk();
  const ids = Array.from({ length: 1_201 }, () => randomUUID());
  expect(await recordSales(context, people.receptionist, ids.map((id) => unit(id, 1, `t ${id}`)), randomUUID())).toBe(true);
  await fc.assert(
    fc.asyncProperty(fc.array(fc.record({ at: fc.nat(4), version: fc.integer({ min: 1, max: 5 }), out: fc.boolean() }), { minLength: 1, maxLength: 2 }), async (some) => {
      await recordSales(context, people.receptionist, some.map(({ at, version, out }) => (out ? { record: ids[at]!, kind: 'unit', version, sealed: null } : unit(ids[at]!, version))));
    }),
    { numRuns: 120 },
  );
  const rows = await context.store.read((db) => db.selectFrom('event').select('body').where('stream', '=', 'sales').execute());
  // Three of the import, and some of the random ones.
  expect(rows.length).toBeGreaterThan(3);
  for (const { body } of rows) expect(body.replace(/[0-9a-f]{64}|[0-9a-f-]{36}|"(?:records|record|kind|unit|version|name|import)"|null|\d+|[[\]{}:,]/g, '').replace(/"/g, '')).toBe('');
  const grown = await dumpProjections(context.store);
  await context.store.rebuild();
  expect(await dumpProjections(context.store)).toBe(grown);
});
