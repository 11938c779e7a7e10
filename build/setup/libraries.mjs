import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { run } from './run.mjs';
import { Plain, say, warn } from './say.mjs';

/** What the program itself needs on Debian and Ubuntu. */
export const forProgram = [
  'libgtk-3-0',
  'libnss3',
  'libasound2',
  'libgbm1',
  'libxss1',
  'libatk-bridge2.0-0',
  'libdrm2',
  'libxkbcommon0',
  'libcups2',
  'fonts-noto-cjk',
];

/** What stands in for a screen. */
export const forDisplay = ['xvfb'];

/** What the tests need besides: PDF tools and a real printer queue. */
export const forTests = ['poppler-utils', 'cups', 'printer-driver-cups-pdf'];

const commandOf = (/** @type {string} */ name) => spawnSync('which', [name]).status === 0;

/** @param {string} file @returns {Record<string, string>} */
const osRelease = (file = '/etc/os-release') =>
  existsSync(file)
    ? Object.fromEntries(
        readFileSync(file, 'utf8')
          .split('\n')
          .map((line) => line.replaceAll('"', '').split('=')),
      )
    : {};

/** Whether packages are installed the Debian way here. @param {Record<string, string | undefined>} release */
export const isDebianLike = (release = osRelease()) =>
  /debian|ubuntu/.test(`${release['ID']} ${release['ID_LIKE']}`);

/** The packages of a list that are not installed, under the name this system knows them by. @param {string[]} packages */
function notInstalled(packages) {
  const { stdout } = spawnSync('dpkg-query', ['-W', '-f', '${db:Status-Abbrev} ${Package}\n'], {
    encoding: 'utf8',
  });
  const installed = new Set(
    stdout
      .split('\n')
      .filter((line) => line.startsWith('ii'))
      .map((line) => line.slice(4).trim()),
  );
  // Since the 64-bit time change several libraries carry a suffix.
  return packages.filter((name) => !installed.has(name) && !installed.has(`${name}t64`));
}

/** @param {string[]} packages */
const renamed = (packages) =>
  packages.map((name) => {
    const known = (/** @type {string} */ candidate) =>
      spawnSync('apt-cache', ['madison', candidate], { encoding: 'utf8' }).stdout?.trim() !== '';
    return !known(name) && known(`${name}t64`) ? `${name}t64` : name;
  });

/** The command that installs packages, as a person types it. @param {string[]} packages */
export const installCommand = (packages) =>
  `sudo apt-get update && sudo apt-get install -y --no-install-recommends ${packages.join(' ')}`;

/** The shared libraries a program asks for and does not find. @param {string} program */
function missingLibraries(program) {
  const { stdout } = spawnSync('ldd', [program], { encoding: 'utf8' });
  return (stdout ?? '')
    .split('\n')
    .filter((line) => line.includes('not found'))
    .map((line) => line.trim().split(' ')[0] ?? '');
}

/** Installs packages and returns what went wrong, or nothing. @param {string[]} packages */
async function install(packages) {
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  const update = await run('apt-get', ['update', '-qq'], { capture: true, env });
  const names = renamed(packages);
  say(`Installing system packages: ${names.join(' ')} …`);
  const options = ['-y', '-qq', '--no-install-recommends'];
  const { code, output } = await run('apt-get', ['install', ...options, ...names], { capture: true, env });
  if (code === 0) return '';
  const reason = `${update.output}${output}`.trim().split('\n').slice(-5).join('\n   ');
  return `System packages could not be installed:\n   ${reason}\n   By hand: ${installCommand(names)}`;
}

/**
 * What to say about missing packages, after installing them where that is possible.
 * @param {string[]} wanted
 */
async function settlePackages(wanted) {
  if (!isDebianLike() || !commandOf('dpkg-query'))
    return `Install the packages of your distribution that hold what is missing (on Debian: ${wanted.join(' ')}).`;
  const missing = notInstalled(wanted);
  if (missing.length === 0) return '';
  if (process.getuid?.() === 0) return install(missing);
  return `Some system packages are missing. Install them with:\n   ${installCommand(renamed(missing))}`;
}

/**
 * Makes sure that the system has what the program, and if asked the tests, need.
 * As root on Debian or Ubuntu it installs, elsewhere it prints what to do. What is only
 * good to have is a warning; without a shared library or a screen nothing can start.
 * @param {{ program: string, tests?: boolean, display?: boolean }} need
 */
export async function prepareLibraries({ program, tests = false, display = false }) {
  if (process.platform !== 'linux') return;
  const wanted = [...forProgram, ...(display ? forDisplay : []), ...(tests ? forTests : [])];
  const advice = await settlePackages(wanted);
  const commands = [...(display ? ['Xvfb'] : []), ...(tests ? ['pdftoppm'] : [])];
  const lacking = [...missingLibraries(program), ...commands.filter((name) => !commandOf(name))];
  if (lacking.length > 0) throw new Plain(`This system lacks ${lacking.join(', ')}. ${advice}`);
  if (advice !== '' && isDebianLike()) warn(...advice.split('\n'));
}
