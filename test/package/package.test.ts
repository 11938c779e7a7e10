import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { listPackage } from '@electron/asar';
import { FuseV1Options, getCurrentFuseWire } from '@electron/fuses';
import { describe, expect, it } from 'vitest';
import { packagedProgram, resourcesOf } from '../../build/pack/places.mjs';

/** How a fuse that is on is written in the program. */
const on = '1'.charCodeAt(0);

const variants = ['release', 'tests'] as const;

/** The fuses as they stand in a packaged program, by name; `null` where its Electron has none of the name. */
async function fusesOf(variant: (typeof variants)[number]): Promise<Record<string, boolean | null>> {
  const wire = await getCurrentFuseWire(packagedProgram(variant));
  const names = Object.keys(FuseV1Options).filter((name) => Number.isNaN(Number(name)));
  return Object.fromEntries(
    names.map((name) => {
      const state: number | undefined = wire[FuseV1Options[name as keyof typeof FuseV1Options]];
      return [name, state === undefined ? null : state === on];
    }),
  );
}

describe('19 fuses, read back from the packaged program', () => {
  it('the release has every door shut', async () => {
    const { GrantFileProtocolExtraPrivileges, ...fuses } = await fusesOf('release');
    expect(fuses).toEqual({
      RunAsNode: false,
      EnableCookieEncryption: true,
      EnableNodeOptionsEnvironmentVariable: false,
      EnableNodeCliInspectArguments: false,
      EnableEmbeddedAsarIntegrityValidation: true,
      OnlyLoadAppFromAsar: true,
      LoadBrowserProcessSpecificV8Snapshot: false,
    });
    expect(GrantFileProtocolExtraPrivileges ?? false).toBe(false);
  });

  it('the variant that tests drive differs in one', async () => {
    expect(await fusesOf('tests')).toEqual({ ...(await fusesOf('release')), EnableNodeCliInspectArguments: true });
  });
});

describe.each(variants)('what is in the package (%s)', (variant) => {
  const resources = resourcesOf(variant);
  const files = listPackage(join(resources, 'app.asar'), { isPack: false }).map((file) => file.replaceAll('\\', '/'));

  it('the program, its pages and the one driver; no sources, maps or tools', () => {
    for (const file of ['/package.json', '/.out/app/main.cjs', '/.out/app/preload.cjs', '/.out/app/renderer/index.html', '/.out/app/renderer/paper.html'])
      expect(files).toContain(file);
    const packages = new Set(files.map((file) => /^\/node_modules\/((@[^/]+\/)?[^/]+)/.exec(file)?.[1]).filter((name) => name !== undefined));
    expect([...packages].sort()).toEqual(['bindings', 'file-uri-to-path', 'sqlite3']);
    expect(files.filter((file) => /\.(ts|tsx|map|c|cc|h|gyp|mk|o|a)$|Makefile$/.test(file))).toEqual([]);
    const others = files.filter((file) => !/^\/(package\.json$|node_modules(\/|$)|\.out($|\/app(\/|$)))/.test(file));
    expect(others).toEqual([]);
  });

  it('the driver lies beside the archive, where the system can load it', () => {
    expect(existsSync(join(resources, 'app.asar.unpacked/node_modules/sqlite3/build/Release/node_sqlite3.node'))).toBe(true);
    expect(readdirSync(resources).filter((name) => name.startsWith('app') && !name.startsWith('app.asar'))).toEqual([]);
  });
});
