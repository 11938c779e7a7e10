import { cellText, decodeText, isOldWorkbook, isWorkbook, type TableLine } from './table-text';

/** What comes of reading a file. */
export type TableAnswer = { readonly lines: readonly TableLine[]; readonly digest: string; readonly from1904: boolean } | { readonly fault: 'old' | 'unreadable' | 'empty' | 'long' };

const mostLines = 60_000;

/** Reads a file apart from the window, so that it stays at hand and the reading can be stopped by ending this worker. */
self.onmessage = ({ data }: MessageEvent<ArrayBuffer>) => {
  void read(new Uint8Array(data)).then(
    (answer) => self.postMessage(answer),
    () => self.postMessage({ fault: isOldWorkbook(new Uint8Array(data)) ? 'old' : 'unreadable' } satisfies TableAnswer),
  );
};

async function read(bytes: Uint8Array): Promise<TableAnswer> {
  if (isOldWorkbook(bytes)) throw new Error('a workbook from before 2007');
  const digest = Array.from(new Uint8Array(await crypto.subtle.digest('SHA-256', bytes as BufferSource)), (byte) => byte.toString(16).padStart(2, '0')).join('');
  const { lines: all, from1904 } = isWorkbook(bytes) ? await readWorkbook(bytes) : await readText(bytes);
  const lines = all.filter(({ cells }) => cells.some((cell) => cell.trim() !== ''));
  if (lines.length === 0) return { fault: 'empty' };
  return lines.length > mostLines ? { fault: 'long' } : { lines, digest, from1904 };
}

interface Read {
  readonly lines: readonly TableLine[];
  readonly from1904: boolean;
}

async function readText(bytes: Uint8Array): Promise<Read> {
  const { default: papa } = await import('papaparse');
  return { lines: papa.parse<string[]>(decodeText(bytes), { skipEmptyLines: false }).data.map((cells, at) => ({ line: at + 1, cells })), from1904: false };
}

async function readWorkbook(bytes: Uint8Array): Promise<Read> {
  const { default: excel } = await import('exceljs');
  const book = new excel.Workbook();
  await book.xlsx.load(bytes.buffer as ArrayBuffer);
  const [sheet] = book.worksheets.filter(({ state }) => state === 'visible').sort((one, other) => other.actualRowCount - one.actualRowCount);
  const merged = sheet?.hasMerges === true;
  const lines: TableLine[] = [];
  sheet?.eachRow((row, line) => {
    // The first of `values` stands for no column.
    const cells = Array.from(row.values as unknown[], cellText).slice(1);
    const under = merged ? cells.flatMap((_, at) => (masterRow(row.getCell(at + 1)) < line ? [at] : [])) : [];
    lines.push({ line, cells, ...(under.length > 0 && { under }) });
  });
  return { lines, from1904: book.properties.date1904 === true };
}

/** The line in which the cell stands that this one was merged with; its own where it was not. */
function masterRow(cell: { readonly isMerged: boolean; readonly master: { readonly row: unknown } }): number {
  return cell.isMerged ? Number(cell.master.row) : Number.POSITIVE_INFINITY;
}
