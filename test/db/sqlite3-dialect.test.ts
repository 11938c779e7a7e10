import { join } from 'node:path';
import { Kysely, sql } from 'kysely';
import { expect, onTestFinished, test } from 'vitest';
import { sqlite3Dialect } from '../../electron/db/dialects/sqlite3';
import { dataFolder } from './support/data-folder';

interface Tables {
  thing: { id: number; name: string | null };
}

async function open(): Promise<Kysely<Tables>> {
  const file = join(await dataFolder(), 'any.db');
  const db = new Kysely<Tables>({ dialect: sqlite3Dialect({ file, access: 'create' }) });
  onTestFinished(() => db.destroy());
  await sql`create table thing (id integer primary key, name text) strict`.execute(db);
  return db;
}

test.each([
  ['a bigint', 1n],
  ['a date', new Date()],
  ['undefined', undefined],
  ['not a number', Number.NaN],
  ['infinity', Number.POSITIVE_INFINITY],
  ['an integer above 2^53', 2 ** 53],
  ['an integer below -2^53', -(2 ** 53)],
  ['a boolean', true],
  ['an object', {}],
])('%s is refused as a parameter', async (_name, value) => {
  const db = await open();
  await expect(sql`select ${value} as value`.execute(db)).rejects.toThrow(TypeError);
});

test.each([['null', null], ['text', '𠮷"%\''], ['an integer', 2 ** 53 - 1], ['a fraction', 1.5], ['nothing', '']])(
  '%s comes back as it was',
  async (_name, value) => {
    const db = await open();
    const { rows } = await sql<{ value: unknown }>`select ${value} as value`.execute(db);
    expect(rows).toEqual([{ value }]);
  },
);

test('changes report how many rows they touched, and RETURNING gives them', async () => {
  const db = await open();
  await db.insertInto('thing').values([{ id: 1, name: 'a' }, { id: 2, name: 'b' }]).execute();
  const updated = await db.updateTable('thing').set({ name: 'c' }).executeTakeFirstOrThrow();
  expect(updated.numUpdatedRows).toBe(2n);
  expect(await db.deleteFrom('thing').where('id', '=', 1).returningAll().execute()).toEqual([{ id: 1, name: 'c' }]);
});

test('more shapes of query than are kept prepared still work, and the file closes', async () => {
  const db = await open();
  for (let index = 0; index < 450; index += 1) {
    const { rows } = await sql<{ value: number }>`select ${sql.lit(index)} as value`.execute(db);
    expect(rows[0]?.value).toBe(index);
  }
});

test('a failed statement does not spoil the transaction after it', async () => {
  const db = await open();
  const insert = (id: number) => db.insertInto('thing').values({ id, name: null }).execute();
  await insert(1);
  await expect(db.transaction().execute(() => Promise.reject(new Error('undone')))).rejects.toThrow('undone');
  await expect(insert(1)).rejects.toMatchObject({ code: 'SQLITE_CONSTRAINT' });
  await insert(2);
  expect(await db.selectFrom('thing').select('id').execute()).toEqual([{ id: 1 }, { id: 2 }]);
});
