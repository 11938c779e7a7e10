import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'playwright';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { ask, inboxShown, setUpOffice, signIn, testPin } from '../support/hands';
import { launchDesk, type Desk } from '../support/launch';
import { makeVault, vaultIs } from '../support/vault-hands';

const dataDir = mkdtempSync(join(tmpdir(), 'complaint-desk-inspection-'));
const manager = { name: '顾承安', passcode: '望江里-守门-2026' };
const holder = { name: '梁主管', passcode: '听雨轩-备用-2026' };
let desk: Desk;
let window: Page;

beforeAll(async () => {
  desk = await launchDesk({ dataDir });
  window = desk.window;
  window.setDefaultTimeout(15_000);
  await setUpOffice(window, '云栖花园', [[holder.name, '售楼主管'], [manager.name, '项目经理']]);
  await signIn(window, holder.name);
});
afterAll(async () => {
  await desk.close();
  rmSync(dataDir, { recursive: true, force: true });
});

const thePage = () => window.getByRole('main', { name: '检查锁定' });

/** Locks by what is done and goes on in the window that takes the place of this one. */
async function locking(act: () => Promise<unknown>): Promise<void> {
  const before = new Set(desk.app.windows());
  // The window may be gone before the key is let go.
  await act().catch((error: unknown) => {
    if (!String(error).includes('has been closed')) throw error;
  });
  // A window that gets ready to print is none to go on in.
  const fresh = () => desk.app.windows().find((one) => !before.has(one) && one.url().includes('index.html'));
  await expect.poll(() => fresh() !== undefined, { timeout: 15_000 }).toBe(true);
  window = fresh()!;
  window.setDefaultTimeout(15_000);
}

/** Presses the key as a keyboard does, which Playwright's own keys pass by. */
async function inspect(): Promise<void> {
  await locking(() =>
    desk.app.evaluate(({ BrowserWindow }) => {
      for (const one of BrowserWindow.getAllWindows()) if (one.isVisible()) one.webContents.sendInputEvent({ type: 'keyDown', keyCode: 'L', modifiers: ['control', 'shift'] });
    }),
  );
  await thePage().waitFor();
}

async function typePasscode(passcode: string): Promise<void> {
  const field = window.getByLabel(`${manager.name}的口令`);
  await field.fill(passcode);
  await window.keyboard.press('Enter');
}

async function openAgain(): Promise<void> {
  desk = await launchDesk({ dataDir });
  window = desk.window;
  window.setDefaultTimeout(15_000);
}

it('without a vault the key shows the page from a dialog too, and the project manager goes on by signing in', async () => {
  await window.keyboard.press('Control+k');
  await window.getByRole('dialog').waitFor();
  await inspect();
  await expect(ask(window, 'inbox.lanes', {})).rejects.toThrow('LOCKED');
  await window.getByRole('button', { name: '登录' }).click();
  await window.getByRole('listbox', { name: '当班人员' }).getByRole('option', { name: manager.name }).click();
  const given = window.getByRole('form', { name: `${manager.name} 登录` });
  for (const label of ['新 PIN', '再输一次']) await given.getByLabel(label).fill(testPin);
  await window.keyboard.press('Enter');
  await inboxShown(window);
});

it('with a vault, complaints are taken in and nothing else is answered', async () => {
  await makeVault(window, manager.name, manager.passcode, { [holder.name]: holder.passcode });
  await inspect();
  await expect(ask(window, 'inbox.lanes', {})).rejects.toThrow('LOCKED');
  await expect(ask(window, 'vault.status', {})).rejects.toThrow('LOCKED');
  await window.keyboard.press('Control+n');
  await window.getByRole('main', { name: '登记投诉' }).waitFor();
  await window.getByLabel('姓名', { exact: true }).fill('司徒验乙');
  await window.getByLabel('内容', { exact: true }).fill('检查期间客户反映样板间漏水。');
  await window.keyboard.press('Control+Enter');
  await thePage().getByText('已登记').waitFor();
});

it('a second keyholder and the recovery sheet open nothing, across a kill and a restart; signed out, the project manager does', async () => {
  await ask(window, 'session.signOut', {});
  await desk.kill();
  await openAgain();
  await thePage().waitFor();
  const { keepers } = (await ask(window, 'vault.inspection', {})) ?? { keepers: [] };
  expect(keepers.map(({ name }) => name)).toEqual([manager.name]);
  await typePasscode(holder.passcode);
  await window.getByText('口令不对').waitFor();
  await typePasscode(manager.passcode);
  await window.getByRole('heading', { name: '今天谁当班？' }).waitFor();
  await vaultIs(window, 'unlocked');
});

it('from the sign-in page too; afterwards everybody holds a key again', async () => {
  await inspect();
  await typePasscode(manager.passcode);
  await window.getByRole('heading', { name: '今天谁当班？' }).waitFor();
  await signIn(window, holder.name);
  await locking(() => window.keyboard.press('Control+l'));
  await inboxShown(window);
  await vaultIs(window, 'locked');
  await window.keyboard.press('Control+l');
  await window.getByRole('radiogroup', { name: '谁来解锁' }).getByText(holder.name).click();
  await window.getByLabel('口令').fill(holder.passcode);
  await window.keyboard.press('Enter');
  await vaultIs(window, 'unlocked');
});
