import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { createRequire, Module } from 'node:module';
import { dirname, join } from 'node:path';
import { Script } from 'node:vm';

const digestBytes = 32;
const [before, after] = ['(function (exports, require, module, __filename, __dirname) { ', '\n});'];
const ran = new Map<string, Module>();

/**
 * Runs a CommonJS file of the program, and whatever files beside it that it asks for, each once and with the machine
 * code that the build kept for it (`main.cjs` → `main.code`); gives what it exports. That saves compiling more than half
 * a megabyte at every start; another runtime than the one it was kept for ignores it.
 */
export function runKept(file: string): unknown {
  const known = ran.get(file);
  if (known !== undefined) return known.exports;
  const source = readFileSync(file);
  const cachedData = codeFor(file, source);
  const script = new Script(`${before}${source.toString('utf8')}${after}`, {
    filename: file,
    columnOffset: -before.length,
    ...(cachedData !== null && { cachedData }),
  });
  const own = new Module(file);
  ran.set(file, own);
  const others = createRequire(file);
  const require = (id: string): unknown => (id.startsWith('./') ? runKept(join(dirname(file), id)) : others(id));
  (script.runInThisContext() as (...scope: unknown[]) => void)(own.exports, require, own, file, dirname(file));
  return own.exports;
}

/** The kept code, or null when it is missing, or of another text (of which V8 compares no more than the length) or runtime. */
function codeFor(file: string, source: Buffer): Buffer | null {
  try {
    const kept = readFileSync(file.replace(/\.cjs$/, '.code'));
    const digest = createHash('sha256').update(source).update(process.versions['electron'] ?? '').digest();
    return digest.equals(kept.subarray(0, digestBytes)) ? kept.subarray(digestBytes) : null;
  } catch {
    return null;
  }
}
