import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Workbook } from 'exceljs';
import type { Page } from 'playwright';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { openStore } from '../../electron/db/open-store';
import { vaultKeys } from '../../electron/services/vault-keys';
import { readySodium } from '../../electron/sodium/sodium';
import { openKeys } from '../../electron/vault/keys';
import { ask, saveIntake, setUpOffice, signIn, switchTo, testPin, typeIntake } from '../support/hands';
import { launchDesk, type Desk } from '../support/launch';
import { filesWith, memoryWith, textsOf, type Sought } from '../support/search-memory';
import { lockVault, makeVault } from '../support/vault-hands';

const dataDir = mkdtempSync(join(tmpdir(), 'complaint-desk-sales-'));
let desk: Desk;
let window: Page;

const passcode = '望江里-守门-2026';
const customer = { name: '司徒验乙', phone: '13912340002', idNumber: '11010519491231002X', address: '试金路九十九号验房里', note: '首付要等旧房卖掉再凑' };
/** What a deal of this office costs, as it is shown and as it is kept. */
const prices = ['1,822,250.00', '182225000'];

beforeAll(async () => {
  desk = await launchDesk({ dataDir });
  window = desk.window;
  window.setDefaultTimeout(15_000);
  await setUpOffice(window, '云栖花园', [['周晓岚', '接待员'], ['顾承安', '项目经理']]);
  await signIn(window, '顾承安');
});
afterAll(async () => {
  await desk.close();
  rmSync(dataDir, { recursive: true, force: true });
});

/** Presses the key of an action once its button may be pressed: after a step it rests until all on screen is asked for again. */
async function press(name: string, key: string): Promise<void> {
  await window.getByRole('article').getByRole('button', { name: new RegExp(`^${name}`), disabled: false }).waitFor();
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
  await person.getByLabel('证件号码').fill(customer.idNumber);
  await person.getByLabel('通信地址').fill(customer.address);
  await person.getByLabel('备注').fill(customer.note);
  await window.keyboard.press('Control+Enter');
  await offer.getByRole('button', { name: '司徒**' }).waitFor();
  await person.waitFor({ state: 'detached' });
  await offer.getByLabel('折扣').fill('98.5');
  await offer.getByRole('button', { name: /^报出/, disabled: false }).waitFor();
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
  await dialog.waitFor({ state: 'detached' });
  await window.getByRole('article', { name: '3栋1804' }).getByText('¥1,822,250.00').first().waitFor();
  await window.keyboard.press('c');
  await window.getByLabel('查客户').fill('styy');
  await window.getByRole('list', { name: '客户' }).getByText('司徒**').click();
  await window.getByRole('article', { name: '客户' }).getByText('¥1,822,250.00').waitFor();
});

it('a complaint is linked to customer, unit and deal, at intake, where it is read, and from the customer', async () => {
  await typeIntake(window, { phone: customer.phone, unit: '三号楼1804室', facts: '认购时说的精装标准和合同附件不一样。' });
  const known = window.getByRole('region', { name: '册上的客户' });
  await known.getByText('司徒**').waitFor();
  await known.getByText('¥1,822,250.00').waitFor();
  await window.getByLabel('房号', { exact: true }).fill('3栋9999');
  await known.getByText('册上没有“3栋9999”').waitFor();
  await window.getByLabel('房号', { exact: true }).fill('3-1804');
  await saveIntake(window);
  await known.getByRole('link', { name: /司徒/ }).click();
  await window.getByRole('article', { name: '客户' }).getByRole('region', { name: '投诉' }).getByText('认购时说的精装标准').waitFor();
});

/** How many backups were made for this reason. */
const backupsBefore = (reason: string) =>
  readdirSync(join(dataDir, 'backups'), { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('backup.json') && (JSON.parse(readFileSync(join(dataDir, 'backups', name), 'utf8')) as { reason: string }).reason === reason).length;

/** Chooses a file in the dialog of importing and waits for its columns. */
async function chooseFile(name: string, buffer: Buffer): Promise<void> {
  await window.getByRole('dialog', { name: '导入' }).waitFor();
  await window.locator('input[type="file"]').setInputFiles({ name, mimeType: '', buffer });
  await window.getByText('请看每一项对应文件的哪一列').waitFor();
  await window.keyboard.press('Control+Enter');
}

it('a file with a wrong line is told by line and column and not imported; a workbook comes in whole and is taken back whole', async () => {
  await window.keyboard.press('Alt+s');
  await window.getByRole('grid', { name: '销控表' }).waitFor();
  await window.keyboard.press('i');
  // 楼栋,房号,面积,标价 and a line of 5栋, in GBK.
  const gbk = [0xc2, 0xa5, 0xb6, 0xb0, 0x2c, 0xb7, 0xbf, 0xba, 0xc5, 0x2c, 0xc3, 0xe6, 0xbb, 0xfd, 0x2c, 0xb1, 0xea, 0xbc, 0xdb, 0x0a, 0x35, 0xb6, 0xb0, 0x2c];
  await chooseFile('房源.csv', Buffer.concat([Buffer.from(gbk), Buffer.from('501,x,100\n')]));
  await window.getByText('第 2 行 · 面积').waitFor();
  await window.getByRole('button', { name: '返回' }).click();
  await window.getByRole('button', { name: '返回' }).click();
  const book = new Workbook();
  const sheet = book.addWorksheet('房源');
  sheet.addRow(['楼栋', '楼层', '房号', '建筑面积', '标价（元）', '状态']);
  for (let floor = 1; floor <= 30; floor += 1) for (let room = 1; room <= 6; room += 1) sheet.addRow(['5栋', floor, `${floor}0${room}`, 98.5, 1_850_000, room === 6 ? '保留' : '可售']);
  await chooseFile('房源.xlsx', Buffer.from(await book.xlsx.writeBuffer()));
  await window.getByText('新增 180，更新 0').waitFor();
  await window.keyboard.press('Control+Enter');
  await window.getByText('共 181 套').waitFor();
  expect(backupsBefore('import')).toBe(1);
  await window.keyboard.press('i');
  await window.getByRole('button', { name: '整批撤销' }).click();
  await window.getByText('这次导入已整批撤销').waitFor();
  await window.keyboard.press('Escape');
  await window.getByText('共 1 套').waitFor();
});

it('an export is encrypted, needs a keyholder’s passcode, and comes in again with the same one', async () => {
  const path = join(dataDir, 'out.khx');
  await desk.app.evaluate(({ dialog }, file) => {
    dialog.showSaveDialog = (async () => ({ canceled: false, filePath: file })) as typeof dialog.showSaveDialog;
  }, path);
  await window.keyboard.press('o');
  const dialog = window.getByRole('dialog', { name: '导出' });
  await dialog.getByLabel('持钥人的口令').fill('不是这个口令');
  await window.keyboard.press('Enter');
  await dialog.getByText('口令不对').waitFor();
  await dialog.getByLabel('持钥人的口令').fill(passcode);
  await window.keyboard.press('Enter');
  await dialog.waitFor({ state: 'detached' });
  expect(readFileSync(path, 'utf8')).toContain('complaint-desk export 1');
  expect(await filesWith(dataDir, textsOf([customer.name, customer.phone]))).toEqual([]);
  await window.keyboard.press('i');
  await window.getByRole('dialog', { name: '导入' }).waitFor();
  await window.locator('input[type="file"]').setInputFiles(path);
  await window.getByLabel('导出时的口令').fill(passcode);
  await window.keyboard.press('Enter');
  await window.getByText('请看每一项对应文件的哪一列').waitFor();
  await window.keyboard.press('Control+Enter');
  await window.getByText('新增 0，更新 0，和册上一样的 1').waitFor();
});

/** The vault's private key, which only the test's own knowledge of a passcode gives. */
async function privateKey(): Promise<Sought[]> {
  const store = await openStore({ folder: dataDir });
  try {
    const keys = await vaultKeys({ store });
    const opened = keys === null ? 'wrong' : openKeys(await readySodium(), keys.file, keys.file.wraps[0]?.keyholder ?? null, passcode);
    if (typeof opened === 'string') throw new Error('the passcode does not open the file of keys');
    const key = Buffer.from(opened.pair.privateKey);
    return [key, Buffer.from(key.toString('hex')), Buffer.from(key.toString('base64url'))].map((bytes, at) => ({ text: 'the private key', way: ['raw', 'hex', 'base64'][at] ?? '', bytes }));
  } finally {
    await store.close();
  }
}

// What is typed lies in main for a while, for input methods; so the ledger is looked at by a program in which nobody typed it.
it('used on every page by a program in which nobody typed it, nothing sealed, no passcode and no key is in main ever, and after locking in no memory and no file', async () => {
  await desk.close();
  const key = await privateKey();
  const temporary = join(dataDir, 'temporary');
  mkdirSync(temporary);
  desk = await launchDesk({ dataDir, env: { TMPDIR: temporary } });
  window = desk.window;
  window.setDefaultTimeout(15_000);
  await signIn(window, '顾承安');
  await window.keyboard.press('Alt+s');
  await window.getByText('可以打开的人：顾承安（项目经理）').waitFor();
  await window.keyboard.press('Enter');
  await window.getByLabel('口令').pressSequentially(passcode);
  await window.keyboard.press('Enter');
  await window.getByRole('heading', { name: '客户资料已解锁' }).waitFor();
  await window.keyboard.press('Alt+s');
  await window.getByRole('grid', { name: '销控表' }).getByText('1804').click();
  // What a test asks for by name passes through main, so it asks for what no canary is.
  await window.getByRole('article', { name: '3栋1804' }).getByText('成交价').first().waitFor();
  await window.keyboard.press('c');
  await window.getByLabel('查客户').fill('styy');
  await window.getByRole('list', { name: '客户' }).getByText('司徒**').click();
  const card = window.getByRole('article', { name: '客户' });
  await card.getByText('成交价').first().waitFor();
  await card.getByRole('button', { name: '看全部', disabled: false }).click();
  await card.getByRole('button', { name: /^联系客户/, disabled: false }).click();
  await card.getByText('通信地址').waitFor();
  await card.getByRole('region', { name: '投诉' }).getByRole('link').first().click();
  await window.getByRole('article').getByText('司徒**').waitFor();
  const complaint = /#\/open\/([0-9a-f-]{36})/.exec(window.url())?.[1] ?? '';
  expect((await ask(window, 'form.print', { complaintId: complaint, printer: null, copies: 1 })).pages).toBe(1);

  const texts = textsOf([...Object.values(customer), ...prices, passcode]);
  const inMemory = [...texts.filter(({ way }) => !way.startsWith('base64')), ...key];
  const open = await memoryWith(desk.app.process().pid ?? 0, inMemory);
  const holding = (text: string) => open.filter((found) => found.includes(`: ${text} (`)).map((found) => found.split(' ')[0]);
  expect(holding('the private key')).toContain('utility');
  expect(holding(customer.address)).toContain('renderer');
  expect(open.filter((found) => found.startsWith('main'))).toEqual([]);
  window = await lockVault(desk.app, window);
  expect(await memoryWith(desk.app.process().pid ?? 0, inMemory)).toEqual([]);
  // The temporary and the crash folder lie in it.
  expect(await filesWith(dataDir, [...texts, ...key])).toEqual([]);
  await desk.close();
  expect(await filesWith(dataDir, [...texts, ...key])).toEqual([]);
});
