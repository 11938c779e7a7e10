import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { bundle } from './setup/bundle.mjs';
import { prepare } from './setup/prepare.mjs';
import { command, endings, Plain } from './setup/say.mjs';

/** Reads `--demo` and `--data DIR`. @param {string[]} args */
export function startOptions(args) {
  const options = { demo: false, data: /** @type {string | null} */ (null) };
  for (let at = 0; at < args.length; at++) {
    const arg = args[at] ?? '';
    if (arg === '--demo') options.demo = true;
    else if (arg === '--data' && args[at + 1]) options.data = args[++at] ?? null;
    else if (arg.startsWith('--data=')) options.data = arg.slice('--data='.length);
    else throw new Plain(`Unknown option ${arg}. Options: --demo, --data DIR.`);
  }
  if (options.demo && options.data)
    throw new Plain('--demo opens a throwaway office: it goes without --data.');
  return options;
}

/** Opens the program and waits until it is closed. @param {string[]} args */
async function start(args) {
  const { demo, data } = startOptions(args);
  const { runtime, stop } = await prepare();
  await bundle(runtime);
  const throwaway = demo ? mkdtempSync(join(tmpdir(), 'complaint-desk-demo-')) : null;
  const folder = throwaway ?? data;
  const child = spawn(
    runtime.program,
    [...runtime.args, ...(folder ? [`--data=${folder}`] : []), ...(demo ? ['--demo'] : [])],
    { stdio: 'inherit' },
  );
  const code = await new Promise((resolve) => {
    child.on('error', () => resolve(1));
    child.on('close', (status) => resolve(status ?? 1));
    for (const signal of endings) process.removeAllListeners(signal).on(signal, () => child.kill());
  });
  if (throwaway) rmSync(throwaway, { recursive: true, force: true });
  stop();
  return code;
}

if (process.argv[1] === import.meta.filename) await command(() => start(process.argv.slice(2)));
