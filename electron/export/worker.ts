/** Writes tables in a thread of its own, so that the program goes on meanwhile. */
import { parentPort } from 'node:worker_threads';
import type { TableAnswer, TableStep } from './messages';
import { createTableFile, type TableFile } from './table-file';

let file: TableFile | null = null;

async function take(step: TableStep): Promise<void> {
  if (step.kind === 'open') file = await createTableFile(step.path, step.format);
  else if (step.kind === 'table') await file!.table(step.head);
  else if (step.kind === 'rows') await file!.rows(step.rows);
  else await file!.close();
}

parentPort?.on('message', (step: TableStep) => {
  take(step).then(
    () => answer({ fault: null }),
    (error: unknown) => answer({ fault: { code: codeOf(error), name: error instanceof Error ? error.name : 'unknown' } }),
  );
});

function codeOf(error: unknown): string | null {
  return error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : null;
}

function answer(message: TableAnswer): void {
  parentPort?.postMessage(message);
}
