import { useQuery } from '@tanstack/react-query';
import type { TableKind } from '../../../../shared/domain/sales/columns';
import { type ImportRow, readRow } from '../../../../shared/domain/sales/import-row';
import type { Mapping, TableFault } from '../../../../shared/domain/table/columns';
import type { TableLine } from '../../../lib/table/table-text';
import { askLedger } from './ledger';

/** What a file would do, or what is wrong with it. */
export interface Checked {
  readonly id: string;
  readonly faults: readonly TableFault[];
  readonly failed: number;
  readonly added: number;
  readonly changed: number;
  readonly same: number;
}

const atOnce = 500;

/** Looks at every line, the form of it first and then against the ledger; nothing is recorded. Null when it was stopped. */
export async function checkFile(
  kind: TableKind,
  lines: readonly TableLine[],
  mapping: Mapping,
  project: string,
  onProgress: (done: number) => void,
  stopped: () => boolean,
): Promise<Checked | { readonly why: string } | null> {
  const rows: ImportRow[] = [];
  const faults: TableFault[] = [];
  let failed = 0;
  for (const { line, cells } of lines) {
    const read = readRow(kind, cells, line, mapping, project);
    if (read.row !== null) rows.push(read.row);
    else failed += 1;
    if (faults.length < 200) faults.push(...read.faults);
  }
  const held = await holdRows(rows, onProgress, stopped);
  if (held === null || 'why' in held) return held;
  return { ...held, faults: [...faults, ...held.faults].sort((one, other) => one.line - other.line), failed: failed + held.failed };
}

/** Has lines held against the ledger, ready to be recorded at once. */
export async function holdRows(rows: readonly ImportRow[], onProgress: (done: number) => void, stopped: () => boolean): Promise<Checked | { readonly why: string } | null> {
  const id = crypto.randomUUID();
  let held: Checked = { id, faults: [], failed: 0, added: 0, changed: 0, same: 0 };
  for (let from = 0; from < rows.length; from += atOnce) {
    if (stopped()) return null;
    const { why, ...found } = await askLedger({ type: 'sales-import', id, rows: rows.slice(from, from + atOnce) });
    if (why !== null) return { why };
    held = { id, ...found };
    onProgress(Math.min(rows.length, from + atOnce) / rows.length);
  }
  return held;
}

/** The last imports, the newest first. */
export const useImports = () => useQuery({ queryKey: ['sales', 'imports'], queryFn: () => askLedger({ type: 'sales-imports' }) });
