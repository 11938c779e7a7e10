import type { InboxRow } from '../../../../shared/ipc/inbox';

/** What came of one complaint of a batch; no fault means that it was done. */
export interface BatchResult {
  readonly row: InboxRow;
  readonly fault: string | null;
}

/** Does one after the other until all are done or somebody stops it; what went wrong with one keeps no other from its turn. */
export async function runBatch(
  rows: readonly InboxRow[],
  work: (row: InboxRow) => Promise<void>,
  ports: { readonly stopped: () => boolean; readonly tell: (results: readonly BatchResult[]) => void },
): Promise<readonly BatchResult[]> {
  const results: BatchResult[] = [];
  for (const row of rows) {
    if (ports.stopped()) break;
    const fault = await work(row).then(
      () => null,
      (error: unknown) => (error instanceof Error ? error.message : ''),
    );
    results.push({ row, fault });
    ports.tell([...results]);
  }
  return results;
}
