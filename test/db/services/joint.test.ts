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
