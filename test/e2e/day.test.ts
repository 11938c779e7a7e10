import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'playwright';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { ask, inboxShown, saveIntake, setUpOffice, signIn, typeIntake } from '../support/hands';
import { launchDesk, type Desk } from '../support/launch';
import { makeVault, vaultIs, windowAfter } from '../support/vault-hands';

const dataDir = mkdtempSync(join(tmpdir(), 'complaint-desk-day-'));
const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
let desk: Desk;
let window: Page;

beforeAll(async () => {
  desk = await launchDesk({ dataDir });
  window = desk.window;
  await setUpOffice(window, '云栖花园', [['周晓岚', '接待员'], ['顾承安', '项目经理']]);
  await signIn(window, '顾承安');
});
afterAll(async () => {
  await desk.close();
  rmSync(dataDir, { recursive: true, force: true });
});

async function faultsOf(page: Page): Promise<string[]> {
  await page.evaluate(axe);
  return page.evaluate(async () => {
    const { axe: checker } = globalThis as unknown as { axe: { run(): Promise<{ violations: { id: string; nodes: { target: string[] }[] }[] }> } };
    return (await checker.run()).violations.map(({ id, nodes }) => `${id} ${nodes.map(({ target }) => target.join(' ')).join(', ')}`);
  });
}

it('by keyboard a day is ended, which locks what is open, and its slip printed with the head of the log', async () => {
  await makeVault(window, '顾承安', '望江里-守门-2026');
  await typeIntake(window, { name: '司徒验乙', facts: '样板间的水龙头一直滴水，请尽快修好。' });
  await saveIntake(window);
  await window.keyboard.press('Alt+d');
  await window.getByRole('heading', { name: '还没有日结单' }).waitFor();
  await window.getByRole('button', { name: '日结', disabled: false }).waitFor();
  await window.keyboard.press('b');
  await window.getByRole('dialog').getByRole('button', { name: '日结', disabled: false }).waitFor();
  window = await windowAfter(desk.app, () => window.keyboard.press('Control+Enter'));
  await inboxShown(window);
  await vaultIs(window, 'locked');
  await window.getByText(/已日结，日结单还没有打印/).waitFor();
  await window.keyboard.press('Alt+d');
  const row = window.locator('tbody tr');
  await row.first().waitFor();
  expect(await row.count()).toBe(1);
  expect(await row.innerText()).toContain('顾承安 手动日结');
  expect(await faultsOf(window)).toEqual([]);
  const { lines } = await ask(window, 'day.list', { before: null });
  await window.getByText(lines[0]!.hash).waitFor();
  await window.keyboard.press('p');
  await window.getByRole('dialog').waitFor();
  await window.getByRole('dialog').getByRole('button', { name: /只存 ?PDF/ }).click();
  await window.getByText(/已存成 PDF/).waitFor({ timeout: 30_000 });
  expect((await ask(window, 'day.status', {})).unprinted).toBeNull();
});

it('with nothing done since, there is nothing to end; the next work makes it possible again', async () => {
  await window.getByText('上次日结以后还没有新的记录，不用再做。').waitFor();
  await typeIntake(window, { facts: '电梯厅的灯坏了。' });
  await saveIntake(window);
  await window.keyboard.press('Alt+d');
  await window.getByRole('button', { name: '日结', disabled: false }).waitFor();
  expect((await ask(window, 'day.status', {})).worked).toBe(true);
});
