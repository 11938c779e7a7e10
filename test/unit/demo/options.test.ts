import { existsSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, it } from 'vitest';
import { demoOptions, openOut } from '../../demo/options';

const folder = mkdtempSync(join(tmpdir(), 'complaint-desk-demo-out-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

it('input and folder are enough; one form is printed unless all are asked for', () => {
  expect(demoOptions(['--input', 'a.json', '--out', 'b'])).toEqual({ input: 'a.json', out: 'b', forms: 'first' });
  expect(demoOptions(['--input=a.json', '--out=b', '--forms=all']).forms).toBe('all');
});

it.each([
  [['--out', 'b'], /^--input: /],
  [['--input', 'a.json'], /^--out: /],
  [['--input', 'a.json', '--out', 'b', '--forms', 'x'], /^--forms: 只能是 first 或 all。/],
  [['--input', 'a.json', '--out'], /^命令看不懂。/],
  [['--input', 'a.json', '--out', 'b', '--form', 'all'], /^命令看不懂。/],
  [['a.json', 'b'], /^命令看不懂。/],
])('%j is refused in one line that says how it is written', (args, message) => {
  expect(() => demoOptions(args)).toThrow(message);
  expect(() => demoOptions(args)).toThrow(/用法：npm run demo -- --input FILE --out DIR \[--forms first\|all\]$/);
});

it('the folder is made and left empty; a place that is no folder is refused', () => {
  const out = join(folder, 'a/b');
  openOut(out);
  expect(existsSync(out)).toBe(true);
  expect(readdirSync(out)).toEqual([]);
  writeFileSync(join(folder, 'file'), '');
  expect(() => openOut(join(folder, 'file'))).toThrow(/^--out: .*不能在这里写入。$/);
  expect(() => openOut(join(folder, 'file/below/it'))).toThrow(/^--out: /);
});
