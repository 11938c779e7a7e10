import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import excel from 'exceljs';
import { v7 as uuidv7 } from 'uuid';
import { beforeAll, expect, test } from 'vitest';
import { tableThread } from '../../../electron/export/table-thread';
import type { Actor } from '../../../electron/services/context';
import { type BeginTable, exportFileName, exportTable } from '../../../electron/services/exporting';
import { inboxPage } from '../../../electron/services/inbox';
import { saveIntake } from '../../../electron/services/intake';
import { reportFigures } from '../../../electron/services/report';
import type { AskedTable } from '../../../shared/ipc/export';
import { bundleScript } from '../support/bundle-script';
import { dataFolder } from '../support/data-folder';
import { readyDesk, typed } from '../support/desk';

let beginTable: BeginTable;
beforeAll(async () => {
  beginTable = tableThread(await bundleScript('electron/export/worker.ts', 'cjs'));
});

const open = { view: 'open', severity: null, due: null, channel: null, department: null } as const;
const month = { from: '2026-11-01', to: '2026-11-30', project: null, policy: null } as const;

async function exporting(facts: readonly string[] = ['样板间的水龙头一直滴水。']) {
  const desk = await readyDesk();
  for (const [nth, text] of facts.entries()) await saveIntake(desk.context, desk.people.receptionist, { draftId: uuidv7(), fields: typed({ facts: text, identity: { name: '王小明', phone: `138000${String(10_000 + nth)}`, unit: '3栋1804', contract: null } }) });
  const folder = await dataFolder();
  const run = (actor: Actor, asked: AskedTable, format: 'xlsx' | 'csv', goesOn = () => true, wrote: (rows: number) => void = () => undefined) =>
    exportTable({ ...desk.context, beginTable }, actor, { asked, format, path: join(folder, `t.${format}`), goesOn, wrote });
  const recorded = () => desk.context.store.read((db) => db.selectFrom('event').select(['body', 'actor']).where('type', '=', 'list.exported').execute());
  const book = async () => {
    const read = new excel.Workbook();
    await read.xlsx.readFile(join(folder, 't.xlsx'));
    return read;
  };
  return { ...desk, folder, run, recorded, book };
}

const formula = `=cmd|' /C calc'!A0`;

test('a list as a workbook: a frozen head, real dates and numbers, masked people, and no text that is a formula', async () => {
  const { run, people, book, recorded, context } = await exporting(['样板间漏水。', formula, '+86 打不通', '@SUM(A1)', '＝1+1', '- 第一条']);
  expect(await run(people.supervisor, { what: 'inbox', filter: open }, 'xlsx')).toBe(6);
  const sheet = (await book()).getWorksheet('投诉列表')!;
  expect(sheet.views[0]).toMatchObject({ state: 'frozen', ySplit: 1 });
  expect(sheet.rowCount).toBe(7);
  const { rows } = await inboxPage(context, people.supervisor, { filter: open, after: null, limit: 10 });
  const column = (title: string) => (sheet.getRow(1).values as unknown[]).indexOf(title);
  for (const [at, row] of rows.entries()) {
    const line = sheet.getRow(at + 2);
    expect(line.getCell(column('编号')).value).toBe(row.number);
    // The clock of these tests stands at 10:12 in the office.
    expect(line.getCell(column('受理时间')).value).toEqual(new Date('2026-11-20T10:12:00.000Z'));
    expect(line.getCell(column('打印份数')).value).toBe(0);
    expect(line.getCell(column('客户')).value).toBe('王**');
    expect(line.getCell(column('电话')).value).toMatch(/^138 \*{4} \d{4}$/);
    for (let cell = 1; cell < 15; cell += 1) expect(line.getCell(cell).type).not.toBe(excel.ValueType.Formula);
  }
  const titles = sheet.getColumn(column('内容')).values.slice(2).map(String);
  expect(titles.filter((title) => title.startsWith(`'`))).toHaveLength(5);
  expect(titles.some((title) => title.startsWith(`'=cmd|`))).toBe(true);
  const [event] = await recorded();
  expect(event).toEqual({ body: '{"format":"xlsx","rows":6,"what":"inbox"}', actor: people.supervisor.staffId });
});

test('CSV begins with its mark and neutralises formulas too', async () => {
  const { run, people, folder } = await exporting([formula, '他说："停一停"，\n我们停了。']);
  await run(people.supervisor, { what: 'inbox', filter: open }, 'csv');
  const text = await readFile(join(folder, 't.csv'), 'utf8');
  expect(text.startsWith('\uFEFF编号,等级,进度')).toBe(true);
  expect(text).toContain(`,'=cmd|`);
  expect(text).toContain('"他说：""停一停""');
  expect(text).toContain('2026-11-20 10:12');
  expect(text).not.toContain('王小明');
});

test('what somebody may not see is not in what they export, by list, search, or behind a figure', async () => {
  const { run, people, context } = await exporting(['漏水', '漏水']);
  await saveIntake(context, people.receptionist, { draftId: uuidv7(), fields: typed({ about: { department: '销售部', person: '何立群' }, facts: '漏水没人管' }) });
  for (const asked of [
    { what: 'inbox', filter: open },
    { what: 'search', text: '漏水' },
    { what: 'cases', ...month, mark: 'all' },
  ] satisfies AskedTable[]) {
    expect(await run(people.supervisor, asked, 'csv')).toBe(2);
    expect(await run(people.receptionist, asked, 'csv')).toBe(3);
  }
});

test('figures leave as one sheet each, and the numbers are those on screen', async () => {
  const { run, people, book, context } = await exporting(['漏水', '漏水', '漏水']);
  await run(people.supervisor, { what: 'figures', ...month, step: 'week' }, 'xlsx');
  const read = await book();
  const names = read.worksheets.map(({ name }) => name);
  expect(names.slice(0, 5)).toEqual(['概览', '受理趋势', '及时率', '原因', '各环节用时']);
  const { trend } = await reportFigures(context, people.supervisor, { ...month, step: 'week' });
  const sheet = read.getWorksheet('受理趋势')!;
  expect(trend.map((_, at) => sheet.getRow(at + 2).getCell(7).value)).toEqual(trend.map(({ major, important, minor, internal }) => major + important + minor + internal));
  expect(sheet.getRow(2).getCell(1).value).toEqual(new Date('2026-11-01T00:00:00.000Z'));
  expect(read.getWorksheet('概览')!.getRow(3).values).toEqual([undefined, '受理', 3, undefined, undefined, 0]);
});

test('an office without anything exports a head, and a year in the future is empty', async () => {
  const { run, people, book } = await exporting([]);
  expect(await run(people.supervisor, { what: 'inbox', filter: open }, 'xlsx')).toBe(0);
  expect((await book()).getWorksheet('投诉列表')!.rowCount).toBe(1);
  expect(await run(people.supervisor, { what: 'figures', ...month, from: '2031-01-01', to: '2031-12-31', step: 'month' }, 'xlsx')).toBeGreaterThan(0);
  expect((await book()).getWorksheet('受理趋势')!.rowCount).toBe(13);
});

test('stopping leaves neither file nor record, and a place that cannot be written is told', async () => {
  const { run, people, folder, recorded, context } = await exporting(['漏水', '漏水']);
  let parts = 0;
  expect(await run(people.supervisor, { what: 'inbox', filter: open }, 'xlsx', () => (parts += 1) < 2)).toBeNull();
  expect(await readdir(folder)).toEqual([]);
  expect(await recorded()).toEqual([]);
  const job = { asked: { what: 'inbox', filter: open }, format: 'csv', goesOn: () => true, wrote: () => undefined } as const;
  await expect(exportTable({ ...context, beginTable }, people.supervisor, { ...job, path: join(folder, 'gone', 't.csv') })).rejects.toThrow();
  expect(await recorded()).toEqual([]);
});

test('the name of a file says nothing of what was searched for', async () => {
  const { context } = await readyDesk();
  expect(exportFileName(context, { what: 'search', text: '王小明' }, 'csv')).toBe('查找结果-2026-11-20.csv');
});
