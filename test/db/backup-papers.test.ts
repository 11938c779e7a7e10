import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { bringPapers } from '../../electron/db/backup/papers';

let root: string;
beforeEach(async () => {
  root = await mkdtemp(join(tmpdir(), 'complaint-desk-papers-'));
});
afterEach(() => rm(root, { recursive: true, force: true }));

async function put(path: string, text: string): Promise<void> {
  await mkdir(dirname(join(root, path)), { recursive: true });
  await writeFile(join(root, path), text);
}
const names = async (folder: string) => (await readdir(join(root, folder), { recursive: true })).filter((name) => name.includes('.')).sort();
const bring = (from: string, to: string) => bringPapers(join(root, from), join(root, to), {});

it('a paper that was sealed since its last backup takes the place of the plain one there, and blank ones stay plain', async () => {
  await put('archive/ab/ab1.pdf', 'who complained');
  await put('archive/ab/ab2.pdf', 'blank');
  await bring('archive', 'backup');
  expect(await names('backup')).toEqual(['ab/ab1.pdf', 'ab/ab2.pdf']);
  await rm(join(root, 'archive/ab/ab1.pdf'));
  await put('archive/ab/ab1.sealed', 'box');
  expect(await bring('archive', 'backup')).toEqual({ brought: 1, there: 1 });
  expect(await names('backup')).toEqual(['ab/ab1.sealed', 'ab/ab2.pdf']);
});

it('restoring brings no plain paper back beside a sealed one', async () => {
  await put('backup/ab/ab1.pdf', 'who complained');
  await put('data/ab/ab1.sealed', 'box');
  await bring('backup', 'data');
  expect(await names('data')).toEqual(['ab/ab1.sealed']);
  expect(await readFile(join(root, 'data/ab/ab1.sealed'), 'utf8')).toBe('box');
});
