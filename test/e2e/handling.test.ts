import type { Page } from 'playwright';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { ask, inboxShown, saveIntake, switchTo, typeIntake } from '../support/hands';
import { launchDesk, type Desk } from '../support/launch';
import { signedSheetBack } from '../support/scans';

let desk: Desk;
let window: Page;
let id: string;

beforeAll(async () => {
  desk = await launchDesk({ args: ['--demo'] });
  window = desk.window;
  await window.setViewportSize({ width: 1366, height: 768 });
  await inboxShown(window);
});
afterAll(async () => {
  await desk.close();
});

/** The people of the example office by the digit that chooses them. */
const people = { receptionist: '1', supervisor: '2', head: '3', management: '4' } as const;

const detail = () => ask(window, 'complaint.get', { id });

/** Changes who is on duty, by keyboard. */
async function take(person: keyof typeof people): Promise<void> {
  const { name } = (await ask(window, 'staff.list', {}))[Number(people[person]) - 1]!;
  await switchTo(window, name);
  await window.getByRole('article', { name: /^投诉 / }).waitFor();
  await expect.poll(async () => (await ask(window, 'app.state', {})).session?.name).toBe(name);
}

/** Opens a step by its key and waits for its dialog. */
async function open(key: string, label: string): Promise<void> {
  await window.getByRole('button', { name: label, exact: true }).and(window.locator(`[aria-keyshortcuts="${key.toUpperCase()}"]`)).waitFor();
  await window.keyboard.press(key);
  await window.getByRole('dialog', { name: new RegExp(`^${label}`) }).waitFor();
}

/** Types into the dialog from field to field with Tab, and saves with the key. */
async function fill(...texts: readonly (string | null)[]): Promise<void> {
  // No hand is quicker than the first field takes the focus; a test is.
  await expect.poll(() => window.evaluate(() => document.activeElement?.matches('dialog :is(input, textarea, select)'))).toBe(true);
  for (const [at, text] of texts.entries()) {
    if (at > 0) await window.keyboard.press('Tab');
    if (text !== null) await window.keyboard.insertText(text);
  }
  await save();
}

async function save(): Promise<void> {
  await window.keyboard.press('Control+Enter');
  await window.getByRole('dialog').waitFor({ state: 'detached' });
}

it('R-S02-FLOW: an important case is taken in, and waits for the head of the department', async () => {
  await typeIntake(window, {
    name: '柳如是', phone: '13800000099', unit: '2栋305', department: '工程部',
    facts: '置业顾问介绍学区有误，签约以后才知道，要求说明。', demand: '书面说明。', circumstances: ['销售、接待有过失'],
  });
  id = await saveIntake(window);
  expect(await detail()).toMatchObject({ severity: 'important', handler: 'sales-management', stage: 'opinion' });
  const next = window.getByRole('region', { name: '下一步' });
  expect(await next.innerText()).toContain('填写意见：由部门负责人（工程部）办理');
  await window.keyboard.press('o');
  await window.getByText('填写意见：由部门负责人（工程部）办理。').waitFor();
  expect(await window.getByRole('dialog').count()).toBe(0);
});

it('everything else says who may do it or what is missing', async () => {
  await window.keyboard.press('.');
  const list = window.getByRole('dialog', { name: '可以办理的事项' });
  await list.waitFor();
  expect(await list.getByRole('button', { name: /答复客户/ }).innerText()).toContain('要先完成“部门意见”');
  expect(await list.getByRole('button', { name: /答复客户/ }).isDisabled()).toBe(true);
  await window.keyboard.press('Escape');
  await list.waitFor({ state: 'detached' });
});

it('an empty opinion is refused at its field, and the head writes it', async () => {
  await take('head');
  await open('o', '填写意见');
  await window.keyboard.press('Control+Enter');
  await window.getByText('请填写处理意见。').waitFor();
  await expect.poll(() => window.evaluate(() => document.activeElement?.getAttribute('aria-invalid'))).toBe('true');
  await fill('请当面说明学区的实际情况，并书面致歉。', null, '介绍资料没有及时更新。');
  expect(await detail()).toMatchObject({ stage: 'decision', handling: { judgement: { valid: true }, opinions: [{ department: '工程部' }] } });
});

it('sales management agrees, answers and records what the customer says', async () => {
  await take('management');
  await open('d', '批复意见');
  await fill('同意，三日内答复。');
  await open('a', '答复客户');
  await fill('已电话说明并致歉，书面说明明日寄出。');
  await open('y', '客户意见');
  await save();
  expect(await detail()).toMatchObject({ stage: 'measures', handling: { answers: [{ how: 'phone' }], verdicts: [{ verdict: 'satisfied' }] } });
});

it('of two people at one case the second sees what the first did and keeps what was typed', async () => {
  await open('f', '处理决定');
  await window.keyboard.insertText('资料问题，不涉及个人。');
  const { revision } = await detail();
  const promisedAt = new Date(Date.now() + 86_400_000).toISOString();
  await ask(window, 'complaint.act', { id, expectedRevision: revision, act: { action: 'promise', promisedAt, reason: '客户要求' } });
  await window.getByText(/这件投诉刚有新的进展/).waitFor();
  expect(await window.getByLabel('说明').inputValue()).toBe('资料问题，不涉及个人。');
  await window.getByRole('button', { name: '已看过，继续填写' }).click();
  await save();
  expect(await detail()).toMatchObject({ handling: { penalty: { choice: [], reason: '资料问题，不涉及个人。' } } });
});

it('a step left half typed asks first, and comes back as typed after the page was left without being asked', async () => {
  await take('head');
  await open('m', '制定措施');
  await window.keyboard.insertText('当面更正');
  await window.keyboard.press('Escape');
  const question = window.getByRole('alertdialog', { name: '放弃已填的内容？' });
  await question.waitFor();
  await window.keyboard.press('Enter');
  await question.waitFor({ state: 'detached' });
  await window.evaluate(() => (location.hash = '#/settings'));
  await window.getByRole('dialog').waitFor({ state: 'detached' });
  await window.evaluate((case_) => (location.hash = `#/open/${case_}`), id);
  await open('m', '制定措施');
  expect(await window.getByLabel('措施内容').inputValue()).toBe('当面更正');
  await window.keyboard.press('Escape');
  await question.getByRole('button', { name: '放弃' }).click();
  await open('m', '制定措施');
  expect(await window.getByLabel('措施内容').inputValue()).toBe('');
  await window.keyboard.press('Escape');
  await window.getByRole('dialog').waitFor({ state: 'detached' });
});

it('what cannot be read again stays on screen under a notice, with the dialog over it', async () => {
  await open('m', '制定措施');
  await window.keyboard.insertText('写到一半');
  const sentence = '现在读不到';
  /** Lets main refuse some methods from now on, and makes the window ask for everything again. */
  const refuse = (methods: readonly string[]) =>
    desk.app.evaluate(
      ({ ipcMain, webContents }, { refused, message }) => {
        type Answer = (event: unknown, method: string, input: unknown) => unknown;
        const handlers = (ipcMain as unknown as { _invokeHandlers: Map<string, Answer & { plain?: Answer }> })._invokeHandlers;
        for (const [channel, current] of handlers) {
          const plain = current.plain ?? current;
          const answer: Answer = (event, method, input) =>
            refused.includes(method) ? { ok: false, error: { code: 'INTERNAL', message, faults: [] } } : plain(event, method, input);
          handlers.set(channel, Object.assign(answer, { plain }));
        }
        for (const each of webContents.getAllWebContents()) each.send('desk:topic', 'session.changed');
      },
      { refused: methods, message: sentence },
    );
  await refuse(['complaint.get', 'app.state']);
  await expect.poll(() => window.getByText(sentence).count()).toBe(2);
  expect(await window.getByLabel('措施内容').inputValue()).toBe('写到一半');
  await refuse([]);
  await expect.poll(() => window.getByText(sentence).count()).toBe(0);
  await window.keyboard.press('Escape');
  await window.getByRole('button', { name: '放弃', exact: true }).click();
  await window.getByRole('dialog').waitFor({ state: 'detached' });
});

it('R-S02-CAPA: cause and both measures, then the case is closed and the customer asked', async () => {
  await take('head');
  await open('c', '原因分析');
  await fill('学区资料更新后没有通知到售楼员。');
  await open('m', '制定措施');
  await fill('当面更正说明，书面致歉。', null, '梁启航', '7天后');
  await open('m', '制定措施');
  await fill('资料更新当天组织学习并签字。', null, null, '7天后');
  await take('management');
  await window.getByText('还缺收回签字的《客户投诉意见处理表》').first().waitFor({ state: 'attached' });
  await signedSheetBack(window, id);
  await window.getByRole('button', { name: '看签字表' }).waitFor();
  await open('g', '办结');
  await save();
  await open('h', '回访');
  await save();
  expect(await detail()).toMatchObject({ stage: 'archive', handling: { visits: [{ how: 'phone', outcome: 'satisfied' }] } });
});

it('verified and archived, it lies under 已办结 and its form tells everything', async () => {
  for (const words of ['已落实。', '学习记录齐全。']) {
    await open('w', '验证措施');
    await fill(words);
  }
  await open('s', '归档');
  await save();
  const done = await detail();
  expect(done.handling.archived?.archiveNumber).toBe(done.number.replace('TS', 'GD'));
  await window.keyboard.press('Control+7');
  await window.getByRole('option', { name: /介绍学区有误/ }).waitFor();
  const model = await ask(window, 'form.model', { complaintId: id });
  const paper = JSON.stringify(model);
  for (const words of ['请当面说明学区', '同意，三日内答复', '已电话说明并致歉', '学区资料更新后', '当面更正说明', '资料更新当天', done.handling.archived?.archiveNumber ?? '']) {
    expect(paper).toContain(words);
  }
  await window.keyboard.press('Control+p');
  await window.getByRole('button', { name: '只存 PDF' }).click();
  await window.getByText(/第 2 次/).first().waitFor();
  expect((await detail()).prints).toHaveLength(2);
});
