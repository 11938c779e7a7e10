import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { viewFor } from '../runtime/checkout.mjs';
import { programIn } from '../runtime/runtime.mjs';
import { out, root } from './paths.mjs';
import { run } from './run.mjs';
import { warn } from './say.mjs';

const folder = join(out, 'app');
const main = join(folder, 'main.cjs');

/** The files that main is made of. */
const parts = () => readdirSync(folder).filter((name) => /^main.*\.cjs$/.test(name)).map((name) => join(folder, name));
/** Where a file's machine code is kept. @param {string} file */
const keptFor = (file) => file.replace(/\.cjs$/, '.code');

/**
 * Keeps the machine code of main's files beside them, for the runtime at hand: the program starts a tenth sooner with it.
 * It runs the program on a throwaway office, because only what has run is compiled.
 * @param {import('../runtime/runtime.mjs').Runtime} runtime
 */
export async function compile(runtime) {
  if (isOf(runtime.version)) return;
  for (const name of readdirSync(folder)) if (name.endsWith('.code')) rmSync(join(folder, name));
  const app = join(out, 'compile');
  mkdirSync(app, { recursive: true });
  writeFileSync(join(app, 'package.json'), JSON.stringify({ name: 'compile', main: 'main.cjs' }));
  writeFileSync(join(app, 'main.cjs'), `require(${JSON.stringify(join(root, 'build/setup/compile-app.cjs'))});`);
  const data = mkdtempSync(join(tmpdir(), 'complaint-desk-compile-'));
  const ownApp = runtime.args.includes(root);
  const program = ownApp ? runtime.program : programIn(viewFor(runtime.dist, app, join(out, 'runtime-compile')));
  const start = (/** @type {string[]} */ how, /** @type {Record<string, string>} */ env) =>
    run(program, [...runtime.args.map((arg) => (arg === root ? app : arg)), `--data=${data}`, '--report-usable', ...how], {
      capture: true,
      seconds: 30,
      env: { ...process.env, DESK_APP: folder, ...env },
    });
  // The first run makes an office; the second is a start like every day's, and nothing else is to be kept.
  await start(['--demo'], {});
  const { output } = await start([], { DESK_KEEP: '1' });
  rmSync(data, { recursive: true, force: true, maxRetries: 5 });
  if (!existsSync(keptFor(main))) warn(`The program was not compiled ahead and will start more slowly:\n${output.slice(-500)}`);
}

/** Whether the code beside main is of these very files and of this runtime; a part that no start has run has none. @param {string} version */
function isOf(version) {
  return existsSync(keptFor(main)) && parts().every((file) => !existsSync(keptFor(file)) || isOfFile(file, version));
}

/** @param {string} file @param {string} version */
function isOfFile(file, version) {
  const digest = createHash('sha256').update(readFileSync(file)).update(version).digest();
  return readFileSync(keptFor(file)).subarray(0, digest.length).equals(digest);
}
