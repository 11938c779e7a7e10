import { cellText, decodeText, isOldWorkbook, isWorkbook, type TableLine } from './table-text';

/** What comes of reading a file. */
export type TableAnswer = { readonly lines: readonly TableLine[] } | { readonly fault: 'old' | 'unreadable' | 'empty' };

const mostLines = 60_000;

/** Reads a file apart from the window, so that it stays at hand and the reading can be stopped by ending this worker. */
self.onmessage = ({ data }: MessageEvent<ArrayBuffer>) => {
  void read(new Uint8Array(data)).then(
    (lines) => self.postMessage(lines.length === 0 ? { fault: 'empty' } : ({ lines } satisfies TableAnswer)),
    () => self.postMessage({ fault: isOldWorkbook(new Uint8Array(data)) ? 'old' : 'unreadable' } satisfies TableAnswer),
  );
};

async function read(bytes: Uint8Array): Promise<TableLine[]> {
  if (isOldWorkbook(bytes)) throw new Error('a workbook from before 2007');
  const lines = isWorkbook(bytes) ? await readWorkbook(bytes) : await readText(bytes);
  return lines.filter(({ cells }) => cells.some((cell) => cell.trim() !== '')).slice(0, mostLines);
}

async function readText(bytes: Uint8Array): Promise<TableLine[]> {
  const { default: papa } = await import('papaparse');
  return papa.parse<string[]>(decodeText(bytes), { skipEmptyLines: false }).data.map((cells, at) => ({ line: at + 1, cells }));
}

async function readWorkbook(bytes: Uint8Array): Promise<TableLine[]> {
  const { default: excel } = await import('exceljs');
  const book = new excel.Workbook();
  await book.xlsx.load(bytes.buffer as ArrayBuffer);
  const [sheet] = book.worksheets.filter(({ state }) => state === 'visible').sort((one, other) => other.actualRowCount - one.actualRowCount);
  const lines: TableLine[] = [];
  sheet?.eachRow((row, line) => {
    // The first of `values` stands for no column.
    lines.push({ line, cells: Array.from(row.values as unknown[], cellText).slice(1) });
  });
  return lines;
}
