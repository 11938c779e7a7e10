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
