import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'playwright';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { ask, inboxShown, switchTo } from '../support/hands';
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

it('R-S02-REPORT: a supervisor writes the monthly report from what the figures propose, signs it, and gets its PDF', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'complaint-desk-statement-'));
  const staff = await ask(window, 'staff.list', {});
  const supervisor = staff.find(({ role }) => role === 'supervisor')!;
  await switchTo(window, supervisor.name);
  await window.keyboard.press('Control+t');
  await window.getByRole('button', { name: '报告', disabled: false }).click();
  await window.getByRole('heading', { name: '报告', level: 1 }).waitFor();
  const today = new Date(Date.now() + 8 * 3_600_000).toISOString();
  await window.getByLabel('第一天').fill(`${today.slice(0, 4)}-01-01`);
  await window.getByLabel('最后一天').fill(today.slice(0, 10));
  await window.getByRole('button', { name: '写报告', disabled: false }).last().click();
  const proposals = window.getByRole('textbox', { name: '建议' });
  await proposals.waitFor();
  await proposals.fill('每周例会通报一次超期的投诉。');
  const paper = window.getByRole('region', { name: '打印出来的样子' });
  await paper.getByText('每周例会通报一次超期的投诉。').waitFor();
  await window.evaluate(axe);
  const { violations } = await window.evaluate(() =>
    (globalThis as unknown as { axe: { run(): Promise<{ violations: { id: string; impact: string; nodes: { target: string[] }[] }[] }> } }).axe.run());
  expect(violations.filter(({ impact }) => impact === 'serious' || impact === 'critical').map(({ id, nodes }) => [id, nodes.slice(0, 3).map(({ target }) => target.join(' '))])).toEqual([]);
  await window.getByRole('button', { name: '签发', disabled: false }).click();
  const signed = window.getByRole('option', { name: /月度分析报告/ });
  await signed.waitFor();
  try {
    await desk.app.evaluate(({ dialog }, to) => {
      dialog.showSaveDialog = (async () => ({ canceled: false, filePath: `${to}/report.pdf` })) as typeof dialog.showSaveDialog;
    }, folder);
    await window.getByRole('button', { name: '另存 PDF', disabled: false }).click();
    await window.getByText('PDF 已另存。').waitFor();
    expect(readFileSync(join(folder, 'report.pdf')).subarray(0, 5).toString()).toBe('%PDF-');
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
});

it('a closed case goes into the library without names, is found there and printed', async () => {
  const { rows } = await ask(window, 'inbox.page', { filter: { view: 'closed', severity: null, due: null, channel: null, department: null }, after: null, limit: 5 });
  await window.evaluate((id) => (location.hash = `/closed/${id}`), rows[0]!.id);
  await window.getByRole('button', { name: '收入案例库', disabled: false }).waitFor();
  await window.keyboard.press('Shift+L');
  const writing = window.getByRole('dialog', { name: /^收入案例库/ });
  await writing.getByRole('textbox', { name: '可以学到什么' }).fill('午间接线要有替班，何立群说的。');
  await writing.getByRole('checkbox', { name: /^我已通读/ }).check();
  await writing.getByRole('button', { name: '收入案例库', disabled: false }).click();
  await writing.getByText('人员姓名“何立群”').waitFor();
  await writing.getByRole('textbox', { name: '可以学到什么' }).fill('午间接线要有替班。');
  await writing.getByRole('checkbox', { name: /^我已通读/ }).check();
  await writing.getByRole('button', { name: '收入案例库', disabled: false }).click();
  await writing.waitFor({ state: 'detached' });
  await window.keyboard.press('Control+t');
  await window.getByRole('button', { name: '案例库', disabled: false }).click();
  await window.getByRole('heading', { name: '案例库', level: 1 }).waitFor();
  await window.getByRole('textbox', { name: '查案例' }).fill('替班');
  await window.getByRole('article', { name: '案例内容' }).getByText('午间接线要有替班。', { exact: true }).waitFor();
  const printed = await ask(window, 'form.print', { complaintId: null, paper: 'case-study', of: '?替班', printer: null, copies: 1 });
  expect(printed.pages).toBe(1);
});
