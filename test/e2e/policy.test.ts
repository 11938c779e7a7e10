import { v7 as uuidv7 } from 'uuid';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Input } from '../../shared/ipc/contract';
import { ask, inboxShown, setUpOffice, signIn, switchTo, testPin } from '../support/hands';
import { launchDesk, type Desk } from '../support/launch';

let desk: Desk;
let given: string;
beforeAll(async () => {
  desk = await launchDesk();
  await setUpOffice(desk.window, '云栖花园');
  await signIn(desk.window, '梁主管');
  given = (await ask(desk.window, 'staff.add', { name: '林管理', role: 'administrator', department: null })).pin;
});
afterAll(async () => desk.close());

/** Takes in the same small complaint each time. */
async function takeIn(): Promise<string> {
  const fields: Input<'intake.save'>['fields'] = {
    channel: 'walk-in',
    receivedAt: '2026-11-20T02:10:00.000Z',
    identity: { name: null, phone: null, unit: null, contract: null },
    about: { department: '工程部', person: null },
    facts: '样板间的空调不制冷，请修好。',
    demand: null,
    criteria: [],
    severity: null,
    onTheSpot: null,
    promisedAt: null,
    settled: false,
  };
  return (await ask(desk.window, 'intake.save', { draftId: uuidv7(), fields })).id;
}

const answerDue = async (id: string) => (await ask(desk.window, 'complaint.get', { id })).deadlines.find(({ label }) => label === '答复客户')?.dueAt;

describe('处理制度', () => {
  let old: string;

  it('is copied, changed under checks, looked at against recent complaints and put in force, all by keys', async () => {
    const { window } = desk;
    old = await takeIn();
    await window.reload();
    await inboxShown(window);
    await switchTo(window, '林管理', testPin, given);
    await window.keyboard.press('Control+,');
    await window.getByRole('button', { name: '查看与修改' }).waitFor();
    await window.keyboard.press('z');
    await window.getByRole('heading', { name: '售楼部 第 2 版' }).waitFor();
    await window.keyboard.press('c');
    await window.getByLabel('名称', { exact: true }).fill('云栖花园制度');
    // Sooner than what must come before it: refused in place, with the place named.
    await window.getByLabel('部门意见：轻微').fill('3');
    await window.getByText('轻微投诉的“答复客户”比前面的“部门意见”还先到期').waitFor();
    await window.keyboard.press('Control+Enter');
    await window.getByText('limits[1].amount').waitFor();
    expect((await ask(window, 'policy.book', {})).policies.filter(({ own }) => own)).toEqual([]);
    await window.getByLabel('部门意见：轻微').fill('1');
    await window.getByLabel('答复客户：轻微').fill('1');
    await window.getByRole('tab', { name: '情形与等级' }).click();
    await window.getByLabel('轻微在本制度里叫').fill('一般');
    await window.getByText('要先改好').waitFor({ state: 'detached' });
    await window.keyboard.press('Control+Enter');
    await window.getByRole('heading', { name: '云栖花园制度 第 1 版' }).waitFor();
    expect((await ask(window, 'policy.book', {})).inForce).toEqual({ id: 'sales-office', version: 2 });

    await window.keyboard.press('u');
    const dialog = window.getByRole('dialog');
    await dialog.getByText('在办的投诉仍按登记时的制度办：“售楼部”第 2 版 1 件。').waitFor();
    await dialog.getByText('最近 1 件投诉里有 1 件会不同：等级不同 1 件，时限不同 1 件。其中 1 件按您的岗位不列出。').waitFor();
    expect(await dialog.innerText()).toContain('一般 1 个工作日');
    await window.keyboard.press('Control+Enter');
    await dialog.waitFor({ state: 'detached' });
    await window.getByText('新登记的投诉都按它办').waitFor();
  });

  it('is followed by what is taken in from then on; an earlier complaint keeps its own', async () => {
    const { window } = desk;
    await window.evaluate(() => (location.hash = '#/open'));
    await switchTo(window, '梁主管', testPin);
    const fresh = await takeIn();
    expect(await answerDue(old)).toBe('2026-11-24T10:00:00.000Z');
    expect(await answerDue(fresh)).toBe('2026-11-23T10:00:00.000Z');
    const lanes = window.getByRole('group', { name: '按等级筛选' });
    await lanes.getByText('一般').waitFor();
    const list = window.getByRole('listbox', { name: '收件箱列表' });
    await list.getByText('一般', { exact: true }).waitFor();
    await list.getByText('轻微', { exact: true }).waitFor();
  });
});
