import { Workbook } from 'exceljs';
import type { Page } from 'playwright';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { ask, setUpOffice, signIn } from '../support/hands';
import { launchDesk, type Desk } from '../support/launch';

let desk: Desk;
let window: Page;

beforeAll(async () => {
  desk = await launchDesk();
  window = desk.window;
  window.setDefaultTimeout(15_000);
  await setUpOffice(window, '云栖花园');
  await signIn(window, '梁主管');
});
afterAll(() => desk.close());

/** A register as offices keep it: a title over all columns, an empty line, days as Excel counts them, phones as numbers, one department for two lines. */
async function register(severity: string): Promise<Buffer> {
  const book = new Workbook();
  const sheet = book.addWorksheet('投诉处理记录表');
  sheet.addRow(['2024 年投诉处理记录表']);
  sheet.mergeCells('A1:H1');
  sheet.addRow([]);
  sheet.addRow(['编号', '受理日期', '客户姓名', '联系电话', '责任部门', '投诉内容', '等级', '办结日期']);
  for (let nth = 1; nth <= 120; nth += 1) sheet.addRow([`老${String(nth).padStart(3, '0')}`, new Date(Date.UTC(2024, 2, 1 + (nth % 28))), `司徒${nth}`, 13_912_340_000 + nth, '工程部', `第 ${nth} 次说外墙渗水。`, nth === 60 ? severity : '一般', nth <= 2 ? null : new Date(Date.UTC(2024, 3, 2))]);
  sheet.mergeCells('E4:E5');
  return Buffer.from(await book.xlsx.writeBuffer());
}

const page = () => window.getByRole('main', { name: '导入旧登记' });
const next = (name: string) => page().getByRole('button', { name: new RegExp(`^${name}`), disabled: false });

async function choose(name: string, buffer: Buffer): Promise<void> {
  await next('选择文件').waitFor();
  await window.locator('input[type="file"]').setInputFiles({ name, mimeType: '', buffer });
  await next('核对').waitFor();
  await window.keyboard.press('Control+Enter');
}

it('a register with a line that cannot be understood is told by line and column, and nothing comes in', async () => {
  await window.keyboard.press('Control+,');
  await window.getByRole('button', { name: /^导入旧登记/ }).waitFor();
  await window.keyboard.press('r');
  await choose('旧登记.xlsx', await register('特急'));
  await page().getByText('第 63 行 · 投诉等级').waitFor();
  expect(await next('导入').count()).toBe(0);
  await window.keyboard.press('Escape');
  await next('核对').waitFor();
  await window.keyboard.press('Escape');
});

it('put right it comes in whole: closed cases under their own dates, open ones in the inbox, found by their old number, and goes away whole', async () => {
  await choose('旧登记.xlsx', await register('严重'));
  await page().getByText('120 件都没有问题：已办结 118 件，未办结 2 件。').waitFor();
  await next('导入 120 件').waitFor();
  await window.keyboard.press('Control+Enter');
  await page().getByText('120 件，其中未办结 2 件').waitFor({ timeout: 60_000 });
  const { lanes } = await ask(window, 'inbox.lanes', {});
  expect(lanes.reduce((sum, { total }) => sum + total, 0)).toBe(2);
  const found = await ask(window, 'search.find', { text: '老060', limit: 10 });
  expect(found.rows).toMatchObject([{ severity: 'major', receivedAt: '2024-03-05T04:00:00.000Z', closedAt: '2024-04-02T04:00:00.000Z' }]);
  await page().getByRole('button', { name: /^整批撤销/, disabled: false }).waitFor();
  await window.keyboard.press('u');
  await page().getByText('已撤销').waitFor({ timeout: 60_000 });
  expect((await ask(window, 'search.find', { text: '老060', limit: 10 })).rows).toEqual([]);
});
