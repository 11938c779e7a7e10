import { readFile } from 'node:fs/promises';
import { Worker } from 'node:worker_threads';
import type { TableWriter } from '../services/exporting';
import type { TableAnswer, TableStep } from './messages';

/** Writes tables to a file in a thread that is started from the script in `script` and ends with the file. */
export const tableThread = (script: string) => async (path: string, format: 'xlsx' | 'csv'): Promise<TableWriter> => {
  // Read here and handed over as text: the file may lie inside a package that only this thread can read.
  // Parts of the library that only read are loaded with it, and tell of their age.
  const worker = new Worker(await readFile(script, 'utf8'), { eval: true, execArgv: ['--no-deprecation'] });
  let waiting: { readonly resolve: () => void; readonly reject: (error: Error) => void } | null = null;
  worker.on('error', (error) => waiting?.reject(error));
  worker.on('message', ({ fault }: TableAnswer) => {
    const asked = waiting;
    waiting = null;
    if (fault === null) asked?.resolve();
    else asked?.reject(Object.assign(new Error(`a table was not written: ${fault.name}`), fault.code !== null && { code: fault.code }));
  });
  const send = (step: TableStep): Promise<void> =>
    new Promise((resolve, reject) => {
      waiting = { resolve, reject };
      worker.postMessage(step);
    });
  const writer: TableWriter = {
    table: (head) => send({ kind: 'table', head }),
    rows: (rows) => send({ kind: 'rows', rows }),
    close: async () => {
      await send({ kind: 'close' });
      await worker.terminate();
    },
    abandon: async () => {
      await worker.terminate();
    },
  };
  try {
    await send({ kind: 'open', path, format });
  } catch (error) {
    await worker.terminate();
    throw error;
  }
  return writer;
};
