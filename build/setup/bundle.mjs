import { join } from 'node:path';
import { writeShownLicences } from '../pack/lists.mjs';
import { compile } from './compile.mjs';
import { root } from './paths.mjs';
import { node } from './run.mjs';
import { Plain } from './say.mjs';

/**
 * Builds main, preload and renderer into `.out/app`; shows the tool's output only when it fails.
 * @param {import('../runtime/runtime.mjs').Runtime | null} runtime what it is going to run on; without one it is only built
 */
export async function bundle(runtime) {
  const { code, output } = await node(
    join(root, 'node_modules/vite/bin/vite.js'),
    ['build', '--logLevel', 'warn'],
    { cwd: root, capture: true, env: { ...process.env, NO_COLOR: '1' } },
  );
  if (code !== 0) throw new Plain(`The program could not be built:\n${output}`);
  writeShownLicences();
  if (runtime !== null) await compile(runtime);
}
