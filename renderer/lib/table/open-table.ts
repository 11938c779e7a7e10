import { type ColumnMeaning, guessMapping, headLine, type Mapping } from '../../../shared/domain/table/columns';
import { rememberedColumns } from './remembered';
import type { TableLine } from './table-text';
import type { TableAnswer } from './table-worker';

/** A file whose heads are known, with the lines under them. */
export interface OpenedTable {
  readonly name: string;
  /** The SHA-256 of its bytes. */
  readonly digest: string;
  readonly heads: readonly string[];
  readonly lines: readonly TableLine[];
  /** Whether its days are counted from 1904 on, as old Excel on a Macintosh did. */
  readonly from1904: boolean;
}

/** Why a file could not be read, in words. */
export const tableSentences = {
  old: '这是旧版 Excel（.xls）。请在 Excel 里另存为 .xlsx 或 CSV，再导入。什么也没有改动。',
  unreadable: '这个文件读不了，可能不是 Excel 或 CSV，或者加了密码。什么也没有改动。',
  empty: '文件里没有内容。什么也没有改动。',
  long: '文件超过 60,000 行。请分成几个文件，一个一个导入。什么也没有改动。',
} as const;

/** Finds the line with the heads, and what each column seems to mean. */
export function openTable(name: string, { lines, digest, from1904 }: Exclude<TableAnswer, { readonly fault: string }>, meanings: readonly ColumnMeaning[], kind: string): { readonly table: OpenedTable; readonly mapping: Mapping } {
  const at = headLine(meanings, lines.map(({ cells }) => cells));
  const heads = lines[at]?.cells ?? [];
  return { table: { name, digest, heads, lines: lines.slice(at + 1), from1904 }, mapping: guessMapping(meanings, heads, rememberedColumns(kind)) };
}
