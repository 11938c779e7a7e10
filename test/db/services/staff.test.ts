import { describe, expect, it } from 'vitest';
import { v7 as uuidv7 } from 'uuid';
import { getComplaint } from '../../../electron/services/complaint';
import { putDraft, listDrafts } from '../../../electron/services/draft';
import { fireReached } from '../../../electron/services/escalation';
import { inboxLanes } from '../../../electron/services/inbox';
import { saveIntake } from '../../../electron/services/intake';
import { addStaff } from '../../../electron/services/office';
import { listSigners, signIn } from '../../../electron/services/session';
import { addMember, changeMember, givePin, leaveMember, listMembers, previewMember, returnMember, setSignOutAfter, signOutAfter } from '../../../electron/services/staff';
import { plainPins } from '../../support/plain-pins';
import { readyDesk, typed } from '../support/desk';
import { dumpProjections } from '../support/table-dump';

/** An office in which the supervisor has an open case, with an administrator who keeps its people. */
async function office() {
  const desk = await readyDesk();
  const { receptionist, supervisor, head } = desk.people;
  const setUp = { staffId: supervisor.staffId, role: 'administrator' } as const;
  const add = async (name: string, role: 'administrator' | 'sales-management') => ({ staffId: (await addStaff(desk.context, setUp, { name, role, department: null })).id, role });
  const admin = await add('许清', 'administrator');
  const management = await add('苏文静', 'sales-management');
  const context = { ...desk.context, pins: plainPins };
  const { id } = await saveIntake(context, receptionist, { draftId: uuidv7(), fields: typed({ severity: 'important', about: { department: '工程部', person: null } }) });
  return { ...desk, context, receptionist, supervisor, head, admin, management, id };
}

describe('somebody who leaves with open cases', () => {
  it('is told who goes on; the cases are theirs at once, and the timeline keeps the name', async () => {
    const { context, receptionist, supervisor, head, admin, management, id } = await office();
    const before = await getComplaint(context, id, supervisor);
    const waiting = before.actions.filter(({ allowed }) => allowed).map((offer) => offer.id);
    await putDraft(context, head, { id: uuidv7(), fields: typed() });
    const preview = await previewMember(context, admin, head.staffId, null);
    expect(preview).toEqual({ why: null, handovers: [{ count: 1, to: '何立群（售楼主管代部门负责人）' }], drafts: 1 });
    await leaveMember(context, admin, head.staffId);
    expect((await listSigners(context)).map(({ name }) => name)).not.toContain('梁启航');
    await expect(signIn(context, { staffId: head.staffId, pin: null, newPin: '7416' })).rejects.toMatchObject({ code: 'NOT_FOUND' });
    expect((await inboxLanes(context, head)).lanes.every(({ total }) => total === 0)).toBe(true);
    const after = await getComplaint(context, id, supervisor);
    expect(after.actions.filter(({ allowed }) => allowed).map((offer) => offer.id)).toEqual(expect.arrayContaining([...waiting, 'opinion']));
    expect((await inboxLanes(context, supervisor)).views.mine).toBe(1);
    expect(await listDrafts(context, management)).toHaveLength(1);
    await leaveMember(context, admin, receptionist.staffId);
    expect((await getComplaint(context, id, supervisor)).timeline.map(({ who }) => who)).toContain('周晓岚');
  });

  it('escalation counts only those who are there', async () => {
    const { context, at, head, admin, supervisor, id } = await office();
    await leaveMember(context, admin, head.staffId);
    at('2026-12-15T02:00:00.000Z');
    for (let more = true; more; more = (await fireReached(context)).more);
    const told = await context.store.read((db) => db.selectFrom('event').select('body').where('type', '=', 'complaint.escalated').execute());
    expect(told.length).toBeGreaterThan(0);
    const { timeline } = await getComplaint(context, id, supervisor);
    expect(JSON.stringify(timeline.filter(({ title }) => title.includes('提醒') || title.includes('超')))).not.toContain('梁启航');
  });

  it('the last one is refused with the sentence, and nothing is recorded', async () => {
    const { context, admin, management } = await office();
    await expect(leaveMember(context, management, admin.staffId)).rejects.toMatchObject({
      code: 'NOT_ALLOWED', faults: [{ place: 'staff', message: expect.stringContaining('最后一位系统管理员') }],
    });
    expect((await listMembers(context)).every(({ leftAt }) => leftAt === null)).toBe(true);
  });

  it('comes back with a PIN for once, as before', async () => {
    const { context, admin, head } = await office();
    await leaveMember(context, admin, head.staffId);
    expect((await listMembers(context)).find(({ id }) => id === head.staffId)?.leftAt).not.toBeNull();
    const { pin } = await returnMember(context, admin, head.staffId);
    expect(await signIn(context, { staffId: head.staffId, pin, newPin: null })).toBeNull();
    expect(await signIn(context, { staffId: head.staffId, pin, newPin: '7416' })).toMatchObject({ name: '梁启航', left: false });
    await expect(returnMember(context, admin, head.staffId)).rejects.toMatchObject({ code: 'CONFLICT' });
  });
});

describe('PINs given by others', () => {
  it('somebody new gets one, and it is in no event', async () => {
    const { context, admin } = await office();
    const { pin } = await addMember(context, admin, { name: '丁一', role: 'receptionist', department: '销售部' });
    expect(pin).toMatch(/^\d{6}$/);
    const added = (await listSigners(context)).find(({ name }) => name === '丁一')!;
    expect(added.pin).toBe('given');
    expect(await signIn(context, { staffId: added.id, pin, newPin: '7416' })).toMatchObject({ name: '丁一' });
    const events = await context.store.read((db) => db.selectFrom('event').select('body').execute());
    expect(JSON.stringify(events)).not.toContain(pin);
  });

  it('only whoever keeps the office gives one, it ends the wait, and the old one is over', async () => {
    const { context, supervisor, receptionist, admin } = await office();
    const { staffId } = receptionist;
    await signIn(context, { staffId, pin: null, newPin: '7416' });
    for (let nth = 0; nth < 3; nth += 1) await expect(signIn(context, { staffId, pin: '1111', newPin: null })).rejects.toThrow();
    await expect(givePin(context, supervisor, staffId)).rejects.toMatchObject({ code: 'NOT_ALLOWED' });
    const { pin } = await givePin(context, admin, staffId);
    await expect(signIn(context, { staffId, pin: '7416', newPin: null })).rejects.toMatchObject({ code: 'SIGN_IN_REFUSED' });
    expect(await signIn(context, { staffId, pin, newPin: '8305' })).toMatchObject({ id: staffId });
  });
});

it('a change of name, role and department is recorded, and a rebuild gives the same rows', async () => {
  const { context, admin, head, receptionist, supervisor, id } = await office();
  await changeMember(context, admin, { staffId: receptionist.staffId, name: ' 周小岚 ', role: 'supervisor', department: '' });
  await changeMember(context, admin, { staffId: receptionist.staffId, name: '周小岚', role: 'supervisor', department: null });
  await leaveMember(context, admin, head.staffId);
  await setSignOutAfter(context, admin, 8);
  expect((await listMembers(context)).find((one) => one.id === receptionist.staffId)).toMatchObject({ name: '周小岚', role: 'supervisor', department: null });
  expect((await getComplaint(context, id, supervisor)).timeline.map(({ who }) => who)).toContain('周小岚');
  const changes = await context.store.read((db) => db.selectFrom('event').select('type').where('type', 'like', 'staff.c%').execute());
  expect(changes).toHaveLength(1);
  const grown = await dumpProjections(context.store);
  await context.store.rebuild();
  expect(await dumpProjections(context.store)).toBe(grown);
  await expect(changeMember(context, admin, { staffId: head.staffId, name: '', role: 'receptionist', department: null })).rejects.toMatchObject({ code: 'INVALID_INPUT' });
});

it('how soon the desk signs out is the office\'s, set by whoever keeps it', async () => {
  const { context, admin, supervisor } = await office();
  expect(await signOutAfter(context, supervisor)).toEqual({ minutes: 5, mayChange: false });
  await expect(setSignOutAfter(context, supervisor, 30)).rejects.toMatchObject({ code: 'NOT_ALLOWED' });
  await setSignOutAfter(context, admin, 15);
  expect(await signOutAfter(context, admin)).toEqual({ minutes: 15, mayChange: true });
});
