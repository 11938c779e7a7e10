import { afterAll, beforeAll, expect, it } from 'vitest';
import type { Page } from 'playwright';
import { examplePin } from '../../shared/domain/staff/example-pin';
import { ask, inboxShown, switchTo, typeIntake } from '../support/hands';
import { launchDesk, type Desk } from '../support/launch';

let desk: Desk;
let window: Page;
beforeAll(async () => {
  desk = await launchDesk({ args: ['--demo'] });
  window = desk.window;
  await inboxShown(window);
});
afterAll(async () => {
  await desk.close();
});

const onDuty = async () => (await ask(window, 'app.state', {})).session?.name;

it('somebody takes over by the initials of their name and their PIN, and a wrong PIN says so', async () => {
  await window.keyboard.press('Control+u');
  const typed = window.getByRole('combobox', { name: '姓名或拼音首字母' });
  await expect.poll(() => typed.evaluate((field) => field === document.activeElement)).toBe(true);
  await window.keyboard.type('hlq');
  await expect.poll(() => window.getByRole('listbox', { name: '当班人员' }).getByRole('option').allInnerTexts()).toEqual([expect.stringContaining('何立群')]);
  await window.keyboard.press('Enter');
  const pin = window.getByLabel('PIN', { exact: true });
  await expect.poll(() => pin.evaluate((field) => field === document.activeElement)).toBe(true);
  await window.keyboard.type('0000');
  await window.keyboard.press('Enter');
  await window.getByText('PIN 不对，请再试一次。再错 2 次就要等一会儿。').waitFor();
  expect(await onDuty()).toBe('林知夏');
  expect(await pin.inputValue()).toBe('');
  await window.keyboard.type(examplePin);
  await window.keyboard.press('Enter');
  await window.getByRole('button', { name: /^何立群 · 售楼主管/ }).waitFor();
  expect(await onDuty()).toBe('何立群');
});

it('what one types stays a draft of one’s own when somebody else takes over', async () => {
  await typeIntake(window, { facts: '没有登记完的一句话' });
  await switchTo(window, '林知夏');
  expect(await ask(window, 'draft.list', {})).toEqual([]);
  await switchTo(window, '何立群');
  await expect.poll(async () => (await ask(window, 'draft.list', {})).map(({ title }) => title)).toEqual(['没有登记完的一句话']);
});

it('when the screen of the computer is locked whoever is on duty is signed out: nothing of a complaint stays, what was typed is kept', async () => {
  await typeIntake(window, { facts: '说到一半的另一件事' });
  await window.keyboard.press('F1');
  await window.getByRole('dialog').waitFor();
  await desk.app.evaluate(({ powerMonitor }) => powerMonitor.emit('lock-screen'));
  await window.getByRole('heading', { name: '今天谁当班？' }).waitFor();
  expect(await window.getByRole('dialog').count()).toBe(0);
  const shown = await window.evaluate(() => document.body.innerText);
  expect(shown).not.toMatch(/TS-01|投诉|另一件事/);
  await expect(ask(window, 'inbox.lanes', {})).rejects.toThrow('NOT_SIGNED_IN');
  await expect(ask(window, 'draft.list', {})).rejects.toThrow('NOT_SIGNED_IN');
  await expect(ask(window, 'staff.everyone', {})).rejects.toThrow('NOT_SIGNED_IN');
  await signInAgain('何立群');
  expect((await ask(window, 'draft.list', {})).map(({ title }) => title)).toContain('说到一半的另一件事');
});

/** Signs in after a sign-out: the same person finds the page as it was. */
async function signInAgain(name: string): Promise<void> {
  await window.getByRole('option', { name }).click();
  await window.getByLabel('PIN', { exact: true }).fill(examplePin);
  await window.keyboard.press('Enter');
  await window.getByRole('button', { name: new RegExp(`^${name} · `) }).waitFor();
}

it('an administrator adds somebody, who signs in with the PIN given for once, and leaves again', async () => {
  await window.keyboard.press('Control+1');
  await switchTo(window, '许清');
  await window.keyboard.press('Control+,');
  await window.getByRole('heading', { name: '员工' }).waitFor();
  await window.getByRole('list', { name: '员工' }).getByText('林知夏').waitFor();
  await window.keyboard.press('a');
  const name = window.getByLabel('姓名', { exact: true });
  await expect.poll(() => name.evaluate((field) => field === document.activeElement)).toBe(true);
  await window.keyboard.insertText('丁一');
  await window.keyboard.press('Control+Enter');
  const given = window.getByRole('dialog', { name: '丁一 的一次性 PIN' });
  await given.waitFor();
  const pin = /(\d{3}) (\d{3})/.exec(await given.innerText())!.slice(1).join('');
  await window.keyboard.press('Escape');
  await given.waitFor({ state: 'detached' });
  await window.keyboard.press('Control+u');
  await window.getByRole('dialog').getByRole('option', { name: '丁一' }).click();
  const form = window.getByRole('form', { name: '丁一 登录' });
  await form.getByLabel('一次性 PIN').fill(pin);
  await form.getByLabel('新 PIN').fill('830571');
  await form.getByLabel('再输一次').fill('830571');
  await window.keyboard.press('Enter');
  await window.getByRole('button', { name: /^丁一 · 接待员/ }).waitFor();
  await switchTo(window, '许清');
  await window.keyboard.press('Control+,');
  await window.getByRole('list', { name: '员工' }).getByText('丁一').click();
  await window.keyboard.press('o');
  await window.getByText('没有等着办的投诉和草稿要交给别人。').or(window.getByText(/接着办/)).first().waitFor();
  await window.keyboard.press('Control+Enter');
  await window.getByText('已离职').first().waitFor();
  expect((await ask(window, 'session.people', {})).map((person) => person.name)).not.toContain('丁一');
});
