import { prepareRuntime } from '../runtime/runtime.mjs';
import { hasDisplay, prepareDisplay } from './display.mjs';
import { prepareLibraries } from './libraries.mjs';

/**
 * Everything a real window needs on this machine: runtime, system packages, screen.
 * What a parent process already prepared and told is not told again.
 * @param {{ tests?: boolean }} options
 */
export async function prepare({ tests = false } = {}) {
  const runtime = await prepareRuntime({ quiet: process.env['DESK_PREPARED'] === '1' });
  process.env['DESK_PREPARED'] = '1';
  await prepareLibraries({ program: runtime.program, tests, display: !hasDisplay() });
  return { runtime, stop: await prepareDisplay() };
}
