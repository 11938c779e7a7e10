import { dayOf, minuteOf } from '../../util/local-time';

/** What stands in a column; times are instants as the log holds them, shares are 0 to 1. */
export type ColumnKind = 'text' | 'number' | 'day' | 'time' | 'share' | 'hours';

/** A column of a table that leaves the program. */
export interface Column {
  readonly title: string;
  readonly kind: ColumnKind;
  /** In letters. */
  readonly width: number;
}

/** What stands in a cell; null is an empty one. */
export type Cell = string | number | null;

/** The head of a table. */
export interface TableHead {
  /** What a workbook calls its sheet. */
  readonly name: string;
  readonly columns: readonly Column[];
}

/** A table that is known whole. */
export interface Table extends TableHead {
  readonly rows: readonly (readonly Cell[])[];
}

/** A column by its title, with what usually fits. */
export function column(title: string, kind: ColumnKind = 'text', width = kind === 'text' ? 14 : kind === 'time' ? 17 : 11): Column {
  return { title, kind, width };
}

/**
 * A text that no spreadsheet takes for a formula, not even when what was opened is saved as CSV and opened again: where it
 * begins like one, an apostrophe stands before it. Chinese spreadsheets take wide signs too.
 */
export function harmless(text: string): string {
  return /^[\s\0\uFEFF\u200B]*[=+\-@＝＋－＠]|^[\t\r\n]/.test(text) ? `'${text}` : text;
}

const dayMs = 86_400_000;
const minuteMs = 60_000;

/** A cell as a spreadsheet holds it: its days are the office's days, and it knows no zones. */
export function sheetValue(kind: ColumnKind, cell: Cell): string | number | Date | null {
  if (cell === null || cell === '') return null;
  if (typeof cell === 'number') return cell;
  if (kind === 'time') return new Date(dayOf(cell) * dayMs + minuteOf(cell) * minuteMs);
  return kind === 'day' ? new Date(`${cell}T00:00:00.000Z`) : harmless(cell);
}

/** How a spreadsheet shows what stands in a column. */
export const numberFormat: Readonly<Record<ColumnKind, string>> = {
  text: '@', number: '0', day: 'yyyy-mm-dd', time: 'yyyy-mm-dd hh:mm', share: '0.0%', hours: '0.0',
};

/** A cell as CSV holds it. */
export function csvValue(kind: ColumnKind, cell: Cell): string {
  const value = sheetValue(kind, cell);
  if (value === null) return '';
  if (value instanceof Date) return value.toISOString().slice(0, kind === 'day' ? 10 : 16).replace('T', ' ');
  if (typeof value === 'string') return value;
  return kind === 'share' ? `${Number((100 * value).toFixed(1))}%` : kind === 'hours' ? String(Number(value.toFixed(1))) : String(value);
}

/** A name that a workbook takes for a sheet. */
export function sheetName(name: string): string {
  return name.replace(/[[\]:*?/\\']/g, ' ').slice(0, 28);
}
