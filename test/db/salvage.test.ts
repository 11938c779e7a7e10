import { copyFile, open, readFile, rename, rm, stat, truncate, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { v7 as uuidv7 } from 'uuid';
import { ownBackups } from '../../electron/db/backup/place';
import { boxesIn } from '../../electron/db/backup/salvage/carve';
import { Images } from '../../electron/db/backup/salvage/images';
import { prepareSalvage, type SalvageReport } from '../../electron/db/backup/salvage/salvage';
import { salvagedFile } from '../../electron/db/backup/swap';
import { takeBackup } from '../../electron/db/backup/take';
import { storeFile, type OpenedStore } from '../../electron/db/open-store';
import { findDraft, putDraft } from '../../electron/db/repositories/drafts';
import { dataFolder, openTestStore } from './support/data-folder';
import { readyDesk, typed } from './support/desk';
import { dumpProjections } from './support/table-dump';
import { saveIntake } from '../../electron/services/intake';

const now = '2030-11-22T08:30:00.000Z';
const long = '样板间漏水，前后来过三次。'.repeat(700);

/** An office with complaints, one of them so long that it goes over many pages, and a draft. */
async function office(count = 40): Promise<OpenedStore> {
  const { context, people } = await readyDesk();
  for (let nth = 0; nth < count; nth += 1) await saveIntake(context, people.receptionist, { draftId: uuidv7(), fields: typed({ facts: nth === 7 ? long : `第${nth}件：样板间的水龙头一直滴水。` }) });
  await context.store.uow(({ db }) => putDraft(db, { id: draft, title: '未完', fields: '{}', writer: null, box: null, updatedAt: now }));
  return context.store;
}
const draft = uuidv7();

async function salvaged(folder: string): Promise<{ store: OpenedStore; report: SalvageReport }> {
  const report = await prepareSalvage({ folder, second: null, actor: 'setup', now });
  const fresh = await dataFolder();
  await rename(join(folder, salvagedFile), join(fresh, storeFile));
  return { store: await openTestStore({ folder: fresh }), report };
}

async function overwrite(file: string, at: number, bytes: Buffer): Promise<void> {
  const handle = await open(file, 'r+');
  await handle.write(bytes, 0, bytes.length, at);
  await handle.close();
}

test('a sound file salvaged is the same office: every event word for word, what is kept beside them, and what follows from them', async () => {
  const store = await office();
  const dump = await dumpProjections(store);
  const before = await store.verifyChain();
  await store.close();
  const bytes = await readFile(join(store.folder, storeFile));
  const { store: again, report } = await salvaged(store.folder);
  expect(report).toMatchObject({ events: before.events, missing: 0, setAside: 0, fromBackups: 0, complaints: 40 });
  expect(await dumpProjections(again)).toBe(dump);
  expect(again.site).toBe(store.site);
  expect(await again.read((db) => findDraft(db, draft))).not.toBeNull();
  const boxes = (one: OpenedStore) => one.read((db) => db.selectFrom('identity_box').select('digest').orderBy('digest').execute());
  expect(await boxes(again)).toHaveLength(40);
  expect((await readFile(join(store.folder, storeFile))).equals(bytes)).toBe(true);
});

test('what lies only in the log beside the file is saved too, the file being closed by force', async () => {
  const store = await office(10);
  const copy = await dataFolder();
  for (const name of [storeFile, `${storeFile}-wal`]) await copyFile(join(store.folder, name), join(copy, name));
  await truncate(join(copy, storeFile), 0);
  const { report } = await salvaged(copy);
  expect(report).toMatchObject({ events: (await store.verifyChain()).events, missing: 0, complaints: 10 });
});

test('a destroyed beginning of the file, with the schema and all roots, costs no event', async () => {
  const store = await office(40);
  const { events } = await store.verifyChain();
  await store.close();
  await overwrite(join(store.folder, storeFile), 0, Buffer.alloc(8_192, 0x5a));
  const { report, store: again } = await salvaged(store.folder);
  expect(report).toMatchObject({ events, missing: 0, complaints: 40 });
  expect(await again.read((db) => db.selectFrom('identity_box').select('digest').execute())).toHaveLength(40);
});

test('what no page holds any more comes out of a backup, and the tail that only the file has is kept', async () => {
  const store = await office(30);
  await takeBackup({ file: store.file, archive: join(store.folder, 'archive'), root: join(store.folder, ownBackups), reason: 'hour', line: 'l', now });
  const { events } = await store.verifyChain();
  await store.close();
  const size = (await stat(store.file)).size;
  for (let at = 8_192; at < size; at += 8_192) await overwrite(store.file, at, Buffer.alloc(4_096, 1));
  const { report, store: again } = await salvaged(store.folder);
  expect(report).toMatchObject({ events, missing: 0, setAside: 0, complaints: 30 });
  expect(report.fromBackups).toBeGreaterThan(0);
  expect(await again.verifyChain()).toMatchObject({ ok: true });
});

test('a file of which nothing is left is STORE_DAMAGED, and with a backup beside it is the backup', async () => {
  const empty = await dataFolder();
  await writeFile(join(empty, storeFile), 'nothing');
  await expect(prepareSalvage({ folder: empty, second: null, actor: 'setup', now })).rejects.toMatchObject({ code: 'STORE_DAMAGED' });
  const store = await office(5);
  await takeBackup({ file: store.file, archive: join(store.folder, 'archive'), root: join(store.folder, ownBackups), reason: 'hour', line: 'l', now });
  const { events } = await store.verifyChain();
  await store.close();
  await rm(store.file);
  await writeFile(store.file, Buffer.alloc(20_000));
  const { report } = await salvaged(store.folder);
  expect(report).toMatchObject({ events, missing: 0, fromBackups: events, complaints: 5 });
});

test('a record that goes on nowhere, on a page that is none, is passed over', async () => {
  const store = await office(1);
  const images = new Images(store.file);
  const page = Buffer.alloc(4_096);
  // A digest, 6,000 bytes and a time; where the bytes go on, zeros stand.
  page.set([6, 0x81, 0x0d, 0xdd, 0x6c, 0x3d], 10);
  expect([...boxesIn(page, images, new Set())]).toEqual([]);
  images.close();
});
