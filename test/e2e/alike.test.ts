import type { Page } from 'playwright';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { ask, inboxShown, saveIntake, switchTo, typeIntake } from '../support/hands';
import { type Desk, launchDesk } from '../support/launch';

let desk: Desk;
let window: Page;

beforeAll(async () => {
  desk = await launchDesk({ args: ['--demo'] });
  window = desk.window;
  await window.setViewportSize({ width: 1366, height: 768 });
  await inboxShown(window);
});
afterAll(() => desk.close());

const facts = '电梯昨天又坏了，把人关在里面很久，请全面检修。';
const dialog = () => window.getByRole('dialog', { name: /相似与关联/ });

it('look-alikes stand beside the page while one types, and one key opens them without leaving it', async () => {
  await typeIntake(window, { unit: '四号楼602', facts });
  const side = window.getByRole('region', { name: '相似的投诉' });
  await side.getByText('同一房号').waitFor();
  await window.keyboard.press('Alt+l');
  await side.getByText(/承担检查费用/).waitFor();
  expect(await window.getByLabel('内容', { exact: true }).inputValue()).toBe(facts);
  await window.keyboard.press('Alt+l');
  await side.getByText(/承担检查费用/).waitFor({ state: 'detached' });
});

it('merges what is one matter, and takes it back', async () => {
  const id = await saveIntake(window);
  const { name } = (await ask(window, 'staff.list', {}))[4]!;
  await switchTo(window, name);
  await window.getByRole('region', { name: '相似与关联' }).waitFor();
  await window.keyboard.press('z');
  await dialog().getByText('老人受了惊吓').first().waitFor();
  await window.keyboard.press('l');
  await dialog().getByRole('heading', { name: '已关联' }).waitFor();
  await window.keyboard.press('m');
  await window.getByLabel('原因').waitFor();
  await expect.poll(() => window.evaluate(() => document.activeElement?.matches('dialog input'))).toBe(true);
  await window.keyboard.insertText('同一部电梯');
  await window.keyboard.press('Control+Enter');
  await dialog().getByRole('heading', { name: '已归并到' }).waitFor();
  const filter = { view: 'open', severity: null, due: null, channel: null, department: null } as const;
  const listed = async () => (await ask(window, 'inbox.page', { filter, after: null, limit: 100 })).rows.some((row) => row.id === id);
  expect(await listed()).toBe(false);
  await window.keyboard.press('u');
  await window.getByLabel('原因').waitFor();
  await expect.poll(() => window.evaluate(() => document.activeElement?.matches('dialog input'))).toBe(true);
  await window.keyboard.insertText('两部电梯');
  await window.keyboard.press('Control+Enter');
  await expect.poll(listed).toBe(true);
});
