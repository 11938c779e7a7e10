import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { viewFor } from '../runtime/checkout.mjs';
import { programIn } from '../runtime/runtime.mjs';
import { out, root } from './paths.mjs';
import { run } from './run.mjs';
import { warn } from './say.mjs';

const main = join(out, 'app/main.cjs');
const kept = join(out, 'app/main.code');

/**
 * Keeps the machine code of main beside it, for the runtime at hand: the program starts a tenth sooner with it.
 * It runs the program once on a throwaway office, because only what has run is compiled.
 * @param {import('../runtime/runtime.mjs').Runtime} runtime
 */
export async function compile(runtime) {
  if (isOf(runtime.version)) return;
  rmSync(kept, { force: true });
  const app = join(out, 'compile');
  mkdirSync(app, { recursive: true });
  writeFileSync(join(app, 'package.json'), JSON.stringify({ name: 'compile', main: 'main.cjs' }));
  writeFileSync(join(app, 'main.cjs'), `require(${JSON.stringify(join(root, 'build/setup/compile-app.cjs'))});`);
  const data = mkdtempSync(join(tmpdir(), 'complaint-desk-compile-'));
  const ownApp = runtime.args.includes(root);
  const program = ownApp ? runtime.program : programIn(viewFor(runtime.dist, app, join(out, 'runtime-compile')));
  const { output } = await run(
    program,
    [...runtime.args.map((arg) => (arg === root ? app : arg)), `--data=${data}`, '--demo', '--report-usable'],
    { capture: true, seconds: 30, env: { ...process.env, DESK_MAIN: main, DESK_CODE: kept } },
  );
  rmSync(data, { recursive: true, force: true, maxRetries: 5 });
  if (!existsSync(kept)) warn(`The program was not compiled ahead and will start more slowly:\n${output.slice(-500)}`);
}

/** Whether the code beside main is of this very main and of this runtime. @param {string} version */
function isOf(version) {
  if (!existsSync(kept)) return false;
  const digest = createHash('sha256').update(readFileSync(main)).update(version).digest();
  return readFileSync(kept).subarray(0, digest.length).equals(digest);
}
