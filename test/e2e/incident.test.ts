import type { Page } from 'playwright';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { ask, inboxShown, saveIntake, typeIntake } from '../support/hands';
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

const facts = '样板间吊顶掉下来，我父亲被砸伤，已经送医院。';
const dialog = () => window.getByRole('dialog', { name: '预案' });
const telling = () => window.getByText(/已告知项目经理 顾承安/);

it('R-S01-INCIDENT-6: the words suggest the playbook, which opens over the page and leaves it as it is', async () => {
  await typeIntake(window, { facts });
  const hint = window.getByRole('region', { name: '预案' });
  await hint.getByText('安全事故或工地意外').waitFor();
  await window.keyboard.press('Alt+y');
  await dialog().getByText('先救人').waitFor();
  await dialog().getByText('010-5555 0120').waitFor();
  await window.keyboard.press('s');
  await dialog().getByText('马上告知项目经理 顾承安').waitFor();
  await window.keyboard.press('t');
  await telling().waitFor();
  await window.keyboard.press('1');
  await expect.poll(() => dialog().getByRole('checkbox').first().getAttribute('aria-checked')).toBe('true');
  await window.keyboard.press('Escape');
  await dialog().waitFor({ state: 'detached' });
  expect(await window.getByLabel('内容', { exact: true }).inputValue()).toBe(facts);
  await hint.getByText('已做 1/6 步').waitFor();
});

it('goes on at the complaint, and ends on the page of playbooks once the project manager was told', async () => {
  const id = await saveIntake(window);
  await window.getByRole('region', { name: '预案' }).getByText('已告知项目经理').waitFor();
  await window.keyboard.press('b');
  await telling().waitFor();
  await window.keyboard.press('t');
  await dialog().getByText('马上告知项目经理 顾承安').waitFor();
  await window.keyboard.press('Escape');
  await dialog().waitFor({ state: 'detached' });

  await window.keyboard.press('Control+8');
  const page = window.getByRole('main');
  await page.getByRole('heading', { name: '预案', level: 1 }).waitFor();
  const end = page.getByRole('button', { name: '结束' });
  await end.waitFor();
  expect(await end.isDisabled()).toBe(true);
  await window.keyboard.press('t');
  await telling().waitFor();
  await window.keyboard.press('g');
  await page.getByText('已结束').waitFor();
  const { ended } = await ask(window, 'incident.list', {});
  expect(ended).toMatchObject([{ complaints: [id], told: true, doneCount: 1 }]);
});
