import { spawn } from 'node:child_process';
import { mkdtempSync } from 'node:fs';
import { mkdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { build } from 'vite';
import { viewFor } from '../../../build/runtime/checkout.mjs';
import { prepareRuntime, programIn } from '../../../build/runtime/runtime.mjs';
import { out, root } from '../../../build/setup/paths.mjs';
import type { FormModel } from '../../../shared/domain/form/model';
import type { PaperModel } from '../../../shared/domain/paper/model';
import type { Job, JobBody, JobResult } from './job';

/** A sheet that was printed. */
export interface PrintedSheet {
  readonly file: string;
  readonly pages: number;
  readonly ms: number;
}

/** A running program that does nothing but print. */
export interface TestPress {
  ask(job: JobBody): Promise<JobResult>;
  print(model: PaperModel): Promise<PrintedSheet>;
  /** The same form as a static page from a fresh hidden window, in milliseconds. */
  printStatic(model: FormModel): Promise<number>;
  stop(): Promise<void>;
}

/** Starts the real paper window on a real Electron. */
export async function startPress(): Promise<TestPress> {
  const program = join(out, 'paper-press');
  await bundlePress(program);
  const runtime = await prepareRuntime({ quiet: true });
  const ownApp = runtime.args.includes(root);
  const executable = ownApp ? runtime.program : programIn(viewFor(runtime.dist, program, join(out, 'runtime-paper-press')));
  const folder = mkdtempSync(join(tmpdir(), 'paper-press-'));
  const child = spawn(executable, [...runtime.args.map((arg) => (arg === root ? program : arg)), `--user-data-dir=${folder}`], {
    env: { ...process.env, PAPER_BUNDLE: join(out, 'app'), PAPER_ROOT: root },
    stdio: ['pipe', 'pipe', 'ignore'],
  });
  const waiting = new Map<number, (result: JobResult) => void>();
  let id = 0;
  const started = new Promise<void>((resolve, reject) => {
    waiting.set(0, () => resolve());
    child.once('exit', (code) => reject(new Error(`the press ended with ${code}`)));
  });
  createInterface({ input: child.stdout }).on('line', (line) => {
    if (!line.startsWith('@')) return;
    const result = JSON.parse(line.slice(1)) as JobResult;
    waiting.get(result.id)?.(result);
  });
  await started;

  const ask = (job: JobBody): Promise<JobResult> => {
    id += 1;
    const numbered = { ...job, id } as Job;
    child.stdin.write(`${JSON.stringify(numbered)}\n`);
    return new Promise((resolve) => waiting.set(numbered.id, resolve));
  };
  return {
    ask,
    print: async (model) => {
      const file = join(folder, `sheet-${id}.pdf`);
      const result = await ask({ type: 'print', model, file });
      if (!result.ok) throw new Error(`not printed: ${result.error}`);
      return { file, pages: result.pages ?? 0, ms: result.ms ?? 0 };
    },
    printStatic: async (model) => {
      const result = await ask({ type: 'static', model, file: join(folder, 'static.pdf') });
      if (!result.ok) throw new Error(`not printed: ${result.error}`);
      return result.ms ?? 0;
    },
    stop: async () => {
      const gone = new Promise((resolve) => child.once('exit', resolve));
      child.kill('SIGKILL');
      await gone;
      await rm(folder, { recursive: true, force: true, maxRetries: 5 });
    },
  };
}

async function bundlePress(folder: string): Promise<void> {
  await mkdir(folder, { recursive: true });
  await writeFile(join(folder, 'package.json'), JSON.stringify({ name: 'paper-press', main: 'main.cjs' }));
  await build({
    configFile: false,
    root,
    logLevel: 'error',
    ssr: { noExternal: true, external: ['electron'] },
    build: {
      ssr: true,
      target: 'node18',
      outDir: folder,
      emptyOutDir: false,
      minify: false,
      rolldownOptions: {
        input: join(root, 'test/paper/support/press-main.ts'),
        external: ['electron', /^node:/],
        output: { format: 'cjs', entryFileNames: 'main.cjs', codeSplitting: false },
      },
    },
  });
}
