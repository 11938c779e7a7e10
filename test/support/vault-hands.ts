import type { ElectronApplication, Page } from 'playwright';
import type { VaultState } from '../../shared/domain/vault/state';
import { ask, inboxShown } from './hands';

/** Waits for the state in which main sees the vault. */
export async function vaultIs(window: Page, state: VaultState): Promise<void> {
  const until = Date.now() + 20_000;
  for (;;) {
    const { vault } = await ask(window, 'app.state', {});
    if (vault.state === state) return;
    if (Date.now() > until) throw new Error(`the vault is ${vault.state}, not ${state}`);
    await window.waitForTimeout(50);
  }
}

/** Makes the vault with one keyholder who is chosen already, and further ones by name and passcode, and proves the recovery sheet. */
export async function makeVault(window: Page, keyholder: string, passcode: string, others: Readonly<Record<string, string>> = {}): Promise<void> {
  await window.keyboard.press('Control+9');
  await window.getByRole('button', { name: '开始设置' }).click();
  for (const name of Object.keys(others)) await window.getByRole('group', { name: '持钥人' }).getByRole('button', { name }).click();
  for (const [name, typed] of Object.entries({ [keyholder]: passcode, ...others })) {
    for (const label of [`${name}的口令`, `${name}再输一次`]) await window.getByLabel(label).pressSequentially(typed);
  }
  await window.keyboard.press('Enter');
  const sheet = window.getByRole('list', { name: '恢复码' }).locator('li');
  await sheet.first().waitFor({ timeout: 30_000 });
  const groups = (await sheet.allInnerTexts()).map((text) => text.split('\n').at(-1) ?? '');
  await window.getByRole('button', { name: '抄好了' }).click();
  await window.getByRole('heading', { name: '请看着纸输入两组' }).waitFor();
  for (const [at, group] of groups.entries()) {
    const field = window.getByLabel(`第 ${at + 1} 组`);
    if ((await field.count()) > 0) await field.fill(group);
  }
  await window.keyboard.press('Enter');
  await vaultIs(window, 'unlocked');
}

/** Does what locks, and returns the window that takes the place of the one before, which may be gone before the key is let go. */
export async function windowAfter(app: ElectronApplication, act: () => Promise<unknown>): Promise<Page> {
  const before = app.windows();
  await act().catch((error: unknown) => {
    if (!String(error).includes('has been closed')) throw error;
  });
  // Pages that draw papers and read scans are windows too, and may open at any time.
  const until = Date.now() + 20_000;
  for (;;) {
    const next = app.windows().find((page) => !before.includes(page) && page.url().includes('/index.html'));
    if (next !== undefined) return next;
    if (Date.now() > until) throw new Error('no new window came');
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
}

/** Locks, and returns the window that takes the place of this one. */
export async function lockVault(app: ElectronApplication, window: Page): Promise<Page> {
  const fresh = await windowAfter(app, () => window.keyboard.press('Control+l'));
  await inboxShown(fresh);
  await vaultIs(fresh, 'locked');
  return fresh;
}

/** Opens the vault by a keyholder's passcode. */
export async function openVault(window: Page, keyholder: string, passcode: string): Promise<void> {
  await window.keyboard.press('Control+l');
  await window.getByRole('heading', { name: '客户资料已锁定' }).waitFor();
  await window.getByRole('radio', { name: new RegExp(`^${keyholder}`) }).check({ force: true });
  await window.getByLabel('口令').pressSequentially(passcode);
  await window.keyboard.press('Enter');
  await vaultIs(window, 'unlocked');
}
