import { prepareRuntime } from '../runtime/runtime.mjs';
import { hasDisplay, prepareDisplay } from './display.mjs';
import { prepareLibraries } from './libraries.mjs';

/** Everything a real window needs on this machine: runtime, system packages, screen. @param {{ tests?: boolean }} options */
export async function prepare({ tests = false } = {}) {
  const runtime = await prepareRuntime();
  await prepareLibraries({ program: runtime.program, tests, display: !hasDisplay() });
  return { runtime, stop: await prepareDisplay() };
}
