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
