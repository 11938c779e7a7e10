import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { bundle } from '../../build/setup/bundle.mjs';
import { out } from '../../build/setup/paths.mjs';
import { prepare } from '../../build/setup/prepare.mjs';

/** Readies runtime, screen and build when a suite with windows is started by itself; after `npm test` did it, a look is enough. */
export async function setup(): Promise<() => void> {
  const { runtime, stop } = await prepare({ tests: true });
  if (process.env['DESK_BUILT'] !== '1' || !existsSync(join(out, 'app/main.cjs'))) await bundle(runtime);
  return stop;
}
