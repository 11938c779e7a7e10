import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'playwright';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { signIn, switchTo, testPin } from '../support/hands';
import { launchDesk, type Desk } from '../support/launch';
import { filesWith, textsOf } from '../support/search-memory';
import { lockVault, makeVault } from '../support/vault-hands';

const dataDir = mkdtempSync(join(tmpdir(), 'complaint-desk-sales-'));
let desk: Desk;
let window: Page;

const passcode = '望江里-守门-2026';
const customer = { name: '司徒验乙', phone: '13912340002' };

beforeAll(async () => {
  desk = await launchDesk({ dataDir });
  window = desk.window;
  window.setDefaultTimeout(15_000);
  await window.getByLabel('项目名称').fill('云栖花园');
  await window.getByLabel('售楼处名称').fill('一号售楼处');
  await window.getByLabel('第 1 位姓名').fill('周晓岚');
  await window.getByLabel('第 2 位姓名').fill('顾承安');
  await window.getByLabel('第 2 位岗位').selectOption({ label: '项目经理' });
  await window.keyboard.press('Control+Enter');
  await signIn(window, '顾承安');
});
afterAll(async () => {
  await desk.close();
  rmSync(dataDir, { recursive: true, force: true });
});

/** Presses the key of an action once its button is there. */
async function press(name: string, key: string): Promise<void> {
  await window.getByRole('button', { name, exact: false }).first().waitFor();
  await window.keyboard.press(key);
}

it('without a vault the page says what will be here and where to begin', async () => {
  await window.keyboard.press('Alt+s');
  await window.getByRole('heading', { name: '先给资料加锁' }).waitFor();
  await makeVault(window, '顾承安', passcode);
});

it('R-S01-1 a unit is entered, offered, checked and confirmed by others, and cannot be offered twice', async () => {
  await window.keyboard.press('Alt+s');
  await window.getByRole('heading', { name: '还没有房源' }).waitFor();
  await window.keyboard.press('a');
  const dialog = window.getByRole('dialog', { name: '录入一套房' });
  await dialog.waitFor();
  for (const [label, text] of [['楼栋', '3栋'], ['楼层', '18'], ['房号', '1804'], ['面积（㎡）', '98.5'], ['标价（元）', '185万']] as const) await dialog.getByLabel(label).fill(text);
  await window.keyboard.press('Control+Enter');
  const card = window.getByRole('article', { name: '3栋1804' });
  await card.waitFor();
  await switchTo(window, '周晓岚', testPin);
  await window.keyboard.press('Alt+s');
  await window.getByRole('grid', { name: '销控表' }).getByText('1804').click();
  await press('报房号', 'b');
  const offer = window.getByRole('dialog', { name: '报房号 3栋1804' });
  await offer.getByRole('button', { name: /登记/ }).click();
  const person = window.getByRole('dialog', { name: '登记客户' });
  await person.getByLabel('姓名').fill(customer.name);
  await person.getByLabel('电话').fill(customer.phone);
  await window.keyboard.press('Control+Enter');
  await offer.getByRole('button', { name: '司徒**' }).waitFor();
  await offer.getByLabel('折扣').fill('98.5');
  await window.keyboard.press('Control+Enter');
  await card.getByText('报房号的人不能自己核对').waitFor();
  await window.getByRole('grid', { name: '销控表' }).getByText('已报房号').waitFor();
});

it('locked, nothing of it is on screen or in a file, and the page says who can open', async () => {
  window = await lockVault(desk.app, window);
  window.setDefaultTimeout(15_000);
  await window.keyboard.press('Alt+s');
  await window.getByText('可以打开的人：顾承安（项目经理）').waitFor();
  expect(await window.getByRole('main', { name: '销售资料' }).innerText()).not.toContain('1804');
  expect(await filesWith(dataDir, textsOf([customer.name, customer.phone, '3栋1804']))).toEqual([]);
});

it('opened again the ledger is there: checked, confirmed and signed by the manager, subscribed by the consultant', async () => {
  await window.keyboard.press('Enter');
  await window.getByLabel('口令').pressSequentially(passcode);
  await window.keyboard.press('Enter');
  await window.getByRole('heading', { name: '客户资料已解锁' }).waitFor();
  await switchTo(window, '顾承安', testPin);
  await window.keyboard.press('Alt+s');
  await window.getByRole('grid', { name: '销控表' }).getByText('1804').click();
  for (const step of ['核对', '确认折扣和价格', '签字']) await press(step, 'b');
  await press('认购', 'b');
  const dialog = window.getByRole('dialog', { name: '认购 3栋1804' });
  await dialog.waitFor();
  await window.keyboard.press('Control+Enter');
  await dialog.getByText('认购前请客户签好《购房须知》、《置业计划确认书》').waitFor();
  for (const paper of ['《购房须知》', '《置业计划确认书》']) await dialog.getByRole('button', { name: paper }).click();
  await window.keyboard.press('Control+Enter');
  const card = window.getByRole('article', { name: '3栋1804' });
  await card.getByText('¥1,822,250.00').first().waitFor();
  await window.keyboard.press('c');
  await window.getByLabel('查客户').fill('styy');
  await window.getByRole('list', { name: '客户' }).getByText('司徒**').click();
  await window.getByRole('article', { name: '客户' }).getByText('¥1,822,250.00').waitFor();
});
