import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { Module } from 'node:module';
import { join } from 'node:path';
import { Script } from 'node:vm';

const digestBytes = 32;
const [before, after] = ['(function (exports, require, module, __filename, __dirname) { ', '\n});'];

/**
 * The program's first file: runs `main.cjs` with the machine code that the build kept beside it (`main.code`), which
 * saves compiling half a megabyte at every start. Another runtime than the one it was kept for ignores it.
 */
function start(): void {
  const file = join(__dirname, 'main.cjs');
  const source = readFileSync(file);
  const cachedData = codeFor(source);
  const script = new Script(`${before}${source.toString('utf8')}${after}`, {
    filename: file,
    columnOffset: -before.length,
    ...(cachedData !== null && { cachedData }),
  });
  const main = new Module(file, module);
  // What main loads later asks for it by name; without this it would start a second time.
  require.cache[file] = main;
  (script.runInThisContext() as (...scope: unknown[]) => void)(main.exports, require, main, file, __dirname);
}

/** The kept code, or null when it is missing, or of another text (of which V8 compares no more than the length) or runtime. */
function codeFor(source: Buffer): Buffer | null {
  try {
    const kept = readFileSync(join(__dirname, 'main.code'));
    const digest = createHash('sha256').update(source).update(process.versions['electron'] ?? '').digest();
    const own = digest.equals(kept.subarray(0, digestBytes));
    return own ? kept.subarray(digestBytes) : null;
  } catch {
    return null;
  }
}

start();
