import fc from 'fast-check';
import { expect, test } from 'vitest';
import { v7 as uuidv7 } from 'uuid';
import { getComplaint } from '../../../electron/services/complaint';
import { actInIncident, getIncident, incidentList, readNumbers, setNumbers, startIncident } from '../../../electron/services/incident';
import { proposeIntake, saveIntake } from '../../../electron/services/intake';
import { playbooks } from '../../../shared/domain/incident/playbooks';
import { readyDesk, typed } from '../support/desk';
import { dumpProjections } from '../support/table-dump';

const hurt = typed({ facts: '样板间吊顶掉下来，我父亲被砸伤，已经送医院。', demand: null });

test('R-S01-INCIDENT-6: suggested at intake, begun from the draft, found again at the complaint', async () => {
  const { context, people } = await readyDesk();
  const proposal = await proposeIntake(context, hurt);
  expect(proposal.playbooks).toEqual([{ playbook: 'safety', title: '安全事故或工地意外', quote: '砸伤', first: playbooks[5]!.steps[0]!.text }]);
  const draftId = uuidv7();
  const { id } = await startIncident(context, people.receptionist, { id: uuidv7(), playbook: 'safety', complaint: draftId });
  expect((await getIncident(context, people.receptionist, id)).complaints).toEqual([]);
  const saved = await saveIntake(context, people.receptionist, { draftId, fields: hurt });
  expect((await getIncident(context, people.receptionist, id)).complaints).toEqual([{ id: saved.id, number: saved.number }]);
  const detail = await getComplaint(context, saved.id, people.receptionist);
  expect(detail.incidents).toMatchObject([{ id, told: false, doneCount: 0, complaints: [saved.id] }]);
  expect(detail.playbooks.map(({ playbook }) => playbook)).toEqual(['safety']);
});

test('one incident, however often it is begun', async () => {
  const { context, people } = await readyDesk();
  const complaint = uuidv7();
  const first = uuidv7();
  const start = (id: string, playbook = 'safety') => startIncident(context, people.receptionist, { id, playbook, complaint });
  expect(await start(first)).toEqual({ id: first });
  expect(await start(first)).toEqual({ id: first });
  expect(await start(uuidv7())).toEqual({ id: first });
  expect((await start(uuidv7(), 'data-leak')).id).not.toBe(first);
  await expect(start(uuidv7(), 'no-such')).rejects.toMatchObject({ code: 'NOT_FOUND' });
  expect((await incidentList(context, people.receptionist)).open).toHaveLength(2);
});

test('no id goes by two histories', async () => {
  const { context, people } = await readyDesk();
  const [complaint, incident] = [uuidv7(), uuidv7()];
  await saveIntake(context, people.receptionist, { draftId: complaint, fields: typed() });
  await startIncident(context, people.receptionist, { id: incident, playbook: 'safety', complaint });
  const taken = { code: 'CONFLICT' };
  await expect(startIncident(context, people.receptionist, { id: complaint, playbook: 'data-leak', complaint: null })).rejects.toMatchObject(taken);
  await expect(saveIntake(context, people.receptionist, { draftId: incident, fields: typed() })).rejects.toMatchObject(taken);
});

test('steps and the telling carry who and when, and the end waits for the telling', async () => {
  const { context, people, at } = await readyDesk();
  const id = uuidv7();
  at('2026-11-20T06:05:00.000Z');
  await startIncident(context, people.receptionist, { id, playbook: 'inspection', complaint: null });
  await expect(actInIncident(context, people.receptionist, { id, act: { act: 'end' } })).rejects.toMatchObject({
    code: 'NOT_ALLOWED', faults: [{ message: '还没有告知项目经理：先告知，再结束。' }],
  });
  at('2026-11-20T06:06:00.000Z');
  await actInIncident(context, people.supervisor, { id, act: { act: 'tell', told: true } });
  await actInIncident(context, people.receptionist, { id, act: { act: 'tick', step: 'seat', done: true } });
  await actInIncident(context, people.receptionist, { id, act: { act: 'tick', step: 'seat', done: true } });
  expect(await getIncident(context, people.receptionist, id)).toMatchObject({
    started: { who: '周晓岚', at: '2026-11-20T06:05:00.000Z' },
    told: { who: '何立群', at: '2026-11-20T06:06:00.000Z' },
    steps: [{ id: 'seat', done: { who: '周晓岚' } }, { done: null }, { done: null }, { done: null }, { done: null }],
    ended: null,
  });
  await actInIncident(context, people.supervisor, { id, act: { act: 'end' } });
  expect(await incidentList(context, people.receptionist)).toMatchObject({ open: [], ended: [{ id, doneCount: 1 }] });
});

test('the office sets its numbers; until then the usual ones stand to be completed', async () => {
  const { context, people } = await readyDesk();
  expect((await readNumbers(context)).map(({ number }) => number)).toContain('110');
  await setNumbers(context, people.supervisor, [{ label: '医院', number: '021-5555 0000' }, { label: '空', number: ' ' }]);
  await setNumbers(context, people.supervisor, [{ label: '公安', number: '110' }, { label: '医院', number: '021-5555 0001' }]);
  expect(await readNumbers(context)).toEqual([{ label: '公安', number: '110' }, { label: '医院', number: '021-5555 0001' }]);
  await expect(setNumbers(context, people.supervisor, [{ label: '医院', number: '问前台' }])).rejects.toMatchObject({ code: 'INVALID_INPUT' });
});

test('random incidents rebuild to the same rows', async () => {
  const { context, people } = await readyDesk();
  const ids: string[] = [];
  const anyAct = fc.oneof(
    fc.record({ act: fc.constant('tick' as const), at: fc.nat(5), done: fc.boolean() }),
    fc.record({ act: fc.constant('tell' as const), told: fc.boolean() }),
    fc.record({ act: fc.constant('end' as const) }),
  );
  await fc.assert(
    fc.asyncProperty(fc.nat(7), fc.option(fc.uuid({ version: 7 })), fc.array(anyAct, { maxLength: 12 }), async (which, complaint, acts) => {
      const playbook = playbooks[which]!;
      const { id } = await startIncident(context, people.receptionist, { id: uuidv7(), playbook: playbook.id, complaint });
      ids.push(id);
      for (const one of acts) {
        const act = one.act === 'tick' ? { act: one.act, step: playbook.steps[one.at % playbook.steps.length]!.id, done: one.done } : one;
        await actInIncident(context, people.supervisor, { id, act }).catch((error: unknown) => expect(error).toMatchObject({ code: 'NOT_ALLOWED' }));
      }
    }),
    { numRuns: 40 },
  );
  await setNumbers(context, people.supervisor, [{ label: '公安', number: '110' }]);
  const grown = await dumpProjections(context.store);
  await context.store.rebuild();
  expect(await dumpProjections(context.store)).toBe(grown);
  expect(new Set(ids).size).toBe(40);
});

test('R-S45-GROUP: the plan of a group is one for all of its complaints, seen from each, and goes on when one is taken up again', async () => {
  const { context, people } = await readyDesk();
  const lift = '电梯门关不上，反复开合，等了半小时。';
  const take = async (unit: string, facts = lift) =>
    (await saveIntake(context, people.receptionist, { draftId: uuidv7(), fields: typed({ identity: { name: null, phone: null, unit, contract: null }, facts }) })).id;
  const ids = [await take('1栋101'), await take('1栋102'), await take('1栋103')];
  const stranger = await take('2栋101', '贷款材料丢失，要求补办。');
  const start = (complaint: string) => startIncident(context, people.supervisor, { id: uuidv7(), playbook: 'group-complaint', complaint });
  const plan = await start(ids[0]!);
  const seen = async (complaint: string) => (await getComplaint(context, complaint, people.supervisor)).incidents;
  for (const id of ids) expect(await seen(id)).toMatchObject([{ id: plan.id, doneCount: 0 }]);
  expect(await seen(stranger)).toEqual([]);
  await actInIncident(context, people.supervisor, { id: plan.id, act: { act: 'tick', step: 'team', done: true } });
  for (const id of ids) expect(await seen(id)).toMatchObject([{ doneCount: 1 }]);

  // Another household says the same later, and begins the plan from its own complaint.
  const late = await take('1栋104');
  expect(await start(late)).toEqual(plan);
  expect((await seen(late))[0]!.complaints.toSorted()).toEqual([...ids, late].toSorted());

  await actInIncident(context, people.supervisor, { id: plan.id, act: { act: 'tell', told: true } });
  await actInIncident(context, people.supervisor, { id: plan.id, act: { act: 'end' } });
  expect((await seen(ids[1]!))[0]!.endedAt).not.toBeNull();
  expect(await start(ids[1]!)).toEqual(plan);
  for (const id of [...ids, late]) expect(await seen(id)).toMatchObject([{ id: plan.id, doneCount: 1, endedAt: null }]);
  const rows = await dumpProjections(context.store);
  await context.store.rebuild();
  expect(await dumpProjections(context.store)).toBe(rows);
});
