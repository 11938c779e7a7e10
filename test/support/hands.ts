import type { Page } from 'playwright';
import { examplePin } from '../../shared/domain/staff/example-pin';
import { channelLabel, type Channel } from '../../shared/domain/complaint/channel';
import type { Input, MethodName, Output } from '../../shared/ipc/contract';
import type { Envelope } from '../../shared/ipc/wire';

/** What a person types on the intake page; what is missing stays as the page offers it. */
export interface Typing {
  readonly channel?: Channel;
  readonly receivedAt?: string;
  readonly phone?: string;
  readonly name?: string;
  readonly unit?: string;
  readonly contract?: string;
  readonly department?: string;
  readonly person?: string;
  readonly facts: string;
  readonly demand?: string;
  readonly onTheSpot?: string;
  readonly promisedAt?: string;
  /** Labels of the circumstances that shall be ticked, and no others; without it the proposal stands. */
  readonly circumstances?: readonly string[];
}

const lines = [
  ['receivedAt', '受理时间'],
  ['phone', '电话'],
  ['name', '姓名'],
  ['unit', '房号'],
  ['contract', '合同号'],
  ['department', '部门'],
  ['person', '具体人员'],
  ['facts', '内容'],
  ['demand', '要求'],
  ['onTheSpot', '现场处理'],
  ['promisedAt', '承诺答复时间'],
] as const;

const usualPeople = [['周晓岚', '接待员'], ['梁主管', '售楼主管']] as const;

/** Fills the first set-up page; the first person may be any, the last a leader. */
export async function setUpOffice(window: Page, project: string, people: readonly (readonly [name: string, role: string])[] = usualPeople): Promise<void> {
  await window.getByLabel('项目名称').fill(project);
  await window.getByLabel('售楼处名称').fill('一号售楼处');
  for (const [at, [name, role]] of people.entries()) {
    await window.getByLabel(`第 ${at + 1} 位姓名`).fill(name);
    await window.getByLabel(`第 ${at + 1} 位岗位`).selectOption({ label: role });
  }
  await window.keyboard.press('Control+Enter');
}

/** The PIN that the tests' people choose; those of the example office have their own. */
export const testPin = '7416';

/** Chooses who is on duty, with a PIN that is set where there is none yet, and waits for the inbox. */
export async function signIn(window: Page, name = '周晓岚', pin = testPin): Promise<void> {
  await choosePerson(window, name, pin);
  await inboxShown(window);
}

/** Changes who is on duty at a desk in use, by keyboard, and waits until they are; `given` is the PIN for the first time only. */
export async function switchTo(window: Page, name: string, pin = examplePin, given: string | null = null): Promise<void> {
  await window.keyboard.press('Control+u');
  await window.getByRole('dialog', { name: '换谁当班？' }).waitFor();
  await choosePerson(window, name, pin, given);
  await window.getByRole('dialog').waitFor({ state: 'detached' });
  await window.getByRole('button', { name: new RegExp(`^${name} · `) }).waitFor();
}

async function choosePerson(window: Page, name: string, pin: string, given: string | null = null): Promise<void> {
  await window.getByRole('listbox', { name: '当班人员' }).getByRole('option', { name }).click();
  const form = window.getByRole('form', { name: `${name} 登录` });
  const asked = form.locator('input').first();
  await asked.waitFor();
  if ((await form.getByLabel('新 PIN').count()) === 0) await asked.fill(pin);
  else {
    if (given !== null) await form.getByLabel('一次性 PIN').fill(given);
    await form.getByLabel('新 PIN').fill(pin);
    await form.getByLabel('再输一次').fill(pin);
  }
  await window.keyboard.press('Enter');
}

/** Waits until the inbox can be used. */
export async function inboxShown(window: Page): Promise<void> {
  await window.getByRole('listbox', { name: '收件箱列表' }).waitFor();
}

/** Opens the intake page and types into it, without saving. */
export async function typeIntake(window: Page, typing: Typing): Promise<void> {
  await window.keyboard.press('Control+n');
  await window.getByRole('main', { name: '登记投诉' }).waitFor();
  if (typing.channel !== undefined) await window.getByRole('radio', { name: channelLabel[typing.channel] }).check({ force: true });
  for (const [field, label] of lines) {
    const text = typing[field];
    if (text === undefined || text === '') continue;
    await window.getByLabel(label, { exact: true }).focus();
    await window.keyboard.insertText(text);
  }
  if (typing.circumstances !== undefined) await tickOnly(window, typing.circumstances);
}

/** Ticks some circumstances and no others, once the proposal has settled. */
async function tickOnly(window: Page, labels: readonly string[]): Promise<void> {
  const chips = window.getByRole('group', { name: '情形' }).locator('button[aria-pressed]');
  await window.getByRole('region', { name: '投诉等级' }).waitFor();
  // The page asks for a proposal a moment after the last key.
  await window.waitForTimeout(400);
  for (const chip of await chips.all()) {
    const pressed = (await chip.getAttribute('aria-pressed')) === 'true';
    if (pressed !== labels.includes((await chip.getAttribute('aria-label')) ?? '')) await chip.click();
  }
}

/** Saves with the key and returns the id of the complaint that then lies open for reading. */
export async function saveIntake(window: Page, keys: 'Control+Enter' | 'Control+p' | 'Control+j' = 'Control+Enter'): Promise<string> {
  await window.keyboard.press(keys);
  await window.waitForURL(/#\/open\/[0-9a-f-]{36}/);
  await window.getByRole('button', { name: '更正' }).waitFor();
  return /#\/open\/([0-9a-f-]{36})/.exec(window.url())?.[1] ?? '';
}

/** Asks main through the window's own bridge; fails with the code of a refusal. */
export async function ask<M extends MethodName>(window: Page, method: M, input: Input<M>): Promise<Output<M>> {
  const answer = (await window.evaluate(
    ([name, value]) => (window as unknown as { desk: { call(name: unknown, value: unknown): unknown } }).desk.call(name, value),
    [method, input] as const,
  )) as Envelope<Output<M>>;
  if (!answer.ok) throw new Error(`${method}: ${answer.error.code}`);
  return answer.value;
}
