import { createHash } from 'node:crypto';
import { cp, mkdir, readdir, readFile, rename, rm, stat, truncate, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { v7 as uuidv7 } from 'uuid';
import type { BackupReason } from '../../shared/domain/backup/backup';
import { listBackups, ownBackups } from '../../electron/db/backup/place';
import { previewRestore } from '../../electron/db/backup/preview';
import { prepareRestore } from '../../electron/db/backup/restore';
import { pruneBackups } from '../../electron/db/backup/prune';
import { backupsIn, bringToPlace, markPlace } from '../../electron/db/backup/second-place';
import { finishPutting, preparedFile, putInPlace } from '../../electron/db/backup/swap';
import { takeBackup, type TakeOptions } from '../../electron/db/backup/take';
import { openStore, storeFile, type OpenedStore } from '../../electron/db/open-store';
import { putDraft } from '../../electron/db/repositories/drafts';
import { putBox } from '../../electron/db/repositories/identity-boxes';
import { putVaultKeys } from '../../electron/db/repositories/vault-keys';
import { dataFolder, openTestStore } from './support/data-folder';
import { olderStore } from './support/older-store';
import { takenInEvent } from './support/sample-events';
import { dumpProjections } from './support/table-dump';

const number = (index: number): string => `TS-01-202611-${String(index).padStart(4, '0')}`;
const now = '2030-11-22T08:30:00.000Z';

const options = (folder: string, changes: Partial<TakeOptions> = {}): TakeOptions => ({
  file: join(folder, storeFile), archive: join(folder, 'archive'), root: join(folder, ownBackups), reason: 'hand', line: 'line-1', now, ...changes,
});

async function filled(count = 20): Promise<OpenedStore> {
  const store = await openTestStore();
  await save(store, 1, count);
  await store.archive.put(Buffer.from('%PDF-1.7 一'));
  return store;
}

const save = (store: OpenedStore, from: number, count: number): Promise<unknown> =>
  store.uow(({ append }) => append(Array.from({ length: count }, (_, at) => takenInEvent(uuidv7(), number(from + at)))));

async function restored(folder: string, from: string): Promise<OpenedStore> {
  await prepareRestore({ folder, from, actor: 'setup', now });
  expect(await putInPlace(folder)).toBe(true);
  return openTestStore({ folder });
}

const eventTypes = (store: OpenedStore): Promise<string[]> =>
  store.read((db) => db.selectFrom('event').select('type').orderBy('position').execute()).then((rows) => rows.map(({ type }) => type));

test.each<BackupReason>(['start', 'hour', 'day-end', 'hand', 'upgrade', 'import', 'restore', 'rotation'])('a backup (%s) of data in use comes back equal, and what was replaced is kept', async (reason) => {
  const store = await filled();
  const dump = await dumpProjections(store);
  const { path, manifest } = await takeBackup(options(store.folder, { reason }));
  expect(manifest).toMatchObject({ events: 20, complaints: 20, reason, site: store.site, plain: false, papers: 0 });
  await save(store, 21, 5);
  expect(await previewRestore(store.folder, path)).toMatchObject({ relation: 'ahead', events: 5, taken: { count: 5, numbers: [21, 22, 23, 24, 25].map(number) }, changed: { count: 0 } });
  await store.close();
  const again = await restored(store.folder, path);
  expect(await dumpProjections(again)).toBe(dump);
  expect(await again.verifyChain()).toMatchObject({ ok: true, events: 21 });
  expect((await eventTypes(again)).at(-1)).toBe('store.restored');
  await again.close();
  const [kept] = await readdir(join(store.folder, 'replaced'));
  const before = await openStore({ folder: join(store.folder, 'replaced', kept!) });
  expect((await before.verifyChain()).events).toBe(25);
  await before.close();
});

test('saving goes on while a backup is made, and the backup is one state of it', async () => {
  const store = await filled(400);
  let done = false;
  const taking = takeBackup(options(store.folder)).finally(() => {
    done = true;
  });
  let saved = 0;
  while (!done) await save(store, 1_000 + (saved += 1), 1);
  const { manifest, path } = await taking;
  expect(saved).toBeGreaterThan(0);
  expect(manifest.events).toBeGreaterThanOrEqual(400);
  expect(manifest.events).toBeLessThanOrEqual(400 + saved);
  expect(manifest.sha256).toBe(createHash('sha256').update(await readFile(join(path, 'desk.db'))).digest('hex'));
});

test('a backup of a store of an earlier program is made before its upgrade and can be restored', async () => {
  const folder = await olderStore(4, [takenInEvent(uuidv7(), number(1)), takenInEvent(uuidv7(), number(2))]);
  const store = await openTestStore({ folder });
  const dump = await dumpProjections(store);
  const [found] = await listBackups(join(folder, ownBackups));
  expect(found?.manifest).toMatchObject({ reason: 'upgrade', storeVersion: 4, events: 2 });
  await save(store, 3, 3);
  await store.close();
  const again = await restored(folder, found!.path);
  expect(await dumpProjections(again)).toBe(dump);
  expect(await again.read((db) => db.selectFrom('complaint').select('number').orderBy('number').execute())).toEqual([{ number: number(1) }, { number: number(2) }]);
});

test('papers go with the backups, once for all, and come back', async () => {
  const store = await filled(2);
  const digest = await store.archive.put(Buffer.from('%PDF-1.7 二'));
  const { path } = await takeBackup(options(store.folder));
  await rm(join(store.folder, 'archive'), { recursive: true });
  await store.close();
  const again = await restored(store.folder, path);
  expect((await again.archive.get(digest)).toString()).toBe('%PDF-1.7 二');
});

test('in an office with a vault no customer is readable in a backup, and readable ones go once there is another', async () => {
  const store = await filled(2);
  const secret = 'canary-王小明-13800001234';
  const box = Buffer.concat([Buffer.alloc(16, 1), Buffer.from(JSON.stringify({ name: secret }))]);
  const digest = createHash('sha256').update(box).digest('hex');
  await store.uow(async ({ db }) => {
    await putBox(db, { digest, box, created_at: now, complaint: null, sealed: 0, indexed: 1 });
    await putDraft(db, { id: uuidv7(), title: 't', fields: '{}', writer: null, box, updatedAt: now });
  });
  const early = await takeBackup(options(store.folder, { reason: 'restore' }));
  expect(early.manifest.plain).toBe(true);
  const publicKey = '8520f0098930a754748b7ddcb43ef75a0dbf3a0d26381af4eba4a98eaa9b4e6a';
  const wrap = (keyholder: string | null) => ({ keyholder, passes: 3, bytes: 67_108_864, salt: 'aa', nonce: 'bb', box: 'cc', own: null, under: publicKey, hops: [] });
  await store.uow(({ db }) => putVaultKeys(db, { format: 2, publicKey, wraps: [wrap('k1'), wrap(null)], retired: [], seal: null }, now));
  const later = await takeBackup(options(store.folder, { now: '2030-11-22T09:30:00.000Z' }));
  expect(later.manifest.plain).toBe(false);
  expect((await readFile(join(later.path, 'desk.db'))).includes(secret)).toBe(false);
  expect((await readFile(join(early.path, 'desk.db'))).includes(secret)).toBe(true);
  await pruneBackups(join(store.folder, ownBackups), later.manifest, true, '2030-11-22T09:31:00.000Z');
  expect((await listBackups(join(store.folder, ownBackups))).map(({ path }) => path)).toEqual([later.path]);
});

test('the rule is applied to the own backups only: those of another desk and of another computer stay', async () => {
  const [store, other] = [await filled(1), await filled(1)];
  const root = join(store.folder, ownBackups);
  const mine = await takeBackup(options(store.folder, { now: '2029-01-01T08:30:00.000Z' }));
  const elsewhere = await takeBackup(options(store.folder, { line: 'line-2', now: '2029-01-01T08:30:00.000Z' }));
  const others = await takeBackup({ ...options(other.folder, { now: '2029-01-01T08:30:00.000Z' }), root });
  const newest = await takeBackup(options(store.folder));
  await pruneBackups(root, newest.manifest, false, now);
  expect((await listBackups(root)).map(({ path }) => path).sort()).toEqual([elsewhere.path, others.path, newest.path].sort());
  expect(mine.path).not.toBe(elsewhere.path);
});

test('two desks share one second place; each finds its own and the other is told for another project', async () => {
  const [store, other] = [await filled(1), await filled(1)];
  const folder = await dataFolder();
  const [place, same] = [await markPlace(folder), await markPlace(folder)];
  expect(same).toEqual(place);
  const brought = await Promise.all([store, other].map(async (desk) => bringToPlace(place, await takeBackup(options(desk.folder)), join(desk.folder, ownBackups), {})));
  expect(new Set((await backupsIn(folder)).map(({ manifest }) => manifest.site))).toEqual(new Set([store.site, other.site]));
  expect(await previewRestore(store.folder, brought[1]!.path)).toMatchObject({ relation: 'other-site' });
  expect(await previewRestore(store.folder, brought[0]!.path)).toMatchObject({ relation: 'same', events: 0, now: { complaints: 1, events: 1 } });
});

test('a second place that is gone, or another stick in its place, is BACKUP_PLACE_GONE and nothing is written there', async () => {
  const store = await filled(1);
  const folder = await dataFolder();
  const place = await markPlace(folder);
  const backup = await takeBackup(options(store.folder));
  const bring = () => bringToPlace(place, backup, join(store.folder, ownBackups), {});
  await rm(join(folder, 'complaint-desk-backups'), { recursive: true });
  await expect(bring()).rejects.toMatchObject({ code: 'BACKUP_PLACE_GONE' });
  expect(await readdir(folder)).toEqual([]);
  await markPlace(folder);
  await expect(bring()).rejects.toMatchObject({ code: 'BACKUP_PLACE_GONE' });
  await rm(folder, { recursive: true });
  await expect(bring()).rejects.toMatchObject({ code: 'BACKUP_PLACE_GONE' });
});

test('a place that vanishes in the middle is BACKUP_PLACE_GONE, and what was good stays good', async () => {
  const store = await filled(200);
  const folder = await dataFolder();
  const place = await markPlace(folder);
  const root = join(store.folder, ownBackups);
  const first = await bringToPlace(place, await takeBackup(options(store.folder)), root, {});
  const aside = `${folder}-pulled`;
  const backup = await takeBackup(options(store.folder, { now: '2030-11-22T09:30:00.000Z' }));
  const pulled: Promise<void>[] = [];
  const bringing = bringToPlace(place, backup, root, {
    onProgress: () => {
      if (pulled.length === 0) pulled.push(rename(folder, aside));
    },
  });
  const outcome = await bringing.then(() => 'brought', (error: { code: string }) => error.code);
  await Promise.all(pulled);
  expect(['BACKUP_PLACE_GONE', 'brought']).toContain(outcome);
  expect((await backupsIn(aside)).map(({ manifest }) => manifest.takenAt)).toContain(first.manifest.takenAt);
  for (const { path, manifest } of await backupsIn(aside)) expect((await stat(join(path, 'desk.db'))).size).toBe(manifest.size);
  await rm(aside, { recursive: true });
});

test('a backup with a wrong byte, cut short, or without its words of itself is refused, and the data stays', async () => {
  const store = await filled(50);
  const { path } = await takeBackup(options(store.folder));
  await store.close();
  const before = await readFile(join(store.folder, storeFile));
  const whole = join(store.folder, 'whole');
  await cp(path, whole, { recursive: true });
  const spoil: (() => Promise<unknown>)[] = [
    async () => {
      const bytes = await readFile(join(path, 'desk.db'));
      bytes[Math.floor(bytes.length / 2)]! ^= 1;
      await writeFile(join(path, 'desk.db'), bytes);
    },
    () => truncate(join(path, 'desk.db'), 8_192),
    () => writeFile(join(path, 'backup.json'), '{}'),
    () => rm(join(path, 'desk.db')),
  ];
  for (const one of spoil) {
    await rm(path, { recursive: true });
    await cp(whole, path, { recursive: true });
    await one();
    await expect(prepareRestore({ folder: store.folder, from: path, actor: 'setup', now })).rejects.toMatchObject({ code: 'BACKUP_DAMAGED' });
    expect(await putInPlace(store.folder)).toBe(false);
    expect((await readFile(join(store.folder, storeFile))).equals(before)).toBe(true);
    expect(await readdir(store.folder)).not.toContain(preparedFile);
  }
});

test('a backup or a restore that is stopped leaves everything as it was', async () => {
  const store = await filled(300);
  const { path } = await takeBackup(options(store.folder));
  const stopAt = (phase: string) => {
    const stop = new AbortController();
    return { signal: stop.signal, onProgress: (progress: { phase: string }) => void (progress.phase === phase && stop.abort()) };
  };
  await expect(takeBackup({ ...options(store.folder), ...stopAt('check') })).rejects.toMatchObject({ name: 'AbortError' });
  expect(await listBackups(join(store.folder, ownBackups))).toHaveLength(1);
  await store.close();
  for (const phase of ['copy', 'check']) {
    await expect(prepareRestore({ folder: store.folder, from: path, actor: 'setup', now, ...stopAt(phase) })).rejects.toMatchObject({ name: 'AbortError' });
    expect((await readdir(store.folder)).sort()).toEqual(['archive', ownBackups, storeFile, 'desk.lock'].sort());
  }
});

test('putting a database in place that is cut off at any step is finished at the next start', async () => {
  const store = await filled(3);
  const { path } = await takeBackup(options(store.folder));
  await save(store, 4, 2);
  await store.close();
  await prepareRestore({ folder: store.folder, from: path, actor: 'setup', now });
  const ready = await dataFolder();
  await cp(store.folder, ready, { recursive: true });
  const steps: ((folder: string) => Promise<unknown>)[] = [
    async (folder) => cp(join(folder, preparedFile), join(folder, 'desk.db.restored')),
    async (folder) => rm(join(folder, preparedFile)),
    async (folder) => writeFile(join(folder, 'desk.db-wal'), 'left of the old one'),
    async (folder) => {
      await mkdir(join(folder, 'replaced/x'), { recursive: true });
      await cp(join(folder, storeFile), join(folder, 'replaced/x', storeFile));
      await rm(join(folder, storeFile));
    },
  ];
  for (const one of steps) await one(ready);
  const again = await openTestStore({ folder: ready });
  expect((await again.verifyChain()).events).toBe(4);
  expect(await finishPutting(ready)).toBe(false);
});
