import { existsSync } from 'node:fs';
import { copyFile, open, readFile, rm, stat, truncate, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { Kysely, sql } from 'kysely';
import { expect, test } from 'vitest';
import { v7 as uuidv7 } from 'uuid';
import { listBackups, ownBackups } from '../../electron/db/backup/place';
import { sqlite3Dialect } from '../../electron/db/dialects/sqlite3';
import { openStore, storeFile } from '../../electron/db/open-store';
import type { Tables } from '../../electron/db/schema';
import { dataFolder, openTestStore } from './support/data-folder';
import { takenInEvent } from './support/sample-events';

/** A closed data folder with some complaints in it. */
async function filledFolder(count = 300): Promise<string> {
  const folder = await dataFolder();
  const store = await openTestStore({ folder });
  const number = (index: number) => `TS-01-202611-${String(index + 1).padStart(4, '0')}`;
  await store.uow(({ append }) => append(Array.from({ length: count }, (_, index) => takenInEvent(uuidv7(), number(index)))));
  await store.close();
  return folder;
}

async function refusal(folder: string): Promise<string> {
  return openStore({ folder }).then(
    async (store) => {
      await store.close();
      return 'opened';
    },
    (error: { code?: string }) => error.code ?? String(error),
  );
}

test.each([
  ['empty', Buffer.alloc(0)],
  ['text', Buffer.from('这不是数据库'.repeat(100))],
  ['zeros', Buffer.alloc(8_192)],
  ['header only', Buffer.from('SQLite format 3\0')],
])('a file that is no database (%s) is refused and left as it is', async (_name, content) => {
  const folder = await dataFolder();
  await writeFile(join(folder, storeFile), content);
  expect(await refusal(folder)).toBe('STORE_DAMAGED');
  expect((await readFile(join(folder, storeFile))).equals(content)).toBe(true);
});

test('a database of another program is refused and left as it is', async () => {
  const folder = await filledFolder(1);
  const file = join(folder, storeFile);
  const bytes = await readFile(file);
  bytes.writeUInt32BE(0, 68);
  await writeFile(file, bytes);
  expect(await refusal(folder)).toBe('STORE_DAMAGED');
  expect((await readFile(file)).equals(bytes)).toBe(true);
});

test('a file that was cut short is refused', async () => {
  const folder = await filledFolder();
  const file = join(folder, storeFile);
  const { size } = await stat(file);
  for (const left of [size - 4_096, Math.floor(size / 8_192) * 4_096, 4_096, 100]) {
    await truncate(file, left);
    expect(await refusal(folder), `${left} bytes left`).toBe('STORE_DAMAGED');
    expect((await stat(file)).size).toBe(left);
  }
});

test('random bytes in the file are noticed at opening or by the check behind, and never crash the program', async () => {
  const folder = await filledFolder();
  const file = join(folder, storeFile);
  const whole = join(folder, 'whole');
  await copyFile(file, whole);
  const { size } = await stat(file);
  let noticed = 0;
  let seed = 42;
  const random = (below: number) => (seed = (seed * 1_103_515_245 + 12_345) % 2 ** 31) % below;
  for (let round = 0; round < 60; round += 1) {
    await copyFile(whole, file);
    const handle = await open(file, 'r+');
    const junk = Buffer.from(Array.from({ length: 400 }, () => random(256)));
    await handle.write(junk, 0, junk.length, round === 0 ? 0 : random(size - junk.length));
    await handle.close();
    const damaged = await openStore({ folder }).then(
      async (store) => {
        const lines = await store.quickCheck().catch((error: { code: string }) => [error.code]);
        const chain = await store.verifyChain().catch(() => ({ ok: false }));
        await store.close();
        return lines.length > 0 || !chain.ok;
      },
      (error: { code?: string }) => {
        expect(error.code).toBe('STORE_DAMAGED');
        return true;
      },
    );
    if (damaged) noticed += 1;
  }
  // What stays unnoticed fell on free space or inside texts that nothing else vouches for.
  expect(noticed).toBeGreaterThan(30);
});

test('a store made by a newer program is refused and left as it is', async () => {
  const folder = await filledFolder(3);
  const store = await openTestStore({ folder });
  const later = 99;
  await store.uow(({ db }) => sql`pragma user_version = ${sql.lit(later)}`.execute(db));
  await store.close();
  const before = await readFile(join(folder, storeFile));
  expect(await refusal(folder)).toBe('STORE_NEWER');
  expect((await readFile(join(folder, storeFile))).equals(before)).toBe(true);
});

test('a store made by an older program is copied, then brought up to date', async () => {
  const folder = await filledFolder(3);
  const store = await openTestStore({ folder });
  await store.uow(({ db }) => sql`pragma user_version = 0`.execute(db));
  await store.close();
  expect(await refusal(folder)).toBe('opened');
  expect(await listBackups(join(folder, ownBackups))).toMatchObject([{ manifest: { reason: 'upgrade', storeVersion: 0, events: 3 } }]);
  const again = await openTestStore({ folder });
  expect(await again.verifyChain()).toMatchObject({ ok: true, events: 3 });
});

test('a journal that was taken away is missed, one that was brought in at a sudden end is not', async () => {
  const folder = await filledFolder(3);
  const store = await openTestStore({ folder });
  await store.uow(async ({ append }) => append([takenInEvent(uuidv7(), 'TS-01-202611-0004')]));
  const [brought, gone] = [await dataFolder(), await dataFolder()];
  for (const copy of [brought, gone]) for (const name of [storeFile, `${storeFile}-wal`, `${storeFile}-open`]) await copyFile(join(folder, name), join(copy, name));
  // As at a sudden end of the process: the driver closes its files, and nobody takes the mark away.
  const driver = new Kysely<Tables>({ dialect: sqlite3Dialect({ file: join(brought, storeFile), access: 'write' }) });
  await sql`select count(*) from event`.execute(driver);
  await driver.destroy();
  await rm(join(gone, `${storeFile}-wal`));
  expect(existsSync(join(brought, `${storeFile}-wal`))).toBe(false);
  expect(await refusal(brought)).toBe('opened');
  expect(await refusal(gone)).toBe('STORE_DAMAGED');
});

test('a log without its database is not mistaken for a new office', async () => {
  const folder = await dataFolder();
  await writeFile(join(folder, `${storeFile}-wal`), Buffer.alloc(5_000, 1));
  expect(await refusal(folder)).toBe('STORE_DAMAGED');
});

test('what is left of a first start that was cut short does not stand in the way', async () => {
  const folder = await dataFolder();
  await writeFile(join(folder, `${storeFile}.new`), 'half');
  await writeFile(join(folder, `${storeFile}.new-wal`), 'half');
  await writeFile(join(folder, 'desk.lock'), 'not a lock');
  expect(await refusal(folder)).toBe('opened');
});
