import { randomUUID } from 'node:crypto';
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

it('R-S03-JOINT: one explanation answers several that are linked, and is taken back again, each with its record', async () => {
  await window.keyboard.press('Escape');
  await dialog().waitFor({ state: 'detached' });
  await switchTo(window, '何立群');
  const take = async (text: string) => {
    const fields = {
      channel: 'phone', receivedAt: null, identity: { name: null, phone: null, unit: null, contract: null }, about: { department: null, person: null },
      facts: text, demand: null, criteria: ['facility-inconvenience'], severity: 'minor', onTheSpot: null, promisedAt: null, settled: false,
    } as const;
    const saved = await ask(window, 'intake.save', { draftId: randomUUID(), fields: { ...fields, criteria: [...fields.criteria] } });
    const { revision } = await ask(window, 'complaint.get', { id: saved.id });
    await ask(window, 'complaint.act', { id: saved.id, expectedRevision: revision, act: { action: 'opinion', text: '统一更换。', valid: true, explanation: '批次问题。' } });
    return saved.id;
  };
  const ids = [await take('样板间门锁打不开'), await take('另一户门锁也打不开')];
  await ask(window, 'alike.link', { id: ids[0]!, other: ids[1]!, reason: '' });
  await window.evaluate((id) => (location.hash = `#/open/${id}`), ids[0]!);
  await window.getByRole('region', { name: '相似与关联' }).getByText(/已关联 1 件/).waitFor();
  await window.keyboard.press('z');
  await dialog().getByRole('heading', { name: '已关联' }).waitFor();
  await window.keyboard.press('a');
  const joint = window.getByRole('dialog', { name: /^共同说明/ });
  await joint.getByRole('button', { name: /^答复 2 件/ }).waitFor();
  await expect.poll(() => window.evaluate(() => document.activeElement?.matches('dialog textarea'))).toBe(true);
  await window.keyboard.insertText('这批门锁有缺陷，本周逐户更换。');
  await window.keyboard.press('Control+Enter');
  await joint.getByText('已答复 2 件，每件各记一笔，并写明是共同说明。').waitFor();
  await window.keyboard.press('Escape');
  await joint.waitFor({ state: 'detached' });
  const answers = () => Promise.all(ids.map(async (id) => (await ask(window, 'complaint.get', { id })).handling.answers));
  expect(await answers()).toMatchObject([[{ joint: { count: 2 }, withdrawn: null }], [{ joint: { count: 2 }, withdrawn: null }]]);
  await window.getByRole('article', { name: /^投诉 / }).getByText(/共同说明，同时答复 2 件/).waitFor();
  await window.keyboard.press('Shift+W');
  const back = window.getByRole('dialog', { name: /^撤回答复/ });
  await back.getByRole('radio', { name: '一起撤回' }).waitFor();
  await back.getByLabel('撤回原因').fill('日期说错了');
  await window.keyboard.press('Control+Enter');
  await back.waitFor({ state: 'detached' });
  await window.getByText(/一起撤回了 2 件/).waitFor();
  expect(await answers()).toMatchObject([[{ withdrawn: { reason: '日期说错了' } }], [{ withdrawn: { reason: '日期说错了' } }]]);
});
