import { readFile } from 'node:fs/promises';
import { Worker } from 'node:worker_threads';
import type { PinKeeper } from '../services/session';
import type { PinAnswer, PinTask } from './pin-task';

/** The thread is kept this long for the next person, then its memory is given back. */
const REST_AFTER_MS = 60_000;

interface Waiting {
  readonly resolve: (value: string | boolean) => void;
  readonly reject: (error: Error) => void;
}

/** Hashes PINs in a thread that is started from the script in `file` when it is first needed. */
export function pinKeeper(file: string): PinKeeper {
  const waiting = new Map<number, Waiting>();
  let thread: Promise<Worker> | null = null;
  let rest: NodeJS.Timeout | undefined;
  let last = 0;

  const drop = (error: Error): void => {
    thread = null;
    for (const { reject } of waiting.values()) reject(error);
    waiting.clear();
  };
  const started = async (): Promise<Worker> => {
    // Read here and handed over as text: the file may lie inside a package that only this thread can read.
    const worker = new Worker(await readFile(file, 'utf8'), { eval: true });
    worker.unref();
    worker.on('error', drop);
    worker.on('message', (answer: PinAnswer) => {
      const asked = waiting.get(answer.id);
      waiting.delete(answer.id);
      if ('value' in answer) asked?.resolve(answer.value);
      else asked?.reject(new Error(`a PIN was not hashed: ${answer.fault}`));
    });
    return worker;
  };
  const ask = async (pin: string, hash: string | null): Promise<string | boolean> => {
    clearTimeout(rest);
    thread ??= started();
    const worker = await thread.catch((error: unknown) => {
      thread = null;
      throw error;
    });
    const task: PinTask = { id: (last += 1), pin, hash };
    try {
      return await new Promise<string | boolean>((resolve, reject) => {
        waiting.set(task.id, { resolve, reject });
        worker.postMessage(task);
      });
    } finally {
      clearTimeout(rest);
      rest = setTimeout(() => {
        if (waiting.size > 0) return;
        thread = null;
        void worker.terminate();
      }, REST_AFTER_MS);
      rest.unref();
    }
  };
  return {
    hash: async (pin) => String(await ask(pin, null)),
    verify: async (pin, hash) => (await ask(pin, hash)) === true,
  };
}
