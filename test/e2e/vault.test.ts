import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import type { Page } from 'playwright';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { readFacts, reading } from '../../electron/db/backup/facts';
import { listBackups } from '../../electron/db/backup/place';
import { ask, inboxShown, saveIntake, setUpOffice, signIn, typeIntake } from '../support/hands';
import { launchDesk, type Desk } from '../support/launch';
import { windowAfter } from '../support/vault-hands';
import { filesWith, memoryWith, textsOf } from '../support/search-memory';

const dataDir = mkdtempSync(join(tmpdir(), 'complaint-desk-vault-'));
/** Where the test notes with which words the program would open itself anew. */
const opensAnew = join(mkdtempSync(join(tmpdir(), 'complaint-desk-anew-')), 'words.json');
let desk: Desk;
let window: Page;
/** The one that is shown and printed. */
let complaint = '';

/** Canaries: identity that must be nowhere once the vault is locked. */
const before = { name: '欧阳试甲', phone: '13912340001', unit: '91栋9单元9901' };
const person = { name: '司徒验乙', phone: '13912340002', unit: '92栋9单元9902', contract: 'HT-CANARY-92' };
const canaries = [before.name, before.phone, before.unit, person.name, person.phone, person.unit, person.contract];
const passcode = '望江里-守门-2026';
const changed = '换过的口令-2027-春';

beforeAll(async () => {
  desk = await launchDesk({ dataDir });
  window = desk.window;
  window.setDefaultTimeout(10_000);
  await setUpOffice(window, '云栖花园', [['周晓岚', '接待员'], ['顾承安', '项目经理']]);
  await signIn(window, '顾承安');
});
afterAll(async () => {
  await desk.close();
  rmSync(dataDir, { recursive: true, force: true });
  rmSync(dirname(opensAnew), { recursive: true, force: true });
});

/** Waits for the state in which main sees the vault. */
const stateIs = (state: string) => expect.poll(async () => (await ask(window, 'app.state', {})).vault.state, { timeout: 20_000 }).toBe(state);

/** Locks and goes on in the window that takes the place of this one. */
async function lock(): Promise<void> {
  window = await windowAfter(desk.app, () => window.keyboard.press('Control+l'));
  await inboxShown(window);
  await stateIs('locked');
}

/** Types who complains letter by letter, as hands do, and takes the complaint in. */
async function takeIn(facts: string): Promise<string> {
  await typeIntake(window, { facts });
  for (const [label, text] of [['电话', person.phone], ['姓名', person.name], ['房号', person.unit], ['合同号', person.contract]] as const) {
    await window.getByLabel(label, { exact: true }).pressSequentially(text);
  }
  return saveIntake(window);
}

/** Types into 查找. */
async function find(typed: string): Promise<void> {
  await window.keyboard.press('Control+k');
  await window.getByRole('combobox', { name: '查找投诉' }).fill(typed);
}

async function unlock(typed: string): Promise<void> {
  await window.keyboard.press('Control+l');
  await window.getByRole('heading', { name: '客户资料已锁定' }).waitFor();
  await window.getByRole('radio', { name: /^顾承安/ }).check({ force: true });
  await window.getByLabel('口令').pressSequentially(typed);
  await window.keyboard.press('Enter');
}

it('an office at work gets a vault: passcodes, a recovery sheet that is proven, and what was there is sealed', async () => {
  await typeIntake(window, { ...before, facts: '样板间的水龙头一直滴水，请尽快修好。' });
  await saveIntake(window);
  await window.keyboard.press('Control+9');
  await window.getByRole('button', { name: '开始设置' }).click();
  // Letter by letter, as hands do: what a test fills in at once passes through main as a whole.
  for (const label of ['顾承安的口令', '顾承安再输一次']) await window.getByLabel(label).pressSequentially(passcode);
  await window.keyboard.press('Enter');
  const sheet = window.getByRole('list', { name: '恢复码' }).locator('li');
  await sheet.first().waitFor();
  const groups = (await sheet.allInnerTexts()).map((text) => text.split('\n').at(-1) ?? '');
  await window.getByRole('button', { name: '抄好了' }).click();
  await window.getByRole('heading', { name: '请看着纸输入两组' }).waitFor();
  for (const [at, group] of groups.entries()) {
    const field = window.getByLabel(`第 ${at + 1} 组`);
    if ((await field.count()) > 0) await field.fill(group);
  }
  // The test's hands end whatever the program starts when it ends, so what it would start is only written down.
  await desk.app.evaluate(({ app }, file) => {
    const { writeFileSync } = process.getBuiltinModule?.('fs') ?? (process.mainModule as NodeJS.Module).require('fs');
    app.relaunch = (options) => writeFileSync(file, JSON.stringify(options?.args));
  }, opensAnew);
  const ended = desk.app.waitForEvent('close');
  await window.keyboard.press('Enter');
  await ended;
});

it('set-up ends by opening the program anew, which is locked and says nothing of anybody; the right passcode opens it', async () => {
  expect(JSON.parse(readFileSync(opensAnew, 'utf8'))).toContain(`--data=${dataDir}`);
  expect(await filesWith(dataDir, textsOf([before.name, before.phone, before.unit, passcode]))).toEqual([]);
  desk = await launchDesk({ dataDir });
  window = desk.window;
  window.setDefaultTimeout(10_000);
  await signIn(window, '顾承安');
  expect(await window.getByRole('listbox', { name: '收件箱列表' }).innerText()).not.toContain('欧阳');
  await unlock(passcode);
  await stateIs('unlocked');
});

it('what is typed reaches main only sealed, and shows masked', async () => {
  complaint = await takeIn('认购时承诺精装含新风系统，交付通知却改为毛坯。');
  const { identity } = await ask(window, 'complaint.get', { id: complaint });
  await window.getByRole('article').getByText('司徒**').waitFor();
  expect((await ask(window, 'identity.masked', { digests: [identity ?? ''] }))[0]?.person).toBeNull();
});

// Chromium hands main the text of the field with the focus, for input methods, and what it freed of it lies there for a
// while: so who complained is shown and printed by a program in which nobody typed it.
it('what is shown whole and printed is in no memory but that of the window and the vault, and after locking in none', async () => {
  await desk.close();
  desk = await launchDesk({ dataDir });
  window = desk.window;
  window.setDefaultTimeout(10_000);
  await signIn(window, '顾承安');
  await unlock(passcode);
  await stateIs('unlocked');
  await window.keyboard.press('Control+1');
  await window.getByRole('listbox', { name: '收件箱列表' }).getByText('司徒**').first().click();
  await window.getByRole('article').getByText('司徒**').waitFor();
  await window.keyboard.press('x');
  // What a test asks for by name passes through main, so it asks for what a mask would not say.
  await window.getByRole('button', { name: '核对资料', disabled: false }).click();
  await window.getByRole('article').getByText(/^司徒[^*]/).waitFor();
  const printed = await ask(window, 'form.print', { complaintId: complaint, printer: null, copies: 1 });
  expect(printed.pages).toBe(1);
  const kept = readdirSync(join(dataDir, 'archive'), { recursive: true }).map(String);
  expect(kept.filter((name) => name.includes(printed.pdf)).map((name) => name.split('.').at(-1))).toEqual(['sealed']);

  const texts = textsOf([...canaries, passcode]);
  const inMemory = texts.filter(({ way }) => !way.startsWith('base64'));
  const open = await memoryWith(desk.app.process().pid ?? 0, inMemory);
  // The search does find what is there to be found, and main is not where it is.
  expect(open.filter((found) => found.startsWith('renderer')).length).toBeGreaterThan(0);
  expect(open.filter((found) => found.startsWith('main'))).toEqual([]);
  await lock();
  const closed = await memoryWith(desk.app.process().pid ?? 0, inMemory);
  expect(closed).toEqual([]);
  expect(await filesWith(dataDir, texts)).toEqual([]);
});

it('locked, intake goes on and nothing filled is printed', async () => {
  const id = await takeIn('锁定以后也要照常登记。');
  await window.getByText('客户资料已锁定').waitFor();
  await expect(ask(window, 'form.print', { complaintId: id, printer: null, copies: 1 })).rejects.toThrow('LOCKED');
  await find('styy');
  await window.getByText('没有找到').waitFor();
  await window.keyboard.press('Escape');
});

it('a wrong passcode opens nothing and is recorded, the right one opens', async () => {
  await unlock('不是这个口令');
  await window.getByText('口令不对').waitFor();
  await stateIs('locked');
  await window.getByLabel('口令').pressSequentially(passcode);
  await window.keyboard.press('Enter');
  await stateIs('unlocked');
  await window.keyboard.press('Control+1');
  await window.getByRole('listbox', { name: '收件箱列表' }).getByText('司徒**').first().waitFor();
  for (const typed of ['styy', person.phone.slice(-4)]) {
    await find(typed);
    // What was taken in while it was locked, too.
    await expect.poll(() => window.getByRole('listbox', { name: '查找结果' }).getByText('司徒**').count()).toBe(2);
    await window.keyboard.press('Escape');
    await window.getByRole('combobox', { name: '查找投诉' }).waitFor({ state: 'detached' });
  }
});

/** What the clipboard holds, and puts a text there as another program would. */
const clipboard = (text: string | null = null) =>
  desk.app.evaluate(async ({ clipboard: board }, put) => {
    if (put !== null) await board.writeText(put);
    return board.readText();
  }, text);

/** Selects who complained, as shown whole, and copies it. */
async function copyPerson(): Promise<void> {
  await window.getByRole('listbox', { name: '收件箱列表' }).getByText('司徒**').first().click();
  await window.getByRole('article').getByText('司徒**').waitFor();
  await window.keyboard.press('x');
  await window.getByRole('button', { name: '联系客户', disabled: false }).click();
  const shown = window.getByRole('article').getByText(person.name);
  await shown.waitFor();
  await shown.evaluate((one) => document.getSelection()?.selectAllChildren(one));
  await window.keyboard.press('Control+c');
}

it('copying who complained is recorded, dragging is not possible, and locking empties the clipboard of it and of nothing else', async () => {
  await window.keyboard.press('Control+1');
  await inboxShown(window);
  await copyPerson();
  await expect.poll(() => clipboard()).toContain(person.name);
  const dragged = await window.evaluate(() => document.body.dispatchEvent(new DragEvent('dragstart', { bubbles: true, cancelable: true })));
  expect(dragged).toBe(false);
  const copied = async () => (await ask(window, 'audit.page', { kind: 'copied', person: null, from: null, to: null, before: null })).lines.map(({ who, words }) => `${who}：${words}`);
  await expect.poll(copied).toEqual([expect.stringMatching(/^顾承安：复制 \S+ 的客户资料$/)]);
  await lock();
  expect(await clipboard()).toBe('');
  await unlock(passcode);
  await stateIs('unlocked');
  await window.keyboard.press('Control+1');
  await inboxShown(window);
  await copyPerson();
  await expect.poll(() => clipboard()).toContain(person.name);
  await clipboard('别的程序里复制的话');
  await lock();
  expect(await clipboard()).toBe('别的程序里复制的话');
});

it('a draft typed while locked survives a kill with its customer sealed, and comes back when opened', async () => {
  await typeIntake(window, { ...person, facts: '正在登记时断电。' });
  await expect.poll(async () => (await ask(window, 'draft.list', {})).length).toBe(1);
  const [draft] = await ask(window, 'draft.list', {});
  await expect.poll(async () => (await ask(window, 'draft.get', { id: draft?.id ?? '' })).fields.sealed?.digest.length).toBe(64);
  await desk.kill();
  desk = await launchDesk({ dataDir });
  window = desk.window;
  window.setDefaultTimeout(10_000);
  await signIn(window, '顾承安');
  await window.keyboard.press('Alt+r');
  await window.getByText('客户资料已封存').waitFor();
  await unlock(passcode);
  await stateIs('unlocked');
  await window.keyboard.press('Control+1');
  await inboxShown(window);
  await window.keyboard.press('Alt+r');
  await window.getByRole('main', { name: '登记投诉' }).waitFor();
  await expect.poll(() => window.getByLabel('姓名', { exact: true }).inputValue()).toBe(person.name);
});

it('a passcode is changed and a keyholder added without sealing anything anew; the keys are rotated and everything still opens', async () => {
  await window.keyboard.press('Control+9');
  await window.getByRole('button', { name: '顾承安改口令' }).click();
  await window.getByLabel('现在的口令').pressSequentially('不是这个口令');
  for (const label of ['顾承安新的口令', '顾承安新再输一次']) await window.getByLabel(label).pressSequentially(changed);
  await window.keyboard.press('Enter');
  await window.getByText('口令不对，没有改动').waitFor();
  await window.getByLabel('现在的口令').pressSequentially(passcode);
  await window.keyboard.press('Enter');
  await window.getByText('顾承安的口令改好了').waitFor();
  await window.keyboard.press('Alt+a');
  await window.getByRole('group', { name: '添加谁' }).getByRole('button').first().click();
  await window.getByLabel('现在的口令').pressSequentially(changed);
  for (const label of ['周晓岚的口令', '周晓岚再输一次']) await window.getByLabel(label).pressSequentially('前台也要记得住-26');
  await window.keyboard.press('Enter');
  await window.getByText('周晓岚现在可以解锁了').waitFor();
  const { events } = await reading(join(dataDir, 'desk.db'), readFacts);
  await window.keyboard.press('Alt+k');
  await window.getByLabel('现在的口令').pressSequentially(changed);
  await window.keyboard.press('Enter');
  await window.getByText('新的钥匙已经启用').waitFor();
  const before = (await listBackups(join(dataDir, 'backups'))).filter(({ manifest }) => manifest.reason === 'rotation' && manifest.events === events);
  expect(before).toHaveLength(1);
  await expect.poll(async () => (await ask(window, 'vault.status', {})).toReseal, { timeout: 20_000 }).toBe(0);
  await lock();
  await unlock(changed);
  await stateIs('unlocked');
  await window.keyboard.press('Control+1');
  await window.getByRole('listbox', { name: '收件箱列表' }).getByText('司徒**').first().waitFor();
});
