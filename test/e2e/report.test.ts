import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import excel from 'exceljs';
import type { Page } from 'playwright';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { ask, inboxShown } from '../support/hands';
import { type Desk, launchDesk } from '../support/launch';

let desk: Desk;
let window: Page;

beforeAll(async () => {
  desk = await launchDesk({ args: ['--demo'] });
  window = desk.window;
  await window.setViewportSize({ width: 1366, height: 768 });
  await inboxShown(window);
});
afterAll(() => desk.close());

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

it('opens by key over a year, and the list behind a number holds as many cases as it says', async () => {
  await window.keyboard.press('Control+t');
  await window.getByRole('heading', { name: '统计', level: 1 }).waitFor();
  await window.keyboard.press('y');
  await window.getByRole('radio', { name: '本年' }).and(window.locator(':checked')).waitFor({ state: 'attached' });
  const bar = window.getByRole('region', { name: '部门' }).getByRole('button', { name: /件，查看/ }).first();
  await bar.waitFor();
  const count = Number(/(\d+) 件/.exec((await bar.getAttribute('aria-label')) ?? '')?.[1]);
  expect(count).toBeGreaterThan(0);
  await bar.focus();
  await window.keyboard.press('Enter');
  const dialog = window.getByRole('dialog', { name: new RegExp(`^部门：.*（${String(count)} 件）$`) });
  await expect.poll(() => dialog.locator('tbody tr').count()).toBe(count);
  await window.keyboard.press('Escape');
  await dialog.waitFor({ state: 'detached' });
});

it('has a table behind its charts, and axe finds nothing serious in light and dark', async () => {
  const trend = window.getByRole('region', { name: '受理趋势' });
  await trend.getByRole('button', { name: '看表格' }).click();
  await trend.getByRole('columnheader', { name: '合计' }).waitFor();
  await trend.getByRole('button', { name: '看图' }).click();
  await window.evaluate(axe);
  for (const colorScheme of ['light', 'dark'] as const) {
    await window.emulateMedia({ colorScheme });
    const { violations } = await window.evaluate(() =>
      (globalThis as unknown as { axe: { run(): Promise<{ violations: { id: string; impact: string; nodes: { target: string[] }[] }[] }> } }).axe.run());
    const grave = violations.filter(({ impact }) => impact === 'serious' || impact === 'critical');
    expect(grave.map(({ id, nodes }) => [colorScheme, id, nodes.slice(0, 3).map(({ target }) => target.join(' '))])).toEqual([]);
  }
});

it('copies a figure as a picture by key, and prints the page as it stands; both are on record', async () => {
  const heard = () => desk.app.evaluate(({ clipboard }) => (clipboard as unknown as { readImage(): { getSize(): { width: number } } }).readImage().getSize().width);
  await window.getByRole('region', { name: '受理趋势' }).getByRole('button', { name: '复制图', disabled: false }).focus();
  await window.keyboard.press('c');
  await window.getByText('图已复制，可以粘贴到文档里。').waitFor();
  expect(await heard()).toBeGreaterThan(800);
  const of = JSON.stringify(['2026-01-01', '2026-12-31', 'month', null, null]);
  const printed = await ask(window, 'form.print', { complaintId: null, paper: 'figure-sheet', of, printer: null, copies: 1 });
  expect(printed.pages).toBeGreaterThan(1);
});

it('writes the figures and the cases behind one into files that the person chooses', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'complaint-desk-tables-'));
  try {
    await desk.app.evaluate(({ dialog }, to) => {
      dialog.showSaveDialog = (async (...asked: [unknown, unknown?]) => {
        const { defaultPath = '' } = (asked[1] ?? asked[0]) as { defaultPath?: string };
        return { canceled: false, filePath: `${to}/${defaultPath}` };
      }) as typeof dialog.showSaveDialog;
    }, folder);
    await window.keyboard.press('Control+e');
    const offer = window.getByRole('dialog', { name: '导出：统计' });
    await offer.getByRole('button', { name: '导出', disabled: false }).waitFor();
    await window.keyboard.press('Control+Enter');
    await offer.waitFor({ state: 'detached' });
    const book = new excel.Workbook();
    await book.xlsx.readFile(join(folder, readdirSync(folder)[0]!));
    const received = Number(/^(\d+) 件/.exec(await window.getByRole('button', { name: /^受理/ }).locator('strong').innerText())?.[1]);
    expect(book.getWorksheet('概览')?.getRow(3).getCell(2).value).toBe(received);
    await window.getByRole('button', { name: /^受理/ }).click();
    await window.getByRole('dialog', { name: `受理（${String(received)} 件）` }).getByRole('button', { name: '导出', disabled: false }).click();
    const cases = window.getByRole('dialog', { name: '导出：受理' });
    await cases.getByText('CSV 文本').click();
    await cases.getByRole('button', { name: '导出', disabled: false }).click();
    await cases.waitFor({ state: 'detached' });
    const csv = readdirSync(folder).find((name) => name.endsWith('.csv'))!;
    expect(readFileSync(join(folder, csv), 'utf8').trimEnd().split('\r\n')).toHaveLength(received + 1);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
});
