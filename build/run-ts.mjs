/**
 * `node build/run-ts.mjs FILE [args]` runs one TypeScript file of `test/` under Node with everything ready
 * for it: runtime, system packages, screen and a fresh build. Own code is bundled, packages are not.
 */
import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { basename, join, resolve } from 'node:path';
import { rolldown } from 'rolldown';
import { bundle } from './setup/bundle.mjs';
import { out, root } from './setup/paths.mjs';
import { prepare } from './setup/prepare.mjs';
import { command, Plain } from './setup/say.mjs';

/** Bundles a script to `.out/scripts` and returns where. @param {string} file */
async function bundleScript(file) {
  const target = join(out, 'scripts', basename(file).replace(/\.\w+$/, '.mjs'));
  const build = await rolldown({
    input: file,
    platform: 'node',
    // Data is bundled: Node takes JSON only with an attribute that bundlers leave away.
    external: (id) => !id.startsWith('.') && !id.startsWith('/') && !id.endsWith('.json') && id !== file,
  });
  await build.write({ file: target, format: 'esm', sourcemap: 'inline', codeSplitting: false });
  await build.close();
  return target;
}

/** These scripts go through whole logs: with little room for what is soon forgotten, a tenth of the time goes into moving it about. */
const roomForShortLives = ['--max-semi-space-size=64', '--min-semi-space-size=64'];

/** @param {string[]} args */
async function main([file = '', ...args]) {
  const source = resolve(root, file);
  if (file === '' || !existsSync(source)) throw new Plain(`Nothing to run: ${file || 'name a file'}.`);
  const { runtime, stop } = await prepare({ tests: true });
  await bundle(runtime);
  const script = await bundleScript(source);
  const child = spawn(process.execPath, [...roomForShortLives, '--enable-source-maps', script, ...args], {
    stdio: 'inherit',
    cwd: root,
  });
  // Ctrl+C reaches the script too, which may have something to put in order first.
  process.on('SIGINT', () => undefined);
  const code = await new Promise((done) => child.on('close', (status) => done(status ?? 1)));
  stop();
  return code;
}

await command(() => main(process.argv.slice(2)));
