import type { Page } from 'playwright';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { topics } from '../../renderer/help/topics';
import { setUpOffice, signIn } from '../support/hands';
import { launchDesk, type Desk } from '../support/launch';

let desk: Desk;
let window: Page;

beforeAll(async () => {
  desk = await launchDesk();
  window = desk.window;
  window.setDefaultTimeout(15_000);
});
afterAll(() => desk.close());

const help = () => window.getByRole('dialog', { name: '帮助' });

/** Opens the manual over what is on screen, and says which topic it begins with. */
async function topicHere(): Promise<string> {
  await window.keyboard.press('F1');
  await help().getByRole('searchbox').waitFor();
  const title = await help().getByRole('article').getAttribute('aria-label');
  await window.keyboard.press('Escape');
  await help().waitFor({ state: 'detached' });
  return topics.find((topic) => topic.title === title)?.id ?? '';
}

it('F1 tells of the screen it is pressed on: before anybody signed in, and on every page', async () => {
  await window.getByLabel('项目名称').waitFor();
  expect(await topicHere()).toBe('set-up');
  await setUpOffice(window, '云栖花园');
  await window.getByRole('listbox', { name: '当班人员' }).waitFor();
  expect(await topicHere()).toBe('session');
  await signIn(window, '梁主管');
  const screens = { '/open': 'inbox', '/closed': 'inbox', '/unsigned': 'printing', '/intake': 'intake', '/incident': 'incident', '/paper': 'printing', '/sales': 'sales', '/vault': 'vault', '/report': 'report', '/day': 'day', '/returns': 'printing', '/settings': 'set-up', '/settings/policy': 'policy', '/settings/backup': 'backup', '/settings/audit': 'audit', '/settings/register': 'register' } as const;
  for (const [address, topic] of Object.entries(screens)) {
    await window.evaluate(`location.hash = '${address}'`);
    // The page follows its address a moment later.
    await expect.poll(topicHere, { timeout: 10_000, message: address }).toBe(topic);
  }
});

it('the manual and the card for the desk go to paper from there', async () => {
  await window.keyboard.press('F1');
  await help().getByRole('button', { name: /^打印值班卡/, disabled: false }).waitFor();
  await window.keyboard.press('Alt+p');
  await help().waitFor({ state: 'detached' });
  await window.getByRole('dialog').getByRole('button', { name: /只存 ?PDF/ }).click();
  await window.getByText('值班卡已存成 PDF，共 1 页。').first().waitFor({ timeout: 30_000 });
});
