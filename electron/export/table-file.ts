import { createWriteStream, type WriteStream } from 'node:fs';
import { once } from 'node:events';
import { setImmediate } from 'node:timers/promises';
import excel from 'exceljs';
import papa from 'papaparse';
import { csvValue, numberFormat, sheetName, sheetValue, type TableHead, type Cell } from '../../shared/domain/export/table';
import type { TableFormat } from '../../shared/domain/export/event';

/** A file of tables being written: one table after the other, each from its head on. */
export interface TableFile {
  table(head: TableHead): Promise<void>;
  rows(rows: readonly (readonly Cell[])[]): Promise<void>;
  close(): Promise<void>;
}

/** Begins a file; what was there is overwritten. */
export function createTableFile(path: string, format: TableFormat): Promise<TableFile> {
  return format === 'csv' ? csvFile(path) : workbook(path);
}

/** A stream to a file whose failure reaches whoever waits for it. */
async function fileStream(path: string): Promise<{ stream: WriteStream; sound: <T>(work: Promise<T>) => Promise<T> }> {
  const stream = createWriteStream(path);
  const failed = new Promise<never>((_resolve, reject) => stream.once('error', reject));
  failed.catch(() => undefined);
  await Promise.race([once(stream, 'open'), failed]);
  return { stream, sound: (work) => Promise.race([work, failed]) };
}

async function csvFile(path: string): Promise<TableFile> {
  const { stream, sound } = await fileStream(path);
  let head: TableHead | null = null;
  const write = async (text: string): Promise<void> => {
    if (!stream.write(text)) await sound(once(stream, 'drain'));
  };
  const lines = (rows: readonly (readonly string[])[]): string => `${papa.unparse(rows as string[][], { newline: '\r\n' })}\r\n`;
  // The mark tells spreadsheets that it is UTF-8.
  await write('\uFEFF');
  return {
    table: async (next) => {
      if (head !== null) await write('\r\n');
      // Of several tables each needs its name.
      if (head !== null || next.columns.length === 0) await write(lines([[next.name]]));
      head = next;
      await write(lines([next.columns.map(({ title }) => title)]));
    },
    rows: async (rows) => {
      const columns = head?.columns ?? [];
      if (rows.length > 0) await write(lines(rows.map((row) => row.map((cell, at) => csvValue(columns[at]?.kind ?? 'text', cell)))));
    },
    close: async () => {
      stream.end();
      await sound(once(stream, 'close'));
    },
  };
}

/** A sheet holds 1,048,576 lines; what is more goes on in another one. */
const mostRows = 1_000_000;

async function workbook(path: string): Promise<TableFile> {
  const { stream, sound } = await fileStream(path);
  const book = new excel.stream.xlsx.WorkbookWriter({ stream, useStyles: true, useSharedStrings: false });
  let head: TableHead | null = null;
  let sheet: ReturnType<typeof book.addWorksheet> | null = null;
  let [written, part] = [0, 1];
  const begin = (next: TableHead): void => {
    sheet?.commit();
    const name = sheetName(next.name);
    sheet = book.addWorksheet(part === 1 ? name : `${name} ${part}`, { views: [{ state: 'frozen', ySplit: 1 }] });
    sheet.columns = next.columns.map(({ title, kind, width }) => ({ header: title, width, style: { numFmt: numberFormat[kind] } }));
    sheet.getRow(1).font = { bold: true };
    sheet.getRow(1).commit();
    written = 0;
  };
  return {
    table: async (next) => {
      head = next;
      part = 1;
      begin(next);
    },
    rows: async (rows) => {
      const { columns } = head!;
      for (const row of rows) {
        if (written === mostRows) {
          part += 1;
          begin(head!);
        }
        written += 1;
        sheet!.addRow(row.map((cell, at) => sheetValue(columns[at]?.kind ?? 'text', cell))).commit();
      }
      // What was written is packed and put to disk meanwhile, or all of it would be held in memory.
      await sound(setImmediate());
      if (stream.writableNeedDrain) await sound(once(stream, 'drain'));
    },
    close: async () => {
      sheet?.commit();
      await sound(book.commit());
    },
  };
}
