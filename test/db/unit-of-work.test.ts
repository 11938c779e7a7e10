import { sql } from 'kysely';
import { expect, test } from 'vitest';
import { v7 as uuidv7 } from 'uuid';
import { formatNumber } from '../../shared/domain/numbering/number';
import { lastNumber } from '../../electron/db/repositories/numbers';
import { openTestStore } from './support/data-folder';
import { takenInEvent } from './support/sample-events';

test('200 saves at once get numbers without gaps or doubles, in one unbroken chain', async () => {
  const store = await openTestStore();
  const save = () =>
    store.uow(async ({ db, append }) => {
      const seq = (await lastNumber(db, '01', '202611')) + 1;
      await append([takenInEvent(uuidv7(), formatNumber({ desk: '01', month: '202611', seq }))]);
      return seq;
    });
  const numbers = await Promise.all(Array.from({ length: 200 }, save));
  expect(numbers).toEqual(Array.from({ length: 200 }, (_, index) => index + 1));
  expect(await store.verifyChain()).toMatchObject({ ok: true, events: 200 });
});

test('waiting for the store inside a unit of work is refused at once instead of waiting for ever', async () => {
  const store = await openTestStore();
  const nested = store.uow(() => store.uow(async () => 1));
  await expect(nested).rejects.toThrow('wait for itself');
  await expect(store.uow(() => store.read(async () => 1))).rejects.toThrow('wait for itself');
  expect(await store.uow(async () => 'still works')).toBe('still works');
});

test('reading goes on beside a unit of work and sees nothing of it before it is committed', async () => {
  const store = await openTestStore();
  let release = () => undefined as void;
  const held = new Promise<void>((resolve) => (release = resolve));
  const started = withResolvers();
  const writing = store.uow(async ({ append }) => {
    await append([takenInEvent(uuidv7(), 'TS-01-202611-0001')]);
    started.resolve(undefined);
    await held;
  });
  await started.promise;
  const count = () => store.read((db) => db.selectFrom('complaint').select('id').execute());
  expect(await count()).toHaveLength(0);
  release();
  await writing;
  expect(await count()).toHaveLength(1);
});

test('what was recorded is told after it is durable, and not told when it was undone', async () => {
  const store = await openTestStore();
  const heard: string[] = [];
  const stop = store.onCommit((events) => heard.push(...events.map(({ type }) => type)));
  await store.uow(({ append }) => append([takenInEvent(uuidv7(), 'TS-01-202611-0001')]));
  await store.uow(async ({ append }) => {
    await append([takenInEvent(uuidv7(), 'TS-01-202611-0002')]);
    throw new Error('undone');
  }).catch(() => undefined);
  await store.uow(async () => undefined);
  expect(heard).toEqual(['complaint.taken-in']);
  stop();
  await store.uow(({ append }) => append([takenInEvent(uuidv7(), 'TS-01-202611-0003')]));
  expect(heard).toHaveLength(1);
});

test('an event that does not fit its schema is never recorded', async () => {
  const store = await openTestStore();
  const wrong = takenInEvent(uuidv7(), 'TS-01-202611-0001', { facts: '   ' });
  await expect(store.uow(({ append }) => append([wrong]))).rejects.toThrow();
  expect(await store.verifyChain()).toMatchObject({ ok: true, events: 0 });
});

test('a reading connection cannot write', async () => {
  const store = await openTestStore();
  await expect(store.read((db) => sql`delete from complaint`.execute(db))).rejects.toMatchObject({ code: 'STORE_READ_ONLY' });
});

function withResolvers() {
  let resolve: (value: unknown) => void = () => undefined;
  const promise = new Promise((settled) => (resolve = settled));
  return { promise, resolve };
}
