/** A line of a file as text, with its number in the file. */
export interface TableLine {
  readonly line: number;
  readonly cells: readonly string[];
  /** The columns that only continue a merged cell of a line above. */
  readonly under?: readonly number[];
}

/** Bytes of a text file as text: UTF-8 with or without its mark, UTF-16 with it, otherwise GBK, which Excel on Chinese Windows writes. */
export function decodeText(bytes: Uint8Array): string {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return new TextDecoder('utf-16le').decode(bytes);
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return new TextDecoder('gbk').decode(bytes);
  }
}

/** Whether bytes are a workbook of Excel (a ZIP file). */
export function isWorkbook(bytes: Uint8Array): boolean {
  return bytes[0] === 0x50 && bytes[1] === 0x4b;
}

/** Whether bytes are a workbook of Excel before 2007, which is not read. */
export function isOldWorkbook(bytes: Uint8Array): boolean {
  return bytes[0] === 0xd0 && bytes[1] === 0xcf;
}

/** A cell of a workbook as a person reads it. */
export function cellText(value: unknown): string {
  if (value === null || value === undefined) return '';
  if (value instanceof Date) return dateText(value);
  if (typeof value === 'number') return String(Number(value.toPrecision(15)));
  if (typeof value !== 'object') return String(value);
  const cell = value as { result?: unknown; text?: unknown; richText?: readonly { text: string }[]; error?: string };
  if (cell.richText !== undefined) return cell.richText.map(({ text }) => text).join('');
  if (cell.text !== undefined) return cellText(cell.text);
  return cell.error === undefined ? cellText(cell.result) : '';
}

/** A workbook keeps a moment as a fraction of a day, which is a little off; midnight is a day without a time. */
function dateText(value: Date): string {
  if (Number.isNaN(value.getTime())) return '';
  const text = new Date(Math.round(value.getTime() / 60_000) * 60_000).toISOString();
  return text.endsWith('T00:00:00.000Z') ? text.slice(0, 10) : text.slice(0, 16).replace('T', ' ');
}
