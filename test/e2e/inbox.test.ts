import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Page } from 'playwright';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ask, inboxShown } from '../support/hands';
import { type Desk, launchDesk } from '../support/launch';

let desk: Desk;
let window: Page;
const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

/** What stands on screen breaks of the rules of accessibility, contrast included. */
async function faultsOfAccess(): Promise<string[]> {
  await window.evaluate(axe);
  return window.evaluate(async () => {
    const { axe: checker } = globalThis as unknown as { axe: { run(): Promise<{ violations: { id: string; nodes: { target: string[] }[] }[] }> } };
    const { violations } = await checker.run();
    return violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ target }) => target.join(' ')).join(', ')}`);
  });
}

const focused = () => window.evaluate(() => document.activeElement?.getAttribute('aria-label') ?? document.activeElement?.textContent ?? '');
const openedId = () => /[0-9a-f-]{36}$/.exec(window.url())?.[0] ?? '';
const reading = () => window.getByRole('article');

beforeAll(async () => {
  desk = await launchDesk({ args: ['--demo'] });
  window = desk.window;
  await inboxShown(window);
  await reading().waitFor();
});
afterAll(() => desk.close());

describe('the inbox by keyboard', () => {
  it('moves with J and K, opens with Enter, returns with Esc', async () => {
    const first = await reading().getAttribute('aria-label');
    await window.keyboard.press('j');
    await expect.poll(() => reading().getAttribute('aria-label')).not.toBe(first);
    await window.keyboard.press('k');
    await expect.poll(() => reading().getAttribute('aria-label')).toBe(first);
    await window.keyboard.press('Enter');
    await expect.poll(() => window.evaluate(() => document.activeElement?.className)).toContain('inbox-reading');
    await window.keyboard.press('Tab');
    await expect.poll(focused).toMatch(/^显示/);
    await window.keyboard.press('Escape');
    await expect.poll(focused).toBe('收件箱列表');
  });

  it('stands by severity, what is due first within each', async () => {
    const list = await ask(window, 'inbox.page', {
      filter: { view: 'open', severity: 'major', due: null, channel: null, department: null },
      after: null,
      limit: 50,
    });
    const shown = await window.getByRole('listbox').getByRole('option').allInnerTexts();
    expect(list.rows.length).toBeGreaterThan(2);
    list.rows.slice(0, 5).forEach((row, at) => expect(shown[at]).toContain(row.number));
  });

  it('narrows with a digit, says so when nothing is left, and widens with 0', async () => {
    await window.keyboard.press('4');
    await expect.poll(() => window.getByRole('button', { name: /^内部 \d+ 件/ }).getAttribute('aria-pressed')).toBe('true');
    await window.getByRole('button', { name: '今日到期', exact: true }).click();
    await window.getByRole('heading', { name: '没有符合条件的投诉' }).waitFor();
    await window.keyboard.press('0');
    await reading().waitFor();
  });

  it('keeps conditions under a name, and takes them again with one key', async () => {
    const overdue = window.getByRole('button', { name: '超期', exact: true });
    await overdue.click();
    await window.keyboard.press(';');
    await window.getByLabel('受理人').selectOption({ index: 1 });
    await window.keyboard.press('Escape');
    await window.keyboard.press('Control+s');
    await window.getByLabel(/起个名字/).waitFor();
    await window.keyboard.press('Control+Enter');
    await window.getByText('请给这组条件起个名字。').waitFor();
    await window.getByLabel(/起个名字/).fill('今天先办');
    await window.keyboard.press('Control+Enter');
    await window.getByRole('dialog').waitFor({ state: 'detached' });
    const kept = window.getByRole('button', { name: /^今天先办/ });
    await expect.poll(() => kept.getAttribute('aria-pressed')).toBe('true');
    await window.keyboard.press('0');
    await expect.poll(() => kept.getAttribute('aria-pressed')).toBe('false');
    await window.keyboard.press('Control+3');
    await window.getByRole('listbox', { name: '我的列表' }).waitFor();
    await window.keyboard.press('Alt+1');
    await window.getByRole('listbox', { name: '收件箱列表' }).waitFor();
    await expect.poll(() => overdue.getAttribute('aria-pressed')).toBe('true');
    await window.keyboard.press('0');
    await reading().waitFor();
  });

  it('marks several by keys and prints them one after the other, each with its own record', async () => {
    await window.keyboard.press('Home');
    await window.keyboard.press(' ');
    await window.keyboard.press('Shift+J');
    await window.getByText('已选 2 件').waitFor();
    await window.keyboard.press('Shift+S');
    await window.getByRole('button', { name: /^开始归档/ }).click();
    await window.getByText('归档了 0 件，2 件没有办成。').waitFor();
    expect(await window.getByRole('list', { name: '没有办成的' }).innerText()).toMatch(/TS-\S+\s+\S+/);
    await window.keyboard.press('Escape');
    await window.getByText('已选 2 件').waitFor({ state: 'detached' });
    await window.keyboard.press(' ');
    await window.keyboard.press('Shift+T');
    const passing = window.getByRole('dialog', { name: '转办 1 件' });
    await passing.getByLabel('承办部门').fill('财务部');
    await window.keyboard.press('Control+Enter');
    await passing.getByText('请写明转办原因。').waitFor();
    await passing.getByLabel('转办原因').fill('涉及收费');
    await window.keyboard.press('Control+Enter');
    await passing.getByText(/^转办了 [01] 件/).waitFor();
    await window.keyboard.press('Escape');
    await window.getByText('已选 1 件').waitFor({ state: 'detached' });
    await window.keyboard.press(' ');
    await window.keyboard.press('Shift+K');
    await window.keyboard.press('Shift+P');
    await window.getByRole('button', { name: /^开始打印/ }).click();
    await window.getByText('打印了 2 件。').waitFor({ timeout: 60_000 });
    await window.keyboard.press('Escape');
    const printed = await ask(window, 'inbox.page', { filter: { view: 'unsigned', severity: null, due: null, channel: null, department: null }, after: null, limit: 50 });
    expect(printed.rows.filter(({ printCount }) => printCount === 1).length).toBeGreaterThanOrEqual(2);
  });

  it('finds by the end of a number and opens with Enter', async () => {
    await window.keyboard.press('Control+k');
    await window.keyboard.insertText('0004');
    await window.getByRole('listbox', { name: '查找结果' }).getByRole('option').first().waitFor();
    await window.keyboard.press('Enter');
    await expect.poll(() => reading().getAttribute('aria-label')).toMatch(/0004$/);
  });

  it('finds by conditions alone, reached by Tab, and by words under them', async () => {
    await window.keyboard.press('Control+k');
    const results = window.getByRole('listbox', { name: '查找结果' }).getByRole('option');
    const conditions = window.getByRole('group', { name: '条件' });
    await window.getByRole('combobox', { name: '查找投诉' }).waitFor();
    await window.keyboard.press('Tab');
    await expect.poll(focused).toMatch(/^等级/);
    await conditions.getByLabel('等级').selectOption({ label: '重大' });
    await results.first().waitFor();
    await expect.poll(async () => (await results.allInnerTexts()).every((text) => text.startsWith('重大'))).toBe(true);
    const all = await results.count();
    await conditions.getByLabel('到，如 昨天').fill('2001-1-1');
    await window.keyboard.press('Enter');
    await window.getByText('没有找到。').waitFor();
    await conditions.getByLabel('到，如 昨天').fill('');
    await window.keyboard.press('Enter');
    await expect.poll(() => results.count()).toBe(all);
    await window.keyboard.press('Escape');
    await conditions.waitFor({ state: 'detached' });
  });

  it('lists every key behind ?', async () => {
    await window.keyboard.press('?');
    const keys = window.getByRole('dialog', { name: '全部按键' });
    await keys.waitFor();
    for (const name of ['登记投诉', '查找投诉', '打印处理表', '更正', '帮助']) expect(await keys.innerText()).toContain(name);
    await window.keyboard.press('Escape');
    await keys.waitFor({ state: 'detached' });
  });
});

describe('a customer', () => {
  it('is masked until asked for, and masked again on request', async () => {
    const who = window.getByRole('article').locator('header');
    await window.keyboard.press('x');
    await window.getByRole('button', { name: /^隐藏/ }).waitFor();
    expect(await who.innerText()).toContain('30 秒后自动隐藏');
    await window.keyboard.press('x');
    await window.getByRole('button', { name: /^显示/ }).waitFor();
    expect(await who.innerText()).toContain('*');
  });
});

describe('a correction', () => {
  it('needs a reason, goes to the field at fault, and is told in what happened', async () => {
    await window.keyboard.press('e');
    await window.getByLabel('要求').fill('请书面答复。');
    await window.keyboard.press('Control+Enter');
    await window.getByText('请写明更正原因。').waitFor();
    await window.keyboard.insertText('客户来电补充');
    await window.keyboard.press('Control+Enter');
    await window.getByRole('dialog').waitFor({ state: 'detached' });
    await reading().getByText('客户来电补充').waitFor();
  });

  it('asks before it gives up what was typed, and staying is the next key', async () => {
    const question = window.getByRole('alertdialog', { name: '放弃已填的内容？' });
    await window.keyboard.press('e');
    await window.getByLabel('更正原因').fill('电话记错一位');
    for (const stay of ['Enter', 'Escape']) {
      await window.keyboard.press('Escape');
      await question.waitFor();
      await window.keyboard.press(stay);
      await question.waitFor({ state: 'detached' });
      expect(await window.getByLabel('更正原因').inputValue()).toBe('电话记错一位');
      await expect.poll(() => window.getByLabel('更正原因').evaluate((field) => field === document.activeElement)).toBe(true);
    }
    await window.getByRole('button', { name: /^取消/ }).click();
    await question.getByRole('button', { name: '放弃' }).click();
    await window.getByRole('dialog').waitFor({ state: 'detached' });
    await window.keyboard.press('e');
    expect(await window.getByLabel('更正原因').inputValue()).toBe('');
    await window.keyboard.press('Escape');
    await window.getByRole('dialog').waitFor({ state: 'detached' });
  });

  it('keeps what was typed when somebody else was faster, and shows what they changed', async () => {
    const id = openedId();
    const { version } = await ask(window, 'complaint.get', { id });
    await window.keyboard.press('e');
    await window.getByLabel('对象人员').fill('李某');
    await window.getByLabel('更正原因').fill('补记对象');
    await ask(window, 'complaint.correct', { id, expectedVersion: version, changes: { demand: '按合同交付。' }, reason: '同时更正' });
    await window.keyboard.press('Control+Enter');
    await window.getByText('他人刚改为：按合同交付。').waitFor();
    expect(await window.getByLabel('对象人员').inputValue()).toBe('李某');
    await window.getByRole('button', { name: '已看过，保留我的更正' }).click();
    await window.keyboard.press('Control+Enter');
    await window.getByRole('dialog').waitFor({ state: 'detached' });
    const after = await ask(window, 'complaint.get', { id });
    expect([after.about.person, after.demand, after.version]).toEqual(['李某', '按合同交付。', version + 2]);
  });
});

describe('every screen', () => {
  const screens: readonly (readonly [name: string, keys: string, shown: string])[] = [
    ['the inbox', 'Control+1', '收件箱'],
    ['forms', 'Control+2', '表单'],
    ['closed cases', 'Control+7', '已办结'],
    ['playbooks', 'Control+8', '预案'],
    ['settings', 'Control+,', '设置'],
  ];
  for (const scheme of ['light', 'dark'] as const) {
    it(`can be read by everybody, ${scheme}`, async () => {
      await window.emulateMedia({ colorScheme: scheme });
      for (const [name, keys, shown] of screens) {
        await window.keyboard.press(keys);
        await window.getByRole('heading', { name: shown, level: 1 }).waitFor({ state: 'attached' });
        expect(await faultsOfAccess(), name).toEqual([]);
      }
    });
  }

  it('still shows the list and one way back in a small window', async () => {
    await window.keyboard.press('Control+1');
    await desk.app.evaluate(({ BrowserWindow }) => {
      const shown = BrowserWindow.getAllWindows().find((one) => one.isVisible());
      shown?.setMinimumSize(400, 300);
      shown?.setContentSize(700, 480);
    });
    await window.getByRole('listbox').waitFor();
    await window.keyboard.press('Enter');
    await window.getByRole('button', { name: '返回列表' }).waitFor();
    expect(await faultsOfAccess()).toEqual([]);
    await window.keyboard.press('Escape');
    await window.getByRole('listbox').waitFor();
  });
});
