import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { cacheFolder, out, root } from '../setup/paths.mjs';
import { Plain, say, warn } from '../setup/say.mjs';
import { viewFor } from './checkout.mjs';
import { fallback, prepareFallback } from './fallback.mjs';
import { downloadOfficial, installedOfficial, wantedVersion } from './official.mjs';

/**
 * A runtime that can open the program: `program` with `args` before the program's own arguments.
 * `release` says whether a package made with it may be given to anybody.
 * @typedef {{ kind: 'given' | 'official' | 'fallback', version: string, dist: string, program: string, args: string[], release: boolean }} Runtime
 */

/** Where the program lies inside an unpacked Electron. */
export const programIn = (/** @type {string} */ dist, platform = process.platform) =>
  join(
    dist,
    platform === 'win32'
      ? 'electron.exe'
      : platform === 'darwin'
        ? 'Electron.app/Contents/MacOS/Electron'
        : 'electron',
  );

/** Which source of Electron is used, in order of preference. @param {{ given?: string, platform: string, arch: string }} where */
export function sources({ given, platform, arch }) {
  if (given) return ['given'];
  return platform === 'linux' && arch === 'x64' ? ['official', 'fallback'] : ['official'];
}

/** Chromium's own sandbox cannot start for root, nor where user namespaces are closed. */
function withoutSandbox() {
  if (process.platform !== 'linux') return [];
  const root = process.getuid?.() === 0;
  if (!root && spawnSync('unshare', ['--user', 'true']).status === 0) return [];
  return ['--no-sandbox'];
}

/** @param {Runtime['kind']} kind @param {string} dist @param {string} version @returns {Runtime} */
function runtime(kind, dist, version) {
  const hasDefaultApp = process.platform !== 'linux' || existsSync(join(dist, 'resources/default_app.asar'));
  const started = hasDefaultApp ? dist : viewFor(dist, root, join(out, 'runtime'));
  return {
    kind,
    version,
    dist,
    program: programIn(started),
    args: [...(hasDefaultApp ? [root] : []), ...withoutSandbox()],
    release: kind === 'official',
  };
}

/** @param {string} dist */
function given(dist) {
  const program = programIn(dist);
  if (!existsSync(program))
    throw new Plain(`ELECTRON_OVERRIDE_DIST_PATH has no Electron in it: ${program} does not exist.`);
  const file = join(dist, 'version');
  const version = existsSync(file)
    ? readFileSync(file, 'utf8').trim().replace(/^v/, '')
    : spawnSync(program, ['-p', 'process.versions.electron'], {
        env: { ...process.env, ELECTRON_RUN_AS_NODE: '1' },
        encoding: 'utf8',
      }).stdout?.trim();
  return runtime('given', dist, version || 'unknown');
}

/** Finds an Electron, fetching one if needed, and says which. @param {{ quiet?: boolean }} options @returns {Promise<Runtime>} */
export async function prepareRuntime({ quiet = false } = {}) {
  const override = process.env['ELECTRON_OVERRIDE_DIST_PATH'];
  const order = sources({ given: override, platform: process.platform, arch: process.arch });
  if (override) return told(given(override), quiet);
  const cache = cacheFolder();
  const official =
    installedOfficial(root) ??
    (await downloadOfficial(root, cache, { retry: !order.includes('fallback'), quiet }));
  if (official) return told(runtime('official', official.dist, official.version), quiet);
  if (order.includes('fallback'))
    return told(runtime('fallback', await prepareFallback(cache), fallback.electron), quiet);
  throw new Plain(
    `Electron ${wantedVersion(root)} could not be downloaded. Set ELECTRON_MIRROR to a mirror that can be reached, or ELECTRON_OVERRIDE_DIST_PATH to an unpacked one.`,
  );
}

/** @param {Runtime} found @param {boolean} quiet */
function told(found, quiet) {
  if (quiet) return found;
  say(`Electron ${found.version} (${found.kind})`);
  if (found.kind === 'fallback')
    warn(
      `Electron ${found.version} is old: for trials and tests only, never for a release. ELECTRON_MIRROR helps to reach the current one.`,
      `这是旧版 Electron ${found.version}，仅供试用和测试，不能用于正式发布。`,
    );
  if (found.args.includes('--no-sandbox'))
    warn(
      'Chromium runs without its sandbox (root, or user namespaces are closed): for trials and tests only.',
      '浏览器沙箱未启用（以 root 运行或系统不允许），仅供试用和测试。',
    );
  return found;
}
