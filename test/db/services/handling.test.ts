import { expect, test } from 'vitest';
import { v7 as uuidv7 } from 'uuid';
import { complaintDetail } from '../../../shared/ipc/complaint';
import type { InboxFilter, InboxView } from '../../../shared/ipc/inbox';
import type { IntakeFields } from '../../../shared/ipc/intake';
import type { ActInput } from '../../../shared/domain/handling/input';
import type { Actor } from '../../../electron/services/context';
import { getComplaint } from '../../../electron/services/complaint';
import { correctComplaint } from '../../../electron/services/correction';
import { actOn } from '../../../electron/services/handling';
import { inboxLanes, inboxPage } from '../../../electron/services/inbox';
import { saveIntake } from '../../../electron/services/intake';
import { listStaff, setUpOffice } from '../../../electron/services/office';
import { emptyDesk, typed } from '../support/desk';
import { dumpProjections } from '../support/table-dump';

const everybody = [
  { name: '周晓岚', role: 'receptionist', department: '销售部' },
  { name: '何立群', role: 'supervisor', department: '销售部' },
  { name: '梁启航', role: 'department-head', department: '工程部' },
  { name: '苏文静', role: 'sales-management', department: '销管部' },
  { name: '郑远', role: 'deputy-general-manager', department: null },
] as const;

const sheet = { form: 'complaint-handling', version: 1 } as const;

async function office(changes: Partial<IntakeFields> = {}) {
  const desk = await emptyDesk();
  const { context } = desk;
  await setUpOffice(context, { project: '云栖里', deskName: '一号售楼处', deskCode: '01', staff: [...everybody] });
  const [receptionist, supervisor, head, management, deputy] = (await listStaff(context)).map(({ id, role }): Actor => ({ staffId: id, role }));
  const people = { receptionist: receptionist!, supervisor: supervisor!, head: head!, management: management!, deputy: deputy! };
  const { id } = await saveIntake(context, people.receptionist, { draftId: uuidv7(), fields: typed(changes) });
  const read = (actor: Actor) => getComplaint(context, id, actor);
  const act = async (actor: Actor, input: ActInput) => actOn(context, actor, { id, expectedRevision: (await read(actor)).revision, act: input });
  const list = async (view: InboxView) => {
    const filter: InboxFilter = { view, severity: null, due: null, channel: null, department: null };
    return (await inboxPage(context, people.receptionist, { filter, after: null, limit: 50 })).rows;
  };
  const signedSheetBack = () =>
    context.store.uow(({ append }) =>
      append([
        { type: 'complaint.form-printed', body: { ...sheet, copy: 1, pdf: 'c'.repeat(64), pages: 1, printer: null }, stream: id, occurredAt: null, actor: people.receptionist.staffId },
        { type: 'complaint.sheet-returned', body: { ...sheet, file: 'd'.repeat(64), page: 1, how: 'code' }, stream: id, occurredAt: null, actor: people.receptionist.staffId },
      ]),
    );
  return { ...desk, people, id, read, act, list, signedSheetBack };
}

const opinion: ActInput = { action: 'opinion', text: '两天内换好龙头。', valid: true, explanation: '设施老化。' };
const measure = (kind: 'corrective' | 'preventive'): ActInput => ({ action: 'measure', kind, text: '按月巡检。', unit: '工程部', owner: '陈师傅', dueOn: '2026-12-20' });

test('R-S02-FLOW: an important case goes from hand to hand to the archive; lists, counts and due times follow', async () => {
  const { context, people, act, read, list, at, signedSheetBack } = await office({ severity: 'important' });
  const { head, management, supervisor, receptionist } = people;
  const due = async () => (await list('open')).map(({ dueClock, pending }) => [dueClock, pending]);
  expect(await due()).toEqual([['opinion', '待部门负责人意见']]);
  await act(head, opinion);
  expect(await due()).toEqual([['answer', '待销管部意见']]);
  await act(management, { action: 'decide', approved: true, text: '同意。' });
  await act(management, { action: 'answer', text: '已说明。', how: 'phone', answeredAt: null });
  expect(await due()).toEqual([['closing', '待客户意见']]);
  expect(await list('waiting-customer')).toHaveLength(1);
  expect((await inboxLanes(context, receptionist)).views).toMatchObject({ 'waiting-customer': 1 });
  await act(management, { action: 'verdict', verdict: 'satisfied', demand: '' });
  await act(head, { action: 'cause', category: 'quality', text: '阀芯磨损。' });
  await act(head, measure('corrective'));
  await act(supervisor, measure('preventive'));
  await act(management, { action: 'penalty', choice: [], person: '', reason: '设施原因，不涉及员工。' });
  at('2026-11-24T03:00:00.000Z');
  await expect(act(management, { action: 'close' })).rejects.toMatchObject({ code: 'NOT_ALLOWED', faults: [{ message: '还缺收回签字的《客户投诉意见处理表》。' }] });
  await signedSheetBack();
  await act(management, { action: 'close' });
  expect(await due()).toEqual([['return-visit', '待回访']]);
  expect((await inboxLanes(context, receptionist)).views).toMatchObject({ 'waiting-customer': 0, 'return-visit': 1 });
  expect((await list('return-visit'))[0]).toMatchObject({ dueAt: '2026-11-25T10:00:00.000Z', closedAt: null });
  await act(management, { action: 'visit', how: 'phone', outcome: 'satisfied', text: '' });
  for (const number of [1, 2]) await act(management, { action: 'verify', measure: number, effective: true, text: '已落实。' });
  expect(await due()).toEqual([[null, '待归档']]);
  at('2026-11-25T03:00:00.000Z');
  await act(management, { action: 'archive', archiveNumber: 'GD-0001' });
  expect(await list('open')).toEqual([]);
  expect((await list('closed'))[0]).toMatchObject({ closedAt: '2026-11-25T03:00:00.000Z', pending: '' });
  expect((await inboxLanes(context, receptionist)).lanes.every(({ total }) => total === 0)).toBe(true);
  const detail = await read(management);
  expect(complaintDetail.parse(detail)).toEqual(detail);
  expect(detail).toMatchObject({ closedAt: '2026-11-24T03:00:00.000Z', handling: { archived: { archiveNumber: 'GD-0001', who: '苏文静' } } });
  expect(detail.timeline[0]).toMatchObject({ who: '苏文静', title: '归档' });
  const grown = await dumpProjections(context.store);
  await context.store.rebuild();
  expect(await dumpProjections(context.store)).toBe(grown);
  expect(await context.store.verifyChain()).toMatchObject({ ok: true });
});

test('a step by the wrong person, or of another state, is refused and nothing is recorded', async () => {
  const { context, people, act, read } = await office();
  const before = await dumpProjections(context.store);
  await expect(act(people.receptionist, opinion)).rejects.toMatchObject({ code: 'NOT_ALLOWED', faults: [{ place: 'action', message: '由售楼主管办理。' }] });
  await expect(act(people.supervisor, { ...opinion, text: ' ' })).rejects.toMatchObject({ code: 'INVALID_INPUT', faults: [{ place: 'text' }] });
  await expect(act({ staffId: 'nobody', role: 'supervisor' }, opinion)).rejects.toMatchObject({ code: 'NOT_FOUND' });
  await expect(actOn(context, people.supervisor, { id: uuidv7(), expectedRevision: 1, act: opinion })).rejects.toMatchObject({ code: 'NOT_FOUND' });
  expect(await dumpProjections(context.store)).toBe(before);
  expect((await read(people.supervisor)).actions.find(({ next }) => next)).toMatchObject({ id: 'opinion', key: 'O', allowed: true, why: null });
});

test('of two people at one case the second is told, and a print does not stand in the way', async () => {
  const { context, people, id, read } = await office();
  const { revision } = await read(people.supervisor);
  const printed = { form: 'complaint-handling', copy: 1, version: 1, pdf: 'c'.repeat(64), pages: 1, printer: null };
  await context.store.uow(({ append }) => append([{ type: 'complaint.form-printed', body: printed, stream: id, occurredAt: null, actor: people.receptionist.staffId }]));
  const promise: ActInput = { action: 'promise', promisedAt: '2026-11-23T10:00:00.000Z', reason: '客户要求' };
  const results = await Promise.allSettled([
    actOn(context, people.supervisor, { id, expectedRevision: revision, act: opinion }),
    actOn(context, people.receptionist, { id, expectedRevision: revision, act: promise }),
  ]);
  expect(results).toMatchObject([{ status: 'fulfilled', value: { revision: revision + 2, stage: 'answer' } }, { reason: { code: 'CONFLICT' } }]);
  expect(await read(people.supervisor)).toMatchObject({ revision: revision + 2, promisedAt: null });
});

test('lowering a severity is no correction; a raised one by correction waits for whoever decides then', async () => {
  const { context, people, id, read, act } = await office({ severity: 'important' });
  await act(people.head, opinion);
  await act(people.management, { action: 'decide', approved: true, text: '同意。' });
  const correct = (severity: 'minor' | 'major') =>
    correctComplaint(context, people.receptionist, { id, expectedVersion: 1, changes: { severity }, reason: '核实' });
  await expect(correct('minor')).rejects.toMatchObject({ code: 'INVALID_INPUT', faults: [{ place: 'changes.severity' }] });
  await correct('major');
  expect(await read(people.deputy)).toMatchObject({ severity: 'major', stage: 'decision', handler: 'deputy-general-manager' });
});

test('whoever a case was passed to keeps it when something else is corrected', async () => {
  const { context, people, id, read, act } = await office();
  await act(people.supervisor, { action: 'route', handler: 'sales-management', department: '工程部', reason: '涉及多个部门' });
  await correctComplaint(context, people.receptionist, { id, expectedVersion: 1, changes: { demand: '今天修好' }, reason: '补充' });
  expect(await read(people.management)).toMatchObject({ handler: 'sales-management', demand: '今天修好' });
});

test('R-S02-ROUTE: nobody reads, corrects or handles a complaint about themselves', async () => {
  const { context, people, id, act, read } = await office({ about: { department: '销售部', person: '何立群' } });
  await expect(
    correctComplaint(context, people.supervisor, { id, expectedVersion: 1, changes: { facts: '没有这回事' }, reason: '改' }),
  ).rejects.toMatchObject({ code: 'NOT_FOUND' });
  await expect(act(people.supervisor, opinion)).rejects.toMatchObject({ code: 'NOT_FOUND' });
  await expect(read(people.supervisor)).rejects.toMatchObject({ code: 'NOT_FOUND' });
});
