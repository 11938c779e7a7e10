import { cpSync, mkdtempSync, readdirSync, renameSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, expect, it } from 'vitest';
import type { Page } from 'playwright';
import { ask, saveIntake, setUpOffice, signIn, switchTo, testPin, typeIntake } from '../support/hands';
import { launchDesk, type Desk } from '../support/launch';

const folders: string[] = [];
const folder = (): string => {
  const made = mkdtempSync(join(tmpdir(), 'complaint-desk-backup-'));
  folders.push(made);
  return made;
};
let desk: Desk | null = null;
/** What the first test leaves on a stick. */
let stickOf = '';
afterEach(async () => {
  await desk?.close();
  desk = null;
});
afterAll(() => {
  for (const each of folders) rmSync(each, { recursive: true, force: true, maxRetries: 5 });
});

/** What a person would choose in the system's own window for folders. */
const chooses = ({ app }: Desk, path: string) =>
  app.evaluate(({ dialog }, chosen) => {
    dialog.showOpenDialog = (async () => ({ canceled: false, filePaths: [chosen] })) as typeof dialog.showOpenDialog;
  }, path);

/** The program would start anew by itself; the test does it in its own time. */
const noRelaunch = ({ app }: Desk) =>
  app.evaluate(({ app: main }) => {
    main.relaunch = () => undefined;
  });

async function openBackups(window: Page): Promise<void> {
  await window.keyboard.press('Control+,');
  await window.getByRole('heading', { name: '备份与恢复' }).waitFor();
  await window.keyboard.press('y');
  await window.getByRole('main', { name: '备份与恢复' }).waitFor();
}

it('a backup goes to a second place by keyboard, a pulled stick is said in plain words, and a restored backup is the data again', async () => {
  const [dataDir, stick] = [folder(), folder()];
  desk = await launchDesk({ dataDir });
  const { window } = desk;
  await setUpOffice(window, '云栖花园');
  await signIn(window);
  await typeIntake(window, { facts: '恢复以前就有的投诉。' });
  const first = await saveIntake(window);
  await switchTo(window, '梁主管', testPin);
  await chooses(desk, stick);
  await openBackups(window);
  await window.keyboard.press('w');
  await window.locator('tbody tr', { hasText: '备份盘' }).first().waitFor();
  await window.locator('tbody tr', { hasText: '本机' }).first().waitFor();
  expect(await window.getByRole('alert').count()).toBe(0);

  // By the rule the next backup of this hour takes the place of the first; somebody has kept a copy of that.
  const aside = folder();
  cpSync(stick, aside, { recursive: true });
  stickOf = aside;
  renameSync(stick, `${stick}-pulled`);
  await window.keyboard.press('b');
  await window.getByText(/没有找到备份盘，本机已备份好/).waitFor();
  expect(await window.locator('tbody tr', { hasText: '本机' }).count()).toBeGreaterThan(0);
  renameSync(`${stick}-pulled`, stick);

  await window.keyboard.press('Control+1');
  await typeIntake(window, { facts: '恢复以后就没有的投诉。' });
  await saveIntake(window);
  await openBackups(window);
  await noRelaunch(desk);
  await chooses(desk, aside);
  await window.keyboard.press('o');
  const early = window.locator('tbody tr', { hasText: '打开的文件夹' });
  await early.click();
  await window.keyboard.press('r');
  await window.getByText(/会少 1 件后来登记的投诉/).waitFor();
  const gone = desk.app.waitForEvent('close');
  await window.keyboard.press('Control+Enter');
  await gone;
  desk = null;
  expect(readdirSync(join(dataDir, 'replaced'))).toHaveLength(1);

  desk = await launchDesk({ dataDir });
  await signIn(desk.window);
  const { rows } = await ask(desk.window, 'search.find', { text: '恢复以', limit: 10 });
  expect(rows.map(({ id }) => id)).toEqual([first]);
});

it('a new computer begins with the backup of the old one', async () => {
  expect(stickOf).not.toBe('');
  desk = await launchDesk({ dataDir: folder() });
  const { window } = desk;
  await chooses(desk, stickOf);
  await noRelaunch(desk);
  const { dataDir } = desk;
  await window.getByRole('button', { name: /从备份恢复/ }).waitFor();
  await window.keyboard.press('Alt+r');
  await window.getByRole('main', { name: '从备份恢复' }).waitFor();
  await window.keyboard.press('o');
  await window.locator('tbody tr', { hasText: '打开的文件夹' }).first().waitFor();
  await window.keyboard.press('r');
  await window.getByText(/把“云栖花园”的数据恢复到这台电脑/).waitFor();
  const gone = desk.app.waitForEvent('close');
  await window.keyboard.press('Control+Enter');
  await gone;
  desk = await launchDesk({ dataDir });
  await signIn(desk.window);
  expect((await ask(desk.window, 'search.find', { text: '恢复以前就有', limit: 10 })).rows).toHaveLength(1);
});
