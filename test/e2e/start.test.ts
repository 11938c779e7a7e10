import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { copyFileSync, existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Script } from 'node:vm';
import { afterAll, describe, expect, it } from 'vitest';
import { out } from '../../build/setup/paths.mjs';

const folder = mkdtempSync(join(tmpdir(), 'complaint-desk-start-'));
copyFileSync(join(out, 'app/start.cjs'), join(folder, 'start.cjs'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const around = (text: string) => `(function (exports, require, module, __filename, __dirname) { ${text}\n});`;
const says = (word: string) => `process.stdout.write(${JSON.stringify(word)})`;
const digestOf = (text: string) => createHash('sha256').update(text).digest();

/** What the program says, started with this main and this kept code. */
function started(main: string, code: Buffer | null): string {
  writeFileSync(join(folder, 'main.cjs'), main);
  rmSync(join(folder, 'main.code'), { force: true });
  if (code !== null) writeFileSync(join(folder, 'main.code'), code);
  return execFileSync(process.execPath, [join(folder, 'start.cjs')], { encoding: 'utf8' });
}

describe('the first file runs main', () => {
  const code = (text: string) => new Script(around(text)).createCachedData();

  it('with the code kept for it', () => {
    const main = says('one');
    expect(started(main, Buffer.concat([digestOf(main), code(main)]))).toBe('one');
  });

  it('which the build kept: without it every start would compile half a megabyte anew', () => {
    for (const part of ['main', 'main-rest']) expect(existsSync(join(out, `app/${part}.code`)), part).toBe(true);
  });

  it('as it stands, when the code was kept for another text of the same length', () => {
    expect(started(says('two'), Buffer.concat([digestOf(says('one')), code(says('one'))]))).toBe('two');
  });

  it.each([
    ['missing', null],
    ['empty', Buffer.alloc(0)],
    ['damaged', Buffer.concat([digestOf(says('one')), Buffer.alloc(5_000, 7)])],
  ])('as it stands, when the code is %s', (_name, kept) => {
    expect(started(says('one'), kept)).toBe('one');
  });
});

describe('what main asks for later', () => {
  it('runs once, with what main exports, and finds packages as ever', () => {
    writeFileSync(join(folder, 'main-part.cjs'), `const main = require('./main.cjs'); require('node:fs'); ${says('part of ')}; process.stdout.write(main.name);`);
    expect(started(`exports.name = 'main'; require('./main-part.cjs'); require('./main-part.cjs');`, null)).toBe('part of main');
  });
});

describe('the first screen', () => {
  const page = join(out, 'app/renderer');
  const scripts = [...readFileSync(join(page, 'index.html'), 'utf8').matchAll(/(?:src|href)="([^"]+\.js)"/g)].map(([, name = '']) => readFileSync(join(page, name), 'utf8'));

  it('stands on scripts without schemas: compiling them would be a tenth of a start', () => {
    expect(scripts.join('')).toContain('createRoot');
    expect(scripts.filter((text) => text.includes('ZodError'))).toEqual([]);
  });

  it('stands on packages that are read once: whatever wraps them begins in parentheses', () => {
    const base = scripts.find((text) => text.includes('createRoot')) ?? '';
    expect([...base.matchAll(/=\w+\(\(function\(\w+(?:,\w+)?\)\{/g)].length).toBeGreaterThan(3);
  });

  it('is one file of main, and nothing of what is recorded or moved belongs to it', () => {
    const main = readFileSync(join(out, 'app/main.cjs'), 'utf8');
    expect([...main.matchAll(/(?:^|[;,])(?:const|let|var) \w+=require\(["'`]\.\//g)]).toEqual([]);
    // An event's type, and what migrations do.
    for (const later of ['complaint.taken-in', 'alterTable(`']) expect(main, later).not.toContain(later);
  });

  it('needs no more of main than it asks: the rest of the contract is loaded later', () => {
    const main = readFileSync(join(out, 'app/main.cjs'), 'utf8');
    expect(main).toContain('inbox.page');
    for (const later of ['calendar.progress', 'incident.numbers', 'policy.preview']) expect(main).not.toContain(later);
  });
});
