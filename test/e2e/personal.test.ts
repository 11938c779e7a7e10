import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Page } from 'playwright';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { setUpOffice, signIn } from '../support/hands';
import { launchDesk, type Desk } from '../support/launch';

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
let desk: Desk;
let window: Page;

beforeAll(async () => {
  desk = await launchDesk();
  window = desk.window;
  await setUpOffice(window, '云栖花园', [['周晓岚', '接待员'], ['高经理', '项目经理']]);
  await signIn(window, '高经理');
});
afterAll(() => desk.close());

it('by keyboard the purposes are read, and for how long the office keeps what is changed', async () => {
  await window.keyboard.press('Control+,');
  await window.getByRole('heading', { name: '个人信息' }).waitFor();
  await window.keyboard.press('f');
  const page = window.getByRole('main', { name: '个人信息' });
  await page.getByRole('row', { name: /联系电话.*回访.*归档后 3 年，重大投诉 5 年/ }).waitFor();
  await window.evaluate(axe);
  const faults = await window.evaluate(async () => {
    const { axe: checker } = globalThis as unknown as { axe: { run(): Promise<{ violations: { id: string }[] }> } };
    return (await checker.run()).violations.map((found) => found.id);
  });
  expect(faults).toEqual([]);
  await page.getByRole('button', { name: '改期限', disabled: false }).waitFor();
  await window.keyboard.press('g');
  await window.getByLabel('投诉里的客户资料，归档起（月）', { exact: true }).fill('24');
  await window.getByRole('button', { name: '保存', disabled: false }).waitFor();
  await window.keyboard.press('Control+Enter');
  await page.getByRole('row', { name: /联系电话.*归档后 2 年，重大投诉 5 年/ }).waitFor();
});
