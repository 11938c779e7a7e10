import type { TableFormat } from '../../shared/domain/export/event';
import type { Cell, TableHead } from '../../shared/domain/export/table';

/** What the thread is told to do next. */
export type TableStep =
  | { readonly kind: 'open'; readonly path: string; readonly format: TableFormat }
  | { readonly kind: 'table'; readonly head: TableHead }
  | { readonly kind: 'rows'; readonly rows: readonly (readonly Cell[])[] }
  | { readonly kind: 'close' };

/** What it answers to each step: done, or the code of why not. */
export interface TableAnswer {
  readonly fault: { readonly code: string | null; readonly name: string } | null;
}
