import { existsSync, mkdirSync, mkdtempSync, rmdirSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { InputError } from './refusal';

/** What the demo was asked for. */
export interface DemoOptions {
  readonly input: string;
  readonly out: string;
  readonly forms: 'first' | 'all';
}

const usage = '用法：npm run demo -- --input FILE --out DIR [--forms first|all]';

/** Reads the switches; what is wrong with them is told together with how they are written. */
export function demoOptions(args: readonly string[]): DemoOptions {
  const { input, out, forms } = switches(args);
  if (input === undefined || input === '') throw new InputError(`--input: 缺少输入文件。${usage}`);
  if (out === undefined || out === '') throw new InputError(`--out: 缺少输出文件夹。${usage}`);
  if (forms !== 'first' && forms !== 'all') throw new InputError(`--forms: 只能是 first 或 all。${usage}`);
  return { input, out, forms };
}

/** Makes the folder and finds out that it can be written to before minutes of work. */
export function openOut(out: string): void {
  try {
    makeFolder(resolve(out));
    rmdirSync(mkdtempSync(join(out, '.try-')));
  } catch {
    throw new InputError(`--out: ${out}: 不能在这里写入。`);
  }
}

/** Step by step: where nothing can be made, such as in /proc, Node's own recursion never ends. */
function makeFolder(folder: string): void {
  if (existsSync(folder)) return;
  makeFolder(dirname(folder));
  mkdirSync(folder);
}

function switches(args: readonly string[]) {
  try {
    const options = { input: { type: 'string' }, out: { type: 'string' }, forms: { type: 'string', default: 'first' } } as const;
    return parseArgs({ args: [...args], options }).values;
  } catch {
    throw new InputError(`命令看不懂。${usage}`);
  }
}
