import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Page } from 'playwright';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { inboxShown } from '../support/hands';
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
  const bar = window.getByRole('region', { name: '部门' }).getByRole('button').first();
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
