import { expect, test } from 'vitest';
import { v7 as uuidv7 } from 'uuid';
import type { RegisterPart } from '../../../shared/ipc/register';
import { findBoxes } from '../../../electron/db/repositories/identity-boxes';
import { Scope } from '../../../electron/db/scope';
import { actOn } from '../../../electron/services/handling';
import { correctComplaint } from '../../../electron/services/correction';
import { fireReached } from '../../../electron/services/escalation';
import { dayFigures, sealDay } from '../../../electron/services/day';
import { findComplaints } from '../../../electron/services/search';
import { getComplaint } from '../../../electron/services/complaint';
import { inboxLanes, inboxPage } from '../../../electron/services/inbox';
import { importRegister, type LongWork } from '../../../electron/services/register';
import { lastImports, undoImport } from '../../../electron/services/register-undo';
import { reportFigures } from '../../../electron/services/report';
import { saveIntake } from '../../../electron/services/intake';
import { registerRow } from '../../../shared/domain/register/row';
import { readyDesk, typed } from '../support/desk';
import { dumpProjections } from '../support/table-dump';

const now = '2026-11-20T02:12:00.000Z';
const file = 'a'.repeat(64);
const whole = { severity: null, due: null, channel: null, department: null } as const;
const onward: LongWork = { goesOn: () => true, told: () => undefined };

function line(nth: number, changes: Partial<RegisterPart['row']> = {}): RegisterPart {
  return {
    row: registerRow.parse({
      line: nth + 2, receivedAt: '2024-03-05T04:00:00.000Z', timed: false, channel: 'phone', about: { department: '工程部', person: null },
      facts: `旧登记第 ${nth} 件：外墙渗水。`, demand: null, severity: 'important', number: `老-${nth}`, receiver: '老周', handled: '已补打防水胶。',
      handledBy: '老李', answer: '当面答复。', cause: null, verdict: 'satisfied', closedAt: '2024-03-09T04:00:00.000Z', archive: null, ...changes,
    }),
    identity: { name: `客户${nth}`, phone: '13800001234', unit: '3栋1804', contract: null },
  };
}

async function desk() {
  const ready = await readyDesk();
  return { ...ready, actor: ready.people.supervisor, bring: (parts: readonly RegisterPart[], work: LongWork = onward, id = uuidv7()) => importRegister(ready.context, ready.people.supervisor, { id, file, parts, ...work }).then((done) => ({ ...done, id })) };
}

test('old cases come in as what they are: closed ones in 已办结 under their own dates, without a clock, found by their old number', async () => {
  const { context, actor, bring, at } = await desk();
  at(now);
  const { id: first } = await saveIntake(context, actor, { draftId: uuidv7(), fields: typed() });
  expect(await bring([line(1), line(2, { receivedAt: '2024-02-01T04:00:00.000Z' }), line(3, { closedAt: null, verdict: null })])).toMatchObject({ cases: 3, open: 1 });
  const closed = await inboxPage(context, actor, { filter: { ...whole, view: 'closed' }, after: null, limit: 50 });
  expect(closed.rows.map(({ number, receivedAt }) => [number, receivedAt])).toEqual([
    ['TS-01-202402-0001', '2024-02-01T04:00:00.000Z'],
    ['TS-01-202403-0001', '2024-03-05T04:00:00.000Z'],
  ].reverse());
  const { rows } = await findComplaints(context, actor, { text: '老-1', after: null, limit: 10 });
  expect(rows.map(({ number }) => number)).toEqual(['TS-01-202403-0001']);
  const shown = await getComplaint(context, rows[0]!.id, actor);
  expect(shown).toMatchObject({ closedAt: '2024-03-09T04:00:00.000Z', deadlines: [], pending: '', takenInBy: '何立群', stages: expect.arrayContaining([expect.objectContaining({ status: 'done' })]) });
  expect(shown.actions.map(({ id }) => id)).toEqual(['reopen']);
  expect(shown.timeline.map(({ title, who, at: when }) => [title, who, when])).toEqual([
    ['导入', '何立群', now],
    ['办结', '老李', '2024-03-09T04:00:00.000Z'],
    ['受理', '老周', '2024-03-05T04:00:00.000Z'],
  ]);
  expect(shown.timeline[2]!.text).toBe('2024年3月5日，来电\n旧登记第 1 件：外墙渗水。');
  expect(shown.timeline[1]!.text).toBe('2024年3月9日\n原编号：老-1\n接待人：老周\n处理经过：已补打防水胶。\n经办人：老李\n答复客户：当面答复。\n客户意见：满意');
  const lanes = await inboxLanes(context, actor);
  expect(lanes.lanes.reduce((sum, { total }) => sum + total, 0)).toBe(2);
  expect((await getComplaint(context, first, actor)).number).toBe('TS-01-202611-0001');
});

test('numbers go on behind those given and are not given again, also after the import was taken back', async () => {
  const { context, actor, bring } = await desk();
  const take = () => saveIntake(context, actor, { draftId: uuidv7(), fields: typed() }).then(({ number }) => number);
  expect(await take()).toBe('TS-01-202611-0001');
  const { id } = await bring([line(1, { receivedAt: '2026-11-03T04:00:00.000Z', closedAt: '2026-11-04T04:00:00.000Z' })]);
  expect(await take()).toBe('TS-01-202611-0003');
  await undoImport(context, actor, id, onward);
  expect(await take()).toBe('TS-01-202611-0004');
});

test('an open old case has its time limits from its import on, and nothing escalates for what was closed before', async () => {
  const { context, actor, bring, at } = await desk();
  await bring([line(1), line(2, { closedAt: null, receivedAt: '2024-03-05T04:00:00.000Z' })]);
  expect((await fireReached(context)).reached).toBe(0);
  const [open] = (await inboxPage(context, actor, { filter: { ...whole, view: 'open' }, after: null, limit: 5 })).rows;
  const shown = await getComplaint(context, open!.id, actor);
  expect(shown.deadlines.find(({ clock }) => clock === 'opinion')).toMatchObject({ dueAt: '2026-11-24T10:00:00.000Z', begunAt: now });
  at('2027-02-20T02:12:00.000Z');
  for (let round = 0; round < 9; round += 1) await fireReached(context);
  const events = await context.store.read((db) => db.selectFrom('event').select('stream').where('type', '=', 'complaint.escalated').distinct().execute());
  expect(events.map(({ stream }) => stream)).toEqual([open!.id]);
});

test('figures count old cases under their dates and do not ask whether they kept limits that nobody watched', async () => {
  const { context, actor, bring } = await desk();
  await bring([line(1), line(2), line(3, { closedAt: '2024-03-05T04:00:00.000Z' }), line(4, { closedAt: null })]);
  const { counts } = await reportFigures(context, actor, { project: null, policy: null, step: null, from: '2024-03-01', to: '2024-03-31' });
  expect(counts).toMatchObject({ all: 4, closed: 3, open: 1, 'severity:important': 4, 'opinion:satisfied': 3 });
  expect(Object.keys(counts).filter((mark) => /^(?:timely|late|hour|overran)/.test(mark))).toEqual([]);
  expect(Object.entries(counts).filter(([mark]) => mark.startsWith('time:')).reduce((sum, [, count]) => sum + count, 0)).toBe(2);
});

test('all of it or nothing: stopped halfway, nothing is there, and the same file comes in once', async () => {
  const { context, actor, bring } = await desk();
  const before = await dumpProjections(context.store);
  const parts = Array.from({ length: 600 }, (_, nth) => line(nth));
  let told = 0;
  await expect(bring(parts, { goesOn: () => told < 500, told: (done) => (told = done) })).rejects.toMatchObject({ code: 'STOPPED' });
  expect(told).toBe(500);
  expect(await dumpProjections(context.store)).toBe(before);
  expect(await context.store.read((db) => db.selectFrom('identity_box').select('digest').execute())).toEqual([]);
  await bring(parts);
  await expect(bring(parts)).rejects.toMatchObject({ code: 'NOT_ALLOWED' });
  const [known] = await lastImports(context);
  expect(known).toMatchObject({ cases: 600, open: 0, file, moved: 0, by: actor.staffId });
});

test('taken back as a whole nothing is left but the log: lists, figures, search and who complained are as before', async () => {
  const { context, actor, bring } = await desk();
  await saveIntake(context, actor, { draftId: uuidv7(), fields: typed() });
  const before = JSON.parse(await dumpProjections(context.store)) as Record<string, unknown>;
  const { id } = await bring([line(1), line(2, { closedAt: null }), line(3, { receivedAt: '2025-03-05T04:00:00.000Z', closedAt: null })]);
  await undoImport(context, actor, id, onward);
  const after = JSON.parse(await dumpProjections(context.store)) as Record<string, unknown>;
  expect({ ...after, number_counter: null }).toEqual({ ...before, number_counter: null });
  expect((await findComplaints(context, actor, { text: '外墙', after: null, limit: 10 })).rows).toEqual([]);
  expect(await context.store.read((db) => db.selectFrom('identity_box').select('digest').execute())).toHaveLength(1);
  expect(await context.store.read((db) => db.selectFrom('likeness_token').selectAll().execute())).toHaveLength(2);
  expect(await lastImports(context)).toMatchObject([{ moved: null }]);
  await expect(undoImport(context, actor, id, onward)).rejects.toMatchObject({ code: 'NOT_FOUND' });
  await bring([line(1)]);
  const grown = await dumpProjections(context.store);
  await context.store.rebuild();
  expect(await dumpProjections(context.store)).toBe(grown);
});

test('what somebody worked on since keeps the import from being taken back, and an old case can be taken up again and corrected', async () => {
  const { context, actor, bring } = await desk();
  const { id } = await bring([line(1, { severity: 'minor' }), line(2)]);
  const { rows } = await findComplaints(context, actor, { text: '老-1', after: null, limit: 10 });
  const [old] = rows;
  const { version } = await correctComplaint(context, actor, { id: old!.id, expectedVersion: 1, reason: '原表写错', changes: { facts: '内墙渗水。' } });
  expect(version).toBe(2);
  const { revision } = await getComplaint(context, old!.id, actor);
  await actOn(context, actor, { id: old!.id, expectedRevision: revision, act: { action: 'reopen', reason: '客户又来了' } });
  const shown = await getComplaint(context, old!.id, actor);
  expect(shown.closedAt).toBeNull();
  expect(shown.pending).not.toBe('');
  expect(await lastImports(context)).toMatchObject([{ moved: 1 }]);
  await expect(undoImport(context, actor, id, onward)).rejects.toMatchObject({ code: 'NOT_ALLOWED', faults: [{ message: '这次导入的投诉里有 1 件后来又办理过，不能整批撤销，什么也没有改动。' }] });
  const grown = await dumpProjections(context.store);
  await context.store.rebuild();
  expect(await dumpProjections(context.store)).toBe(grown);
});

test('old cases are late entries of no sealed day', async () => {
  const { context, actor, bring, at } = await desk();
  await saveIntake(context, actor, { draftId: uuidv7(), fields: typed() });
  at('2026-11-20T10:00:00.000Z');
  await sealDay(context, actor.staffId, 'hand', '2026-11-20T10:00:00.000Z');
  at('2026-11-21T02:00:00.000Z');
  await bring([line(1), line(2)]);
  const sealed = await sealDay(context, actor.staffId, 'hand', '2026-11-21T10:00:00.000Z');
  expect(sealed).toMatchObject({ concerned: 0 });
  expect(await dayFigures(context, '2026-11-21T10:00:00.000Z')).toBeDefined();
});

test('who complained is kept apart from the log, and the log holds no name', async () => {
  const { context, bring } = await desk();
  await bring([line(1)]);
  const row = await context.store.read((db) => db.selectFrom('complaint').select('identity').executeTakeFirstOrThrow());
  expect((await context.store.read((db) => findBoxes(db, Scope.everything, [row.identity!]))).size).toBe(1);
  const bodies = await context.store.read((db) => db.selectFrom('event').select('body').execute());
  expect(bodies.some(({ body }) => body.includes('客户1') || body.includes('1380000'))).toBe(false);
});
