import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Page } from 'playwright';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { ask, inboxShown, switchTo } from '../support/hands';
import { type Desk, launchDesk } from '../support/launch';

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
let desk: Desk;
let window: Page;
let opened = '';

beforeAll(async () => {
  desk = await launchDesk({ args: ['--demo'] });
  window = desk.window;
  await window.setViewportSize({ width: 1366, height: 768 });
  await inboxShown(window);
  const supervisor = (await ask(window, 'staff.list', {})).find(({ role }) => role === 'supervisor')!;
  await switchTo(window, supervisor.name);
  await inboxShown(window);
  const { rows } = await ask(window, 'inbox.page', { filter: { view: 'open', severity: null, due: null, channel: null, department: null }, after: null, limit: 1 });
  opened = rows[0]!.id;
  await window.evaluate(axe);
});
afterAll(() => desk.close());

/** Every page of the window by its address, and what stands over one by its key. */
const pages = () => [
  '/open', `/open/${opened}`, '/mine', '/department', '/waiting-customer', '/return-visit', '/unsigned', '/closed', '/intake', '/incident', '/paper', '/returns', '/sales', '/report', '/report/statement', '/vault', '/day', '/settings', '/settings/calendar', '/settings/policy', '/settings/backup', '/settings/audit', '/settings/personal', '/settings/register', '/report/casebook',
];
const overlays = { 查找: 'Control+k', 全部按键: '?', 换人当班: 'Control+u', 帮助: 'F1' };

/** Goes to a page and waits until it stands there and nothing on it is being read. */
async function goTo(address: string): Promise<void> {
  await window.evaluate((to) => {
    location.hash = to;
  }, address);
  await window.waitForFunction(() => document.querySelector('main') !== null && document.querySelector('.busy, [aria-busy="true"]') === null);
  // Two frames, so that what came last is drawn.
  await window.evaluate(() => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done))));
}

/** What breaks the rules for people who do not see or hear well, contrast included, gravely; and what is wider than the window. */
function faults(): Promise<string[]> {
  return window.evaluate(async () => {
    const { axe: checker } = globalThis as unknown as { axe: { run(context: Document, options: object): Promise<{ violations: { id: string; impact: string; nodes: { target: string[] }[] }[] }> } };
    const { violations } = await checker.run(document, { resultTypes: ['violations'] });
    const grave = violations.filter(({ impact }) => impact === 'serious' || impact === 'critical');
    const wide = document.documentElement.scrollWidth > document.documentElement.clientWidth ? ['wider than the window'] : [];
    return [...grave.map(({ id, nodes }) => `${id}: ${nodes.slice(0, 3).map(({ target }) => target.join(' ')).join(', ')}`), ...wide];
  });
}

it.each([
  ['light', 1],
  ['dark', 1],
  ['light', 1.5],
  ['dark', 1.5],
] as const)('every screen, %s at %d times its size, can be read and used by everybody', async (colorScheme, zoom) => {
  await window.emulateMedia({ colorScheme });
  await desk.app.evaluate(({ BrowserWindow }, factor) => {
    for (const one of BrowserWindow.getAllWindows()) if (one.isVisible()) one.webContents.setZoomFactor(factor);
  }, zoom);
  await expect.poll(() => window.evaluate(() => devicePixelRatio)).toBeCloseTo(zoom, 1);
  const found: Record<string, string[]> = {};
  const look = async (name: string): Promise<void> => {
    const wrong = await faults();
    if (wrong.length > 0) found[name] = wrong;
  };
  for (const address of pages()) {
    await goTo(address);
    await look(address);
  }
  await goTo('/open');
  for (const [name, key] of Object.entries(overlays)) {
    await window.keyboard.press(key);
    await window.getByRole('dialog').waitFor();
    await look(name);
    await window.keyboard.press('Escape');
    await window.getByRole('dialog').waitFor({ state: 'detached' });
  }
  expect(found).toEqual({});
});
