import { execFileSync, spawnSync } from 'node:child_process';
import { mkdir, readdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { sql } from 'kysely';
import { describe, expect, onTestFinished, test } from 'vitest';
import { v7 as uuidv7 } from 'uuid';
import { inCi } from '../../build/setup/ci.mjs';
import { openStore } from '../../electron/db/open-store';
import { dataFolder, openTestStore } from './support/data-folder';
import { takenInEvent } from './support/sample-events';

const long = '漏水'.repeat(5_000);
const number = (index: number) => `TS-01-202611-${String(index).padStart(4, '0')}`;

test('a database that may not grow refuses with STORE_FULL, keeps what it has, and goes on when there is room', async () => {
  const store = await openTestStore();
  const save = (index: number) => store.uow(({ append }) => append([takenInEvent(uuidv7(), number(index), { facts: long })]));
  await save(1);
  const limit = (pages: number) => store.uow(({ db }) => sql`pragma max_page_count = ${sql.lit(pages)}`.execute(db));
  await limit(1);
  await expect(save(2)).rejects.toMatchObject({ code: 'STORE_FULL' });
  await expect(save(2)).rejects.toMatchObject({ code: 'STORE_FULL' });
  await limit(1_000_000);
  await save(2);
  expect(await store.verifyChain()).toMatchObject({ ok: true, events: 2 });
});

/** Disks are made by mounting, which takes root on Linux; the first test needs nothing. */
const mayMount = process.platform === 'linux' && process.getuid?.() === 0 && trial();

if (!mayMount) {
  test('NOT TRIED HERE: a full and a read-only disk of their own, which take root on Linux to mount', () => {
    process.stderr.write('!! Full and read-only disks were not tried: mounting takes root on Linux.\n');
    expect(inCi).toBe(false);
  });
}

describe.runIf(mayMount)('on a disk of its own', () => {
  test('a full disk refuses a save with STORE_FULL, loses nothing, and saving goes on when there is room', async () => {
    const disk = await mounted('size=3m');
    const store = await openStore({ folder: disk });
    let saved = 0;
    const save = () => store.uow(({ append }) => append([takenInEvent(uuidv7(), number(saved + 1), { facts: long })]));
    const filled = async (): Promise<unknown> => {
      for (; saved < 500; saved += 1) await save();
      return null;
    };
    await expect(filled()).rejects.toMatchObject({ code: 'STORE_FULL' });
    expect(saved).toBeGreaterThan(0);
    expect(await store.verifyChain()).toMatchObject({ ok: true, events: saved });
    execFileSync('mount', ['-o', 'remount,size=12m', disk]);
    await save();
    expect(await store.verifyChain()).toMatchObject({ ok: true, events: saved + 1 });
    await expect(store.archive.put(Buffer.alloc(20_000_000))).rejects.toMatchObject({ code: 'STORE_FULL' });
    expect((await readdir(join(disk, 'archive'), { recursive: true })).filter((name) => name.includes('.'))).toEqual([]);
    await store.close();
  });

  test('a disk that cannot be written is refused with STORE_READ_ONLY, new and in use', async () => {
    const disk = await mounted('size=8m');
    const used = join(disk, 'used');
    await (await openStore({ folder: used })).close();
    execFileSync('mount', ['-o', 'remount,ro', disk]);
    await expect(openStore({ folder: used })).rejects.toMatchObject({ code: 'STORE_READ_ONLY' });
    await expect(openStore({ folder: join(disk, 'new') })).rejects.toMatchObject({ code: 'STORE_READ_ONLY' });
  });

  test('a file alone that cannot be written is refused with STORE_READ_ONLY', async () => {
    const folder = await dataFolder();
    const { file, close } = await openStore({ folder });
    await close();
    execFileSync('mount', ['--bind', file, file]);
    onTestFinished(() => {
      spawnSync('umount', ['-l', file]);
    });
    execFileSync('mount', ['-o', 'remount,ro,bind', file]);
    await expect(openStore({ folder })).rejects.toMatchObject({ code: 'STORE_READ_ONLY' });
  });
});

test('what is archived comes back by its digest, once, and a changed file is not handed out', async () => {
  const store = await openTestStore();
  const bytes = Buffer.from('%PDF-1.7 …');
  const digest = await store.archive.put(bytes);
  expect(await store.archive.put(bytes)).toBe(digest);
  expect(await store.archive.has(digest)).toBe(true);
  expect((await store.archive.get(digest)).equals(bytes)).toBe(true);
  expect(store.archive.pathOf(digest)).toBe(join(store.folder, 'archive', digest.slice(0, 2), `${digest}.pdf`));
  expect(await store.archive.has('0'.repeat(64))).toBe(false);
  await expect(store.archive.get('0'.repeat(64))).rejects.toMatchObject({ code: 'NOT_FOUND' });
  await expect(store.archive.get('../../desk.db')).rejects.toMatchObject({ code: 'NOT_FOUND' });
  await writeFile(store.archive.pathOf(digest), 'changed');
  await expect(store.archive.get(digest)).rejects.toMatchObject({ code: 'STORE_DAMAGED' });
});

async function mounted(options: string): Promise<string> {
  const disk = join(await dataFolder(), 'disk');
  await mkdir(disk);
  execFileSync('mount', ['-t', 'tmpfs', '-o', options, 'tmpfs', disk]);
  onTestFinished(() => {
    spawnSync('umount', ['-l', disk]);
  });
  return disk;
}

/** Root inside a container may still not be allowed to mount. */
function trial(): boolean {
  return spawnSync('unshare', ['--mount', 'mount', '-t', 'tmpfs', 'tmpfs', '/mnt']).status === 0;
}
