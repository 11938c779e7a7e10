import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { v7 as uuidv7 } from 'uuid';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openStore } from '../../electron/db/open-store';
import { takenInEvent } from '../db/support/sample-events';
import { ask, inboxShown, setUpOffice, signIn, switchTo, testPin } from '../support/hands';
import { launchDesk, type Desk } from '../support/launch';
import { madeUpNotice } from '../support/notice-2027';

const dataDir = mkdtempSync(join(tmpdir(), 'complaint-desk-calendar-'));
const files = mkdtempSync(join(tmpdir(), 'complaint-desk-notices-'));
const complaint = uuidv7();
const number = 'TS-01-202612-0001';
let desk: Desk;

beforeAll(async () => {
  const first = await launchDesk({ dataDir });
  await setUpOffice(first.window, '云栖花园');
  await first.window.getByRole('option', { name: '周晓岚' }).waitFor();
  await first.close();
  // Taken in at the end of a year: its working days run into one that nobody knows yet.
  const store = await openStore({ folder: dataDir });
  const changes = { receivedAt: '2026-12-30T02:00:00.000Z', deadlines: [{ clock: 'opinion', dueAt: '2026-12-31T10:00:00.000Z' }] };
  await store.uow(({ append }) => append([takenInEvent(complaint, number, changes)]));
  await store.close();
  desk = await launchDesk({ dataDir });
  await signIn(desk.window, '梁主管');
});
afterAll(async () => {
  await desk.close();
  for (const folder of [dataDir, files]) rmSync(folder, { recursive: true, force: true });
});

/** Answers the next question for a file as a person would. */
async function choose(name: string | null, content = ''): Promise<void> {
  const path = name === null ? null : join(files, name);
  if (path !== null) writeFileSync(path, content);
  await desk.app.evaluate(({ dialog }, chosen) => {
    dialog.showOpenDialog = () => Promise.resolve({ canceled: chosen === null, filePaths: chosen === null ? [] : [chosen] });
  }, path);
  await desk.window.keyboard.press('i');
  // The key sleeps while a file is being chosen and read.
  await desk.window.locator('.calendar-section button:not([aria-busy="true"])', { hasText: '导入年度通知' }).waitFor();
}

/** Opens 工作日历 at a year. */
async function openCalendar(year: number): Promise<void> {
  await desk.window.keyboard.press('Control+,');
  const shown = desk.window.locator('.calendar-year');
  await shown.waitFor();
  for (let left = 20; left > 0; left -= 1) {
    const now = Number.parseInt(await shown.innerText(), 10);
    if (now === year) return;
    await desk.window.keyboard.press(now < year ? ']' : '[');
  }
  throw new Error(`${year} is out of reach`);
}

/** What the clocks of the complaint say on its page, once it says this: what was read before shows until it is read again. */
async function limits(hasText: string): Promise<string> {
  await desk.window.evaluate((id) => (location.hash = `#/open/${id}`), complaint);
  await desk.window.getByRole('tab', { name: /全部时限/ }).click();
  const panel = desk.window.getByRole('tabpanel').filter({ hasText });
  await panel.waitFor();
  return panel.innerText();
}

const alert = () => desk.window.locator('.calendar-section [role="alert"]').innerText();
const knows2027 = async () => (await ask(desk.window, 'calendar.get', {})).years.includes(2027);
const notice = JSON.stringify(madeUpNotice(), null, 2);

describe('the yearly notice', () => {
  it('is asked for where a due time is not known', async () => {
    await limits('2027 年的放假安排尚未导入，到期时间暂不能计算。请到“设置 → 工作日历”导入年度通知。');
    await openCalendar(2027);
    await desk.window.getByText('2027 年的放假安排还没有导入。').waitFor();
  });

  it.each([
    ['空.json', '', '文件是空的。'],
    ['坏.json', notice.slice(0, 300), '就断了，不完整。'],
    ['文.json', '放假通知', '第 1 行第 1 个字处看不懂'],
    ['去年.json', notice.replaceAll('2027-10', '2026-10'), '是 2026 年的日期'],
    ['两次.json', JSON.stringify({ year: 2027, days: [...madeUpNotice().days, madeUpNotice().days[0]] }), '是同一天（2027-01-01），请只留一条。'],
    ['别的.json', JSON.stringify({ ...madeUpNotice(), holidays: [] }), '有不认识的内容“holidays”'],
    ['大.json', ' '.repeat(1_100_000), '文件超过 1 MB'],
  ])('is refused in plain words when the file is wrong: %s', async (name, content, sentence) => {
    await choose(name, content);
    await desk.window.getByText(`“${name}”不能导入，日历没有改动：`).waitFor();
    expect(await alert()).toContain(sentence);
    expect(await alert()).not.toContain(files);
    expect(await knows2027()).toBe(false);
  });

  it('changes nothing when no file is chosen, or the preview is left', async () => {
    await choose(null);
    await choose('2027.json', notice);
    await desk.window.getByRole('dialog', { name: '导入 2027 年放假安排' }).waitFor();
    await desk.window.keyboard.press('Escape');
    await desk.window.getByRole('dialog').waitFor({ state: 'detached' });
    expect(await knows2027()).toBe(false);
    expect((await ask(desk.window, 'complaint.get', { id: complaint })).timeline).toHaveLength(1);
  });

  it('shows first which due times change, then makes them known', async () => {
    await choose('2027.json', notice);
    const dialog = desk.window.getByRole('dialog', { name: '导入 2027 年放假安排' });
    await dialog.getByText('10-01 周五 至 10-07 周四，放假 7 天；10-09 周六 上班').waitFor();
    const changes = dialog.getByRole('table', { name: '会改变的时限' });
    expect(await changes.innerText()).toMatch(new RegExp(`${number}[\\s\\S]*未定[\\s\\S]*2027-01-04 18:00`));
    await desk.window.keyboard.press('Control+Enter');
    await desk.window.getByText('2027 年放假安排已导入，1 件投诉的时限已调整。').waitFor();
    await desk.window.getByText('2027 年共').waitFor();
    expect(await desk.window.locator('.month').count()).toBe(12);
    expect(await limits('2027年1月4日 周一 18:00')).not.toContain('尚未导入');
    const { timeline } = await ask(desk.window, 'complaint.get', { id: complaint });
    expect(timeline[0]).toMatchObject({ title: '时限调整', who: '梁主管', text: expect.stringContaining('导入 2027 年放假通知') });
  });

  it('imported again changes nothing more', async () => {
    await openCalendar(2027);
    await choose('2027.json', notice);
    const dialog = desk.window.getByRole('dialog', { name: '导入 2027 年放假安排' });
    await dialog.getByText('2027 年已有放假安排').waitFor();
    await dialog.getByText('在办投诉的时限都不变。').waitFor();
    await desk.window.keyboard.press('Control+Enter');
    await dialog.waitFor({ state: 'detached' });
    expect((await ask(desk.window, 'complaint.get', { id: complaint })).timeline).toHaveLength(2);
  });
});

describe('a day of rest of the office', () => {
  it('is set and taken away by keyboard, each time with what it moves', async () => {
    await openCalendar(2027);
    await desk.window.getByLabel('日期', { exact: true }).fill('2027-01-04');
    await desk.window.getByText('2027年1月4日 周一').waitFor();
    await desk.window.getByLabel('说明', { exact: true }).fill('年初盘点');
    await desk.window.keyboard.press('Enter');
    const dialog = desk.window.getByRole('dialog', { name: '2027年1月4日 周一 设为休息日' });
    expect(await dialog.getByRole('table').innerText()).toMatch(/2027-01-04 18:00[\s\S]*2027-01-05 18:00/);
    await desk.window.keyboard.press('Control+Enter');
    await dialog.waitFor({ state: 'detached' });
    expect((await ask(desk.window, 'calendar.get', {})).restDays).toEqual([{ date: '2027-01-04', name: '年初盘点' }]);
    await desk.window.getByRole('button', { name: '取消 2027年1月4日 周一' }).click();
    await desk.window.getByRole('dialog', { name: /取消 2027年1月4日/ }).waitFor();
    await desk.window.keyboard.press('Control+Enter');
    await desk.window.getByText('没有另设休息日。').waitFor();
  });

  it('is refused in place where everybody rests anyway', async () => {
    await desk.window.getByLabel('日期', { exact: true }).fill('2027-10-01');
    await desk.window.getByLabel('说明', { exact: true }).fill('国庆');
    await desk.window.keyboard.press('Enter');
    await desk.window.getByText('2027年10月1日（国庆节）本来就休息，不用再设。').waitFor();
  });
});

describe('hours of work', () => {
  it('are written as people say them, refused in place, and saved once it was seen what moves', async () => {
    await openCalendar(2027);
    // The field of the test before still has the focus, so that a letter would be typed into it.
    await desk.window.getByRole('button', { name: '修改上班时间' }).press('Enter');
    const form = desk.window.getByRole('dialog', { name: '修改上班时间' });
    await form.getByLabel('售楼处周六').fill('9点-17点半');
    await form.getByLabel('部门周一').fill('9:00-12:00 13:30-17:30');
    await form.getByLabel('部门周二').fill('九点到六点');
    await desk.window.keyboard.press('Control+Enter');
    await form.getByText('部门周二看不懂。').waitFor();
    await form.getByLabel('部门周二').fill('17:00-9:00');
    await desk.window.keyboard.press('Control+Enter');
    await form.getByText('部门周二的下班时间要晚于上班时间。').waitFor();
    await form.getByRole('button', { name: '部门各天同周一' }).press('Enter');
    await desk.window.keyboard.press('Control+Enter');
    const shown = desk.window.getByRole('dialog', { name: '按新的上班时间' });
    expect(await shown.getByRole('table').innerText()).toMatch(/2027-01-04 18:00[\s\S]*2027-01-04 17:30/);
    await desk.window.keyboard.press('Control+Enter');
    await shown.waitFor({ state: 'detached' });
    const { hours, plainHours } = await ask(desk.window, 'calendar.get', {});
    expect(plainHours).toBe(false);
    expect(hours.departments.days[2]).toEqual([{ from: '09:00', to: '12:00' }, { from: '13:30', to: '17:30' }]);
    expect(hours.office.days[6]).toEqual([{ from: '09:00', to: '17:30' }]);
    expect((await ask(desk.window, 'complaint.get', { id: complaint })).timeline[0]?.text).toContain('修改上班时间');
  });
});

it('a receptionist looks, and leaves changes to those who lead', async () => {
  await switchTo(desk.window, '周晓岚', testPin);
  await desk.window.getByText('周晓岚 · 接待员').waitFor();
  await openCalendar(2027);
  expect(await desk.window.getByRole('button', { name: '导入年度通知' }).count()).toBe(0);
  const seen = 'a'.repeat(64);
  await expect(ask(desk.window, 'calendar.applyNotice', { notice: madeUpNotice(), seen })).rejects.toThrow('NOT_ALLOWED');
  await expect(ask(desk.window, 'calendar.setRestDay', { date: '2027-03-01', name: '盘点', seen })).rejects.toThrow('NOT_ALLOWED');
  const { hours } = await ask(desk.window, 'calendar.get', {});
  await expect(ask(desk.window, 'calendar.setHours', { ...hours, seen })).rejects.toThrow('NOT_ALLOWED');
  await desk.window.keyboard.press('Control+1');
  await inboxShown(desk.window);
});
