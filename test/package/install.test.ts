import { execFileSync, spawnSync } from 'node:child_process';
import { existsSync, lstatSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { forLinux } from '../../build/dist.mjs';
import { packageFolder, packagedProgram } from '../../build/pack/places.mjs';
import { prepareRuntime } from '../../build/runtime/runtime.mjs';
import { openStore } from '../../electron/db/open-store';

const folder = mkdtempSync(join(tmpdir(), 'complaint-desk-install-'));
const asRoot = process.getuid?.() === 0;
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** The system's own installer on a root folder of its own: nothing of this computer is touched. */
function dpkg(root: string, ...args: string[]): string {
  for (const name of ['var/lib/dpkg/info', 'var/lib/dpkg/updates']) mkdirSync(join(root, name), { recursive: true });
  if (!existsSync(join(root, 'var/lib/dpkg/status'))) writeFileSync(join(root, 'var/lib/dpkg/status'), '');
  return execFileSync('dpkg', [`--root=${root}`, '--force-depends', '--log=/dev/null', ...args], { encoding: 'utf8', stdio: ['ignore', 'pipe', 'pipe'] });
}

/** Installs for real as root; anybody else can only unpack. */
function install(file: string, root: string): void {
  mkdirSync(root);
  if (asRoot) dpkg(root, '-i', file);
  else execFileSync('dpkg-deb', ['-x', file, root]);
}

const field = (file: string, name: string) => execFileSync('dpkg-deb', ['-f', file, name], { encoding: 'utf8' }).trim();

/** What a folder holds apart from the installer's own notes. */
const left = (root: string) => readdirSync(root, { recursive: true, encoding: 'utf8' }).filter((name) => !/^var(\/|$)/.test(name));

describe.each([
  { layout: 'debian', program: 'opt/complaint-desk/complaint-desk', entry: 'usr/share/applications/complaint-desk.desktop' },
  { layout: 'uos', program: 'opt/apps/desk.complaint/files/complaint-desk', entry: 'opt/apps/desk.complaint/entries/applications/desk.complaint.desktop' },
])('the .deb for $layout', ({ layout, program, entry }) => {
  const root = join(folder, layout);
  let file = '';

  beforeAll(async () => {
    if (layout === 'debian') await forLinux('tests', await prepareRuntime({ quiet: true }), { licences: 'as listed', quick: true });
    file = join(packageFolder('tests'), readdirSync(packageFolder('tests')).find((name) => name.includes(`-${layout}-`) && name.endsWith('.deb')) ?? '');
    install(file, root);
  });

  it('puts the program where the system looks, with a Chinese entry that leads to it', () => {
    expect(statSync(join(root, program)).mode & 0o777).toBe(0o755);
    expect(statSync(join(root, program, '../chrome-sandbox')).mode & 0o7777).toBe(asRoot ? 0o4755 : 0o755);
    const text = readFileSync(join(root, entry), 'utf8');
    expect(text).toContain('\nName=客诉台\n');
    expect(text).toContain(`\nExec=/${program}\n`);
    expect(readFileSync(join(root, `usr/share/doc/${field(file, 'Package')}/copyright`), 'utf8')).toBe('as listed');
    if (layout === 'uos') expect(JSON.parse(readFileSync(join(root, 'opt/apps/desk.complaint/info'), 'utf8'))).toMatchObject({ appid: 'desk.complaint', name: '客诉台' });
    else expect(lstatSync(join(root, 'usr/bin/complaint-desk')).isSymbolicLink()).toBe(true);
  });

  it('names what it needs: every library that its files ask for comes with a package it names, or with one of those', () => {
    const depends = field(file, 'Depends').split(', ').map((name) => name.replace(/ .*/, ''));
    const asked = execFileSync('ldd', [join(root, program)], { encoding: 'utf8' }).split('\n').map((line) => /=> (\/\S+)/.exec(line)?.[1]).filter((path) => path !== undefined);
    expect(asked.length).toBeGreaterThan(20);
    const installed = spawnSync('apt-cache', ['depends', '--recurse', '--no-recommends', '--no-suggests', '--no-conflicts', '--no-breaks', '--no-replaces', '--no-enhances', ...depends], { encoding: 'utf8' });
    const known = new Set(installed.stdout.split('\n').map((line) => line.replace(/^.*Depends: /, '').trim()));
    for (const name of depends) known.add(name);
    const owners = ownersOf(asked.filter((path) => !path.startsWith(root)));
    expect(owners.length).toBeGreaterThan(20);
    expect(owners.filter((owner) => !known.has(owner))).toEqual([]);
  });

  it('runs from there, and goes without leaving anything', () => {
    const run = spawnSync(join(root, program), ['--no-sandbox', '--verify', `--data=${join(folder, 'none')}`], { encoding: 'utf8' });
    expect(run.stderr).toContain('no desk.db');
    expect(run.status).toBe(1);
    if (!asRoot) return;
    dpkg(root, '-P', field(file, 'Package'));
    expect(left(root)).toEqual([]);
  });
});

/** The installed packages that libraries come from, whichever name of a folder the installer knows. */
function ownersOf(paths: readonly string[]): string[] {
  const names = paths.flatMap((path) => [path, path.replace(/^\/lib/, '/usr/lib'), path.replace(/^\/usr\/lib/, '/lib')]);
  const { stdout } = spawnSync('dpkg', ['-S', ...names], { encoding: 'utf8' });
  return [...new Set(stdout.split('\n').filter((line) => line !== '').map((line) => line.replace(/[:,].*/, '')))];
}

describe('what lies beside the packages', () => {
  const read = (name: string) => readFileSync(join(packageFolder('tests'), name), 'utf8');

  it('the licences of everything in it', () => {
    const text = read('licences.txt');
    for (const name of ['react 19', 'sqlite3 6', 'exceljs 4', '@fontsource/noto-sans-sc', 'SumatraPDF', 'LICENSES.chromium.html']) expect(text).toContain(name);
  });

  it('a bill of materials that names the same', () => {
    const bill = JSON.parse(read('sbom.cdx.json')) as { bomFormat: string; components: { name: string; version: string; purl?: string }[] };
    expect(bill.bomFormat).toBe('CycloneDX');
    const names = bill.components.map(({ name }) => name);
    expect(names).toEqual(expect.arrayContaining(['react', 'sqlite3', 'electron', 'libsodium-sumo']));
    expect(names).not.toContain('eslint');
    const text = read('licences.txt');
    for (const { name, version } of bill.components) if (name !== 'electron') expect(text).toContain(`\n${name} ${version} (`);
  });
});

it('the packaged program answers commands without opening a window', async () => {
  const program = packagedProgram('tests');
  const asked = (...args: string[]) => spawnSync(program, ['--no-sandbox', ...args], { encoding: 'utf8', timeout: 60_000 });
  const data = join(folder, 'office');
  await (await openStore({ folder: data })).close();
  expect(asked('--verify', `--data=${data}`)).toMatchObject({ status: 0, stdout: expect.stringMatching(/^\{"ok":true,"events":\d+/) as string });
  expect(asked('--pin', `--data=${data}`)).toMatchObject({ status: 1, stdout: expect.stringContaining('请在命令后面写上姓名或序号') as string });
});
