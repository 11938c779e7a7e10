import { execFile } from 'node:child_process';
import { copyFile, mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { cupsPrinters, stopInCups, sendToCups, waitingInCups } from '../../electron/print/cups';
import { startPdfQueue, type PdfQueue } from './support/cups';
import { exampleForm, longText } from './support/example';
import { codeOn, pdfInfo, rasterOf } from './support/pdf';
import { startPress, type TestPress } from './support/press';
import { edgesOf } from './support/rules';
import { pageLayout } from '../../shared/domain/form/layout';

const run = promisify(execFile);
let queue: PdfQueue;
let press: TestPress;
let folder: string;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "o'neil $(x) "));
  queue = await startPdfQueue('ComplaintDeskTest');
  press = await startPress();
});

afterAll(async () => {
  await press?.stop();
  await queue?.stop();
  await rm(folder, { recursive: true, force: true });
});

it('a printed form comes out of a real queue as it was archived, from a folder of any name', async () => {
  const model = exampleForm({ facts: longText(2_000) });
  const { file, pages } = await press.print(model);
  const archived = join(folder, 'form.pdf');
  await copyFile(file, archived);
  expect(await cupsPrinters()).toContainEqual({ name: queue.name, label: '测试打印机', isDefault: expect.any(Boolean) as boolean });
  await sendToCups(archived, { printer: queue.name, copies: 1 });
  const [delivered = ''] = await queue.arrived(1);
  expect((await pdfInfo(delivered)).get('Pages')).toBe(String(pages));
  // The queue draws the sheet anew, so words are shapes now; the code and the rules are what a reader of paper has.
  expect(await codeOn(delivered, 1)).toBe(model.code);
  const raster = await rasterOf(delivered, 1, 300);
  for (const cell of pageLayout(model.decisions).cells.filter(({ id }) => id === 'facts' || id === 'archive')) {
    const { top, left, right } = edgesOf(raster, cell);
    expect(Math.abs((top ?? 0) - cell.y)).toBeLessThanOrEqual(0.5);
    expect(Math.abs((left ?? 0) - cell.x)).toBeLessThanOrEqual(0.5);
    expect(Math.abs((right ?? 0) - cell.x - cell.w)).toBeLessThanOrEqual(0.5);
  }
});

it('a form that is kept sealed goes to the queue as bytes, through no file', async () => {
  const model = exampleForm();
  const { file } = await press.print(model);
  await sendToCups(await readFile(file), { printer: queue.name, copies: 1 });
  const [delivered = ''] = await queue.arrived(1);
  expect((await pdfInfo(delivered)).get('Page size')).toContain('A4');
  expect(await codeOn(delivered, 1)).toBe(model.code);
});

it('a form that still waits for its printer can be stopped', async () => {
  const { file } = await press.print(exampleForm());
  const bytes = await readFile(file);
  const printed = await sendToCups(bytes, { printer: queue.name, copies: 1 });
  await queue.arrived(1);
  await run('cupsdisable', [queue.name]);
  const waits = await sendToCups(bytes, { printer: queue.name, copies: 1 });
  expect(await waitingInCups([printed ?? '', waits ?? ''])).toEqual([waits]);
  await stopInCups(waits ?? '');
  expect(await waitingInCups([waits ?? ''])).toEqual([]);
});

it('a printer that is gone refuses', async () => {
  await queue.remove();
  const { file } = await press.print(exampleForm());
  expect((await cupsPrinters()).map(({ name }) => name)).not.toContain(queue.name);
  await expect(sendToCups(file, { printer: queue.name, copies: 1 })).rejects.toThrow();
});
