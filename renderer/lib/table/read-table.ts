import type { TableAnswer } from './table-worker';

/** A file on its way to lines; `stop` ends it at once. */
export interface Reading {
  readonly answer: Promise<TableAnswer>;
  readonly stop: () => void;
}

/** Reads a file in a worker of its own, which ends with it. */
export function readTable(file: File): Reading {
  const worker = new Worker(new URL('./table-worker.ts', import.meta.url), { type: 'module' });
  const answer = new Promise<TableAnswer>((resolve) => {
    worker.onmessage = ({ data }: MessageEvent<TableAnswer>) => {
      worker.terminate();
      resolve(data);
    };
    worker.onerror = () => {
      worker.terminate();
      resolve({ fault: 'unreadable' });
    };
    void file.arrayBuffer().then(
      (bytes) => worker.postMessage(bytes, [bytes]),
      () => resolve({ fault: 'unreadable' }),
    );
  });
  return { answer, stop: () => worker.terminate() };
}
