import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'playwright';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { ask, inboxShown, saveIntake, setUpOffice, signIn, switchTo, testPin, typeIntake } from '../support/hands';
import { launchDesk, type Desk } from '../support/launch';

const dataDir = mkdtempSync(join(tmpdir(), 'complaint-desk-kept-'));
let desk: Desk;
let window: Page;
let id: string;

async function start(): Promise<void> {
  desk = await launchDesk({ dataDir });
  window = desk.window;
  window.setDefaultTimeout(15_000);
}

/** What this person did not finish, as the store holds it. */
const kept = async () => (await ask(window, 'kept.list', {})).map(({ title }) => title.split('　')[0]);

const dialog = (name: RegExp) => window.getByRole('dialog', { name });

async function typeInto(label: string, text: string): Promise<void> {
  const field = window.getByLabel(label, { exact: true });
  await expect.poll(() => field.evaluate((box) => box === document.activeElement)).toBe(true);
  await window.keyboard.insertText(text);
}

beforeAll(async () => {
  await start();
  await setUpOffice(window, '云栖花园');
  await signIn(window);
  await typeIntake(window, { facts: '沙盘旁的灯坏了，看不清户型。', phone: '13900001234', circumstances: ['设施不便'] });
  id = await saveIntake(window);
  await switchTo(window, '梁主管', testPin);
});
afterAll(async () => {
  await desk.close();
  rmSync(dataDir, { recursive: true, force: true });
});

it('a step half typed survives the end of the process, is offered in the inbox and goes on with its key', async () => {
  await window.keyboard.press('p');
  await dialog(/^承诺时间/).waitFor();
  await typeInto('承诺答复时间', '明天下午3点');
  await window.keyboard.press('Tab');
  await typeInto('原因', '客户要先和家里商量');
  await expect.poll(kept).toEqual(['承诺时间']);
  await desk.kill();
  await start();
  await signIn(window, '梁主管');
  await window.getByRole('region', { name: '没有写完的' }).getByText(/^没有写完：承诺时间/).waitFor();
  await window.keyboard.press('Alt+r');
  await window.getByRole('region', { name: '上次没写完的' }).getByText(/承诺时间/).waitFor();
  await window.keyboard.press('p');
  await dialog(/^承诺时间/).getByText(/^接着上次没写完的/).waitFor();
  expect(await window.getByLabel('原因', { exact: true }).inputValue()).toBe('客户要先和家里商量');
  expect(await window.getByLabel('承诺答复时间', { exact: true }).inputValue()).toContain('15:00');
});

it('the screen of the computer is locked, somebody else sits down: the words wait for whoever typed them and nobody else', async () => {
  await window.keyboard.press('Tab');
  await window.keyboard.press('End');
  await typeInto('原因', '，周末再来');
  await desk.app.evaluate(({ powerMonitor }) => powerMonitor.emit('lock-screen'));
  await window.getByRole('heading', { name: '今天谁当班？' }).waitFor();
  await signIn(window, '周晓岚');
  expect(await kept()).toEqual([]);
  await switchTo(window, '梁主管', testPin);
  await expect.poll(kept).toEqual(['承诺时间']);
  await window.keyboard.press('Alt+r');
  await window.getByRole('region', { name: '上次没写完的' }).getByRole('button', { name: '继续填写' }).click();
  await dialog(/^承诺时间/).waitFor();
  expect(await window.getByLabel('原因', { exact: true }).inputValue()).toBe('客户要先和家里商量，周末再来');
});

it('it is saved as if nothing had happened, and nothing of it is kept any longer', async () => {
  await window.keyboard.press('Control+Enter');
  await window.getByRole('dialog').waitFor({ state: 'detached' });
  await expect.poll(kept).toEqual([]);
  expect((await ask(window, 'complaint.get', { id })).promisedAt).not.toBeNull();
});

it('a correction keeps who complained apart, and closing the window asks nothing', async () => {
  await window.keyboard.press('e');
  await dialog(/^更正/).waitFor();
  await window.getByRole('button', { name: '更正客户资料' }).click();
  await window.getByLabel('客户电话', { exact: true }).fill('13900005678');
  await window.getByLabel('更正原因（必填）').fill('电话记错');
  await desk.close();
  await start();
  await signIn(window, '梁主管');
  await inboxShown(window);
  await expect.poll(kept).toEqual(['更正']);
  const [text] = await ask(window, 'kept.list', {});
  const found = await ask(window, 'kept.get', { place: text!.place });
  expect(found?.body).not.toContain('13900005678');
  expect(found?.identity?.phone).toBe('13900005678');
  await window.keyboard.press('Alt+r');
  await window.getByRole('region', { name: '上次没写完的' }).waitFor();
  await window.keyboard.press('e');
  await dialog(/^更正/).waitFor();
  expect(await window.getByLabel('客户电话', { exact: true }).inputValue()).toBe('13900005678');
  await window.keyboard.press('Control+Enter');
  await window.getByRole('dialog').waitFor({ state: 'detached' });
  await expect.poll(kept).toEqual([]);
});
