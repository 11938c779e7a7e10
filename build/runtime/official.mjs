import { existsSync, mkdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { node } from '../setup/run.mjs';
import { say } from '../setup/say.mjs';

const aDay = 24 * 60 * 60 * 1000;
const limitSeconds = 15 * 60;

/** The official Electron inside `node_modules`, if its binary has been downloaded. @param {string} root */
export function installedOfficial(root) {
  const folder = join(root, 'node_modules/electron');
  const dist = join(folder, 'dist');
  const path = join(folder, 'path.txt');
  if (!existsSync(path) || !existsSync(join(dist, 'version'))) return null;
  const version = readFileSync(join(dist, 'version'), 'utf8').trim().replace(/^v/, '');
  const program = join(dist, readFileSync(path, 'utf8').trim());
  return version === wantedVersion(root) && existsSync(program) ? { dist, program, version } : null;
}

/** The Electron version that package-lock installed. @param {string} root @returns {string} */
export const wantedVersion = (root) =>
  JSON.parse(readFileSync(join(root, 'node_modules/electron/package.json'), 'utf8')).version;

const stampOf = (/** @type {string} */ cache, /** @type {string} */ version) =>
  join(cache, `electron-${version}.unreachable`);
const mirror = () => process.env['ELECTRON_MIRROR'] ?? '';

/**
 * Whether the download failed within the last day from the same source, so that not every start waits for it again.
 * @param {string} cache @param {string} version
 */
export function failedLately(cache, version, now = Date.now()) {
  const stamp = stampOf(cache, version);
  if (!existsSync(stamp)) return false;
  return now - statSync(stamp).mtimeMs < aDay && readFileSync(stamp, 'utf8') === mirror();
}

/** Remembers that the download failed. @param {string} cache @param {string} version */
export function rememberFailure(cache, version) {
  mkdirSync(cache, { recursive: true });
  writeFileSync(stampOf(cache, version), mirror());
}

/**
 * Downloads the official Electron by its own install script.
 * @param {string} root @param {string} cache @param {{ retry?: boolean, quiet?: boolean }} options
 */
export async function downloadOfficial(root, cache, { retry = false, quiet = false } = {}) {
  const version = wantedVersion(root);
  if (!retry && failedLately(cache, version)) {
    const where = stampOf(cache, version);
    if (!quiet)
      say(
        `Electron ${version}: the download failed less than a day ago and is not tried again (remove ${where} to try).`,
      );
    return null;
  }
  say(`Electron ${version}: downloading the official build …`);
  const { code, output, late } = await node(join(root, 'node_modules/electron/install.js'), [], {
    capture: true,
    seconds: limitSeconds,
  });
  const installed = installedOfficial(root);
  if (code === 0 && installed) {
    rmSync(stampOf(cache, version), { force: true });
    return installed;
  }
  const reason = late
    ? `not finished after ${limitSeconds / 60} minutes`
    : (output.trim().split('\n')[0] ?? 'unknown reason');
  say(`Electron ${version}: the official download failed: ${reason}`);
  rememberFailure(cache, version);
  return null;
}
