import { expect, test } from 'vitest';
import { v7 as uuidv7 } from 'uuid';
import { complaintMethods } from '../../../shared/ipc/complaint';
import { jointMethods } from '../../../shared/ipc/joint';
import { getComplaint } from '../../../electron/services/complaint';
import { actOn } from '../../../electron/services/handling';
import { saveIntake } from '../../../electron/services/intake';
import { explainJointly, lookJointly } from '../../../electron/services/joint';
import { readyDesk, typed } from '../support/desk';
import { dumpProjections } from '../support/table-dump';

async function desk() {
  const ready = await readyDesk();
  const { context, people } = ready;
  const take = async () => (await saveIntake(context, people.receptionist, { draftId: uuidv7(), fields: typed({ severity: 'minor' }) })).id;
  const opinion = async (id: string) => {
    const { revision } = await getComplaint(context, id, people.supervisor);
    await actOn(context, people.supervisor, { id, expectedRevision: revision, act: { action: 'opinion', text: '统一更换阀门。', valid: true, explanation: '阀门批次有缺陷。' } });
  };
  const explain = (ids: string[], text = '这批阀门有缺陷，一周内逐户更换。') =>
    explainJointly(context, people.supervisor, { id: uuidv7(), ids, text, how: 'phone', answeredAt: null });
  return { ...ready, take, opinion, explain };
}

test('R-S03-JOINT: one explanation answers each that may be answered, and the others are told with the reason', async () => {
  const { context, people, take, opinion, explain } = await desk();
  const ids = [await take(), await take(), await take()];
  for (const id of ids.slice(0, 2)) await opinion(id);
  const looked = await lookJointly(context, people.supervisor, [...ids, ids[0]!, uuidv7()]);
  expect(jointMethods['joint.look'].output.parse(looked)).toEqual(looked);
  expect(looked.map(({ id, why }) => [id, why])).toEqual([[ids[0], null], [ids[1], null], [ids[2], '要先完成“部门意见”。']]);
  const told = await explain(ids);
  expect(told.map(({ why }) => why)).toEqual([null, null, '要先完成“部门意见”。']);
  for (const id of ids.slice(0, 2)) {
    const detail = await getComplaint(context, id, people.supervisor);
    expect(complaintMethods['complaint.get'].output.parse(detail)).toEqual(detail);
    expect(detail.handling.answers).toMatchObject([{ text: '这批阀门有缺陷，一周内逐户更换。', joint: { count: 2 } }]);
    expect(detail.timeline[0]).toMatchObject({ title: expect.stringContaining('答复客户') as string });
    expect(JSON.stringify(detail.timeline[0])).toContain('共同说明，同时答复 2 件');
    expect(detail.stage).toBe('verdict');
  }
  const [one, two] = await Promise.all(ids.slice(0, 2).map((id) => getComplaint(context, id, people.supervisor)));
  expect(one!.handling.answers[0]!.joint!.id).toBe(two!.handling.answers[0]!.joint!.id);
  expect((await getComplaint(context, ids[2]!, people.supervisor)).handling.answers).toEqual([]);
  // Said again, there is nobody left whom it could answer.
  expect((await explain(ids)).every(({ why }) => why !== null)).toBe(true);
  const rows = await dumpProjections(context.store);
  await context.store.rebuild();
  expect(await dumpProjections(context.store)).toBe(rows);
});

test('an answer that stands alone is none of many, and words that are missing are asked for', async () => {
  const { context, people, take, opinion, explain } = await desk();
  const ids = [await take(), await take()];
  await opinion(ids[0]!);
  await expect(explain(ids, ' ')).rejects.toMatchObject({ code: 'INVALID_INPUT', faults: [{ place: 'text' }] });
  await explain(ids);
  expect((await getComplaint(context, ids[0]!, people.supervisor)).handling.answers[0]).not.toHaveProperty('joint');
  await expect(explain([uuidv7()])).rejects.toMatchObject({ code: 'NOT_FOUND' });
});

test('whoever may not answer one of them alone may not answer it with others', async () => {
  const { context, people, take, opinion } = await desk();
  const ids = [await take(), await take()];
  for (const id of ids) await opinion(id);
  const told = await explainJointly(context, people.head, { id: uuidv7(), ids, text: '统一更换。', how: 'phone', answeredAt: null });
  expect(told.map(({ why }) => why)).toEqual(['由售楼主管办理。', '由售楼主管办理。']);
  for (const id of ids) expect((await getComplaint(context, id, people.supervisor)).handling.answers).toEqual([]);
});

test('R-S03-JOINT: one explanation is taken back in each where nothing came of it yet, and its clocks run on as before', async () => {
  const { context, people, take, opinion, explain } = await desk();
  const ids = [await take(), await take(), await take()];
  for (const id of ids) await opinion(id);
  const seen = (id: string) => getComplaint(context, id, people.supervisor);
  const act = async (id: string, step: Parameters<typeof actOn>[2]['act']) => actOn(context, people.supervisor, { id, expectedRevision: (await seen(id)).revision, act: step });
  const due = async (id: string) => (await seen(id)).deadlines.map(({ clock, dueAt, begunAt }) => [clock, dueAt, begunAt]);
  const before = await Promise.all(ids.map(due));
  await explain(ids);
  await act(ids[2]!, { action: 'verdict', verdict: 'satisfied', demand: '' });
  const { note, stage } = await act(ids[0]!, { action: 'withdraw', reason: '说错了日期', all: true });
  expect(stage).toBe('answer');
  expect(note).toBe(`一起撤回了 2 件，1 件没有撤回：${(await seen(ids[2]!)).number}，客户已表态或已办到后面。`);
  for (const at of [0, 1]) {
    const detail = await seen(ids[at]!);
    expect(complaintMethods['complaint.get'].output.parse(detail)).toEqual(detail);
    expect(detail).toMatchObject({ stage: 'answer', handling: { answers: [{ withdrawn: { reason: '说错了日期' } }] } });
    expect(detail.timeline[0]).toMatchObject({ title: '撤回答复', text: '共同说明，同时撤回 2 件\n原因：说错了日期' });
    expect(await due(ids[at]!)).toEqual(before[at]);
  }
  expect((await seen(ids[2]!)).handling.answers[0]!.withdrawn).toBeNull();
  // What was taken back can be said anew, and the first words stay in the record.
  expect((await explain(ids, '改为下周五。')).map(({ why }) => why === null)).toEqual([true, true, false]);
  expect((await seen(ids[1]!)).handling.answers).toMatchObject([{ withdrawn: {} }, { text: '改为下周五。', withdrawn: null, joint: { count: 2 } }]);
  const rows = await dumpProjections(context.store);
  await context.store.rebuild();
  expect(await dumpProjections(context.store)).toBe(rows);
});

test('one answer of many is taken back alone, by whoever may answer and nobody else, and not once the customer spoke', async () => {
  const { context, people, take, opinion, explain } = await desk();
  const ids = [await take(), await take()];
  for (const id of ids) await opinion(id);
  await explain(ids);
  const withdraw = async (id: string, actor: typeof people.supervisor, reason = '没有告知') =>
    actOn(context, actor, { id, expectedRevision: (await getComplaint(context, id, actor)).revision, act: { action: 'withdraw', reason, all: false } });
  await expect(withdraw(ids[0]!, people.receptionist)).rejects.toMatchObject({ code: 'NOT_ALLOWED' });
  await expect(withdraw(ids[0]!, people.supervisor, ' ')).rejects.toMatchObject({ code: 'INVALID_INPUT', faults: [{ place: 'reason' }] });
  expect((await withdraw(ids[0]!, people.supervisor)).note).toBeNull();
  expect((await getComplaint(context, ids[1]!, people.supervisor)).handling.answers[0]!.withdrawn).toBeNull();
  await expect(withdraw(ids[0]!, people.supervisor)).rejects.toMatchObject({ code: 'NOT_ALLOWED' });
});
