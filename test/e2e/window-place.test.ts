import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, expect, it } from 'vitest';
import { launchDesk, type Desk } from '../support/launch';

const dataDir = mkdtempSync(join(tmpdir(), 'complaint-desk-window-'));
let desk: Desk | null = null;
afterEach(async () => {
  await desk?.close();
  desk = null;
});
afterAll(() => rmSync(dataDir, { recursive: true, force: true, maxRetries: 5 }));

const bounds = ({ app }: Desk) => app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]!.getBounds());

/** The program with its window shown, which the test's hands would not wait for. */
async function opened(): Promise<Desk> {
  const launched = (desk = await launchDesk({ dataDir }));
  await expect.poll(() => launched.app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.isVisible())).toBe(true);
  return launched;
}

it('the window comes back where it was left, and on a screen that is there', async () => {
  const first = await opened();
  await first.app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]!.setBounds({ x: 40, y: 30, width: 1100, height: 650 }));
  await expect.poll(() => bounds(first)).toMatchObject({ width: 1100, height: 650 });
  const left = await bounds(first);
  await first.close();
  const again = await opened();
  expect(await bounds(again)).toEqual(left);
  await again.close();
  writeFileSync(join(dataDir, 'program/window.json'), JSON.stringify({ bounds: { x: 9_000, y: 9_000, width: 1100, height: 650 }, maximized: false }));
  const { x, y } = await bounds(await opened());
  expect(x).toBeLessThan(9_000);
  expect(y).toBeLessThan(9_000);
});
