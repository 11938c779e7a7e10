import type { Page } from 'playwright';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { ask, inboxShown } from '../support/hands';
import { type Desk, launchDesk } from '../support/launch';

let desk: Desk;
let window: Page;
const sheets = () => window.getByRole('region', { name: '表单样子' });

beforeAll(async () => {
  desk = await launchDesk({ args: ['--demo'] });
  window = desk.window;
  await window.setViewportSize({ width: 1366, height: 768 });
  await inboxShown(window);
});
afterAll(() => desk.close());

it('shows each paper blank as it will be printed, and goes through them by key', async () => {
  await window.keyboard.press('Control+2');
  await window.getByRole('heading', { name: '表单', level: 1 }).waitFor();
  await sheets().getByRole('heading', { name: '客户投诉意见处理表' }).waitFor();
  await window.keyboard.press('j');
  await sheets().getByRole('heading', { name: '投诉处理记录表' }).waitFor();
  await sheets().getByText('空白表').waitFor();
});

it('fills a paper from a complaint, prints it, and counts the print on the next one', async () => {
  const { rows } = await ask(window, 'inbox.page', { filter: { view: 'open', severity: null, due: null, channel: null, department: null }, after: null, limit: 5 });
  const { id = '', number = '' } = rows[0] ?? {};
  await window.getByRole('link', { name: /收件箱/ }).click();
  await window.getByRole('listbox').waitFor();
  await window.getByRole('listbox').getByRole('option').first().click();
  await window.getByRole('article').waitFor();
  await window.keyboard.press('Shift+V');
  await window.getByText(`按 ${number} 填写`).waitFor();
  await window.getByRole('button', { name: '投诉处理记录表' }).click();
  await sheets().getByRole('heading', { name: '投诉处理记录表' }).waitFor();
  await sheets().getByText('第 1 次打印').waitFor();
  await window.keyboard.press('Control+p');
  await window.getByRole('button', { name: '只存 PDF' }).click();
  await window.getByText(/第 1 次，共 1 页/).waitFor();
  const { prints } = await ask(window, 'complaint.get', { id });
  expect(prints.filter(({ title }) => title === '投诉处理记录表').map(({ copy }) => copy)).toEqual([1]);
  await window.keyboard.press('j');
  await window.keyboard.press('k');
  await sheets().getByText('第 2 次打印').waitFor();
});
