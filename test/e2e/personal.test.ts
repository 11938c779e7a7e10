import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Page } from 'playwright';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { ask, saveIntake, setUpOffice, signIn, typeIntake } from '../support/hands';
import { launchDesk, type Desk } from '../support/launch';
import { makeVault } from '../support/vault-hands';

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

it('with a vault a person is erased on request: previewed, with a reason, by a keyholder’s passcode', async () => {
  const person = { name: '欧阳试甲', phone: '13912340001' };
  const passcode = '望江里-守门-2026';
  await window.keyboard.press('Escape');
  await makeVault(window, '高经理', passcode);
  const takeIn = async (facts: string) => {
    await typeIntake(window, { ...person, facts });
    const id = await saveIntake(window);
    return (await ask(window, 'complaint.get', { id })).number;
  };
  const first = await takeIn('大堂门禁坏了三天没有人修。');
  const second = await takeIn('楼道灯不亮，晚上看不见。');
  const reading = window.getByRole('article', { name: `投诉 ${second}` });
  await reading.getByRole('button', { name: '删除客户资料', disabled: false }).waitFor();
  await reading.getByText('欧阳').first().waitFor();
  await window.keyboard.press('Shift+D');
  const dialog = window.getByRole('dialog', { name: '删除客户资料' });
  await dialog.getByText('删不到的').waitFor();
  for (const number of [first, second]) await dialog.getByText(number).waitFor();
  await dialog.getByText('删不到的').waitFor();
  await dialog.getByLabel('客户怎样要求、谁核实了身份').fill('客户当面要求，高经理核对了证件');
  const prove = async (typed: string) => {
    await dialog.getByLabel('持钥人的口令').fill(typed);
    await dialog.getByRole('button', { name: '删除', exact: true, disabled: false }).waitFor();
    await window.keyboard.press('Control+Enter');
  };
  await prove('不对的口令-0000');
  await dialog.getByText('口令不对，请再输一次。').waitFor();
  await prove(passcode);
  await dialog.waitFor({ state: 'detached' });
  await reading.getByText(/客户资料已删除（.*应客户要求）/).waitFor();
  await window.getByRole('option', { name: /客户资料已删除/ }).or(window.getByText(/· 客户资料已删除 ·/)).first().waitFor();
  const { lines } = await ask(window, 'audit.page', { kind: 'personal', person: null, from: null, to: null, before: null });
  expect(lines[0]?.words).toMatch(/应客户要求删除个人信息：投诉 2 件，凭高经理的口令。原因：客户当面要求/);
  expect(await ask(window, 'audit.verify', { after: 0 })).toMatchObject({ fault: null, ended: true });
  await window.keyboard.press('Control+k');
  await window.getByRole('dialog').getByRole('combobox').or(window.getByRole('dialog').getByRole('textbox')).first().fill('欧阳试');
  await window.getByText(/没有找到|没有符合/).first().waitFor();
});
