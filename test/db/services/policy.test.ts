import { mkdtemp, readFile, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { v7 as uuidv7 } from 'uuid';
import type { PolicyRef } from '../../../shared/domain/policy/event';
import type { Policy } from '../../../shared/domain/policy/schema';
import { complaintDetail } from '../../../shared/ipc/complaint';
import { everything } from '../../../renderer/features/inbox/model/filter';
import { salesOffice } from '../../../shared/policies/sales-office';
import { servicePlatform } from '../../../shared/policies/service-platform';
import { getComplaint } from '../../../electron/services/complaint';
import type { Actor } from '../../../electron/services/context';
import { catchUp } from '../../../electron/services/escalator';
import { formModelSchema } from '../../../shared/domain/form/model';
import { paperModel } from '../../../electron/services/paper-model';
import { actOn } from '../../../electron/services/handling';
import { inboxPage } from '../../../electron/services/inbox';
import { proposeIntake, saveIntake } from '../../../electron/services/intake';
import { listStaff, setUpOffice, shownOffice } from '../../../electron/services/office';
import { adoptPolicy, policyBook, policyVersion, writePolicy } from '../../../electron/services/policy';
import { readPolicyFile, savePolicyFile } from '../../../electron/services/policy-file';
import { previewPolicy } from '../../../electron/services/policy-preview';
import { openTestStore } from '../support/data-folder';
import { emptyDesk, typed } from '../support/desk';
import { dumpProjections } from '../support/table-dump';

const first: PolicyRef = { id: 'sales-office', version: 2 };

async function office() {
  const desk = await emptyDesk();
  const staff = [
    { name: '周晓岚', role: 'receptionist', department: '销售部' },
    { name: '何立群', role: 'supervisor', department: '销售部' },
    { name: '梁启航', role: 'department-head', department: '工程部' },
    { name: '苏文静', role: 'sales-management', department: '销管部' },
    { name: '郑远', role: 'deputy-general-manager', department: null },
    { name: '林一帆', role: 'administrator', department: null },
  ] as const;
  await setUpOffice(desk.context, { project: '云栖里', deskName: '一号售楼处', deskCode: '01', staff: [...staff] });
  const people = (await listStaff(desk.context)).map(({ id, role }): Actor => ({ staffId: id, role }));
  const administrator = people[5]!;
  const take = async () => {
    const id = uuidv7();
    const { number } = await saveIntake(desk.context, people[0]!, { draftId: id, fields: typed() });
    return { id, number };
  };
  const write = async (policy: unknown, of: string | null = null): Promise<PolicyRef> => {
    const answer = await writePolicy(desk.context, administrator, { policy, of });
    if (answer.status !== 'written') throw new Error(JSON.stringify(answer.problems));
    return { id: answer.id, version: answer.version };
  };
  return { ...desk, people, administrator, take, write };
}

/** The default policy with another name and a quicker answer that begins with the answer itself. */
function quicker(name = '云栖里制度'): Policy {
  const copy = structuredClone(salesOffice);
  copy.name = name;
  copy.limits[1]!.amount = 3;
  copy.limits[1]!.bySeverity = { minor: 1 };
  copy.severityNames = { minor: '一般' };
  copy.stages[0]!.actors[0]!.pending = '待本岗处理';
  return copy;
}

const dueOf = async (desk: Awaited<ReturnType<typeof office>>, id: string) =>
  (await getComplaint(desk.context, id, desk.people[1]!)).deadlines.find(({ clock }) => clock === 'answer')?.dueAt;

test('a change of policy concerns new complaints only: an old one keeps times, acts, words, form and escalation, also after a rebuild', async () => {
  const desk = await office();
  const { context, people, administrator } = desk;
  const old = await desk.take();
  const before = complaintDetail.parse(await getComplaint(context, old.id, people[1]!));
  const paper = formModelSchema.parse(await paperModel(context, people[1]!, old.id)).boxes.severity;

  const ref = await desk.write(quicker());
  expect(ref.version).toBe(1);
  expect((await policyBook(context)).inForce).toEqual(first);
  await adoptPolicy(context, administrator, { ...ref, from: first });
  expect((await policyBook(context)).inForce).toEqual(ref);

  expect(complaintDetail.parse(await getComplaint(context, old.id, people[1]!))).toEqual(before);
  expect(formModelSchema.parse(await paperModel(context, people[1]!, old.id)).boxes.severity).toEqual(paper);
  expect(await dueOf(desk, old.id)).toBe('2026-11-24T10:00:00.000Z');

  const fresh = await desk.take();
  const detail = await getComplaint(context, fresh.id, people[1]!);
  expect(detail).toMatchObject({ policy: ref, pending: '待本岗处理', severityNames: { minor: '一般' } });
  expect(await dueOf(desk, fresh.id)).toBe('2026-11-23T10:00:00.000Z');
  expect(formModelSchema.parse(await paperModel(context, people[1]!, fresh.id)).boxes.severity.find(({ on }) => on)?.label).toBe('一般');
  expect(await shownOffice(context)).toMatchObject({ severityNames: { major: '重大', minor: '一般' } });
  const rows = (await inboxPage(context, people[1]!, { filter: { view: 'open', ...everything }, after: null, limit: 10 })).rows;
  expect(rows.map(({ number, severityName, pending }) => [number, severityName, pending]).sort().reverse()).toEqual([
    [fresh.number, '一般', '待本岗处理'],
    [old.number, '轻微', '待售楼主管处理'],
  ]);

  desk.at('2026-11-23T10:01:00.000Z');
  await catchUp(context);
  const late = async (id: string) => (await getComplaint(context, id, people[1]!)).timeline.filter(({ text }) => text?.includes('答复客户已超期')).length;
  expect([await late(old.id), await late(fresh.id)]).toEqual([0, 1]);

  for (const { id } of [old, fresh]) {
    const { revision } = await getComplaint(context, id, people[1]!);
    await actOn(context, people[1]!, { id, expectedRevision: revision, act: { action: 'opinion', text: '更换水龙头', valid: true, explanation: '材料质量' } });
  }
  const grown = await dumpProjections(context.store);
  await context.store.rebuild();
  expect(await dumpProjections(context.store)).toBe(grown);
  expect((await getComplaint(context, old.id, people[1]!)).policy).toEqual(first);
});

test('a version never changes: what is written again is the next one, and both can be read', async () => {
  const desk = await office();
  const one = await desk.write(quicker());
  const changed = quicker();
  changed.limits[0]!.amount = 1;
  const two = await desk.write(changed, one.id);
  expect(two).toEqual({ id: one.id, version: 2 });
  expect((await policyVersion(desk.context, one)).limits[0]?.amount).toBe(2);
  expect((await policyVersion(desk.context, two)).limits[0]?.amount).toBe(1);
  await expect(policyVersion(desk.context, { id: one.id, version: 3 })).rejects.toMatchObject({ code: 'NOT_FOUND' });
  await expect(desk.write(changed, 'sales-office')).rejects.toMatchObject({ code: 'NOT_FOUND' });
});

test('what is not sound is not written, with its place in words; nor is a second policy of one name', async () => {
  const desk = await office();
  const events = () => desk.context.store.read((db) => db.selectFrom('event').select('position').execute());
  const before = (await events()).length;
  const broken = quicker();
  broken.limits[1]!.amount = 1;
  broken.limits[1]!.bySeverity = {};
  expect(await writePolicy(desk.context, desk.administrator, { policy: broken, of: null })).toEqual({
    status: 'refused',
    problems: [{ path: 'limits[1].amount', place: '时限“答复客户”·长短', message: '重大投诉的“答复客户”比前面的“部门意见”还先到期' }],
  });
  for (const policy of [null, {}, { ...quicker(), stages: [] }, quicker('售楼部')]) {
    expect((await writePolicy(desk.context, desk.administrator, { policy, of: null })).status).toBe('refused');
  }
  expect(await events()).toHaveLength(before);
});

test('two people who change the policy at once: the second is told', async () => {
  const desk = await office();
  const [one, two] = [await desk.write(quicker()), await desk.write(quicker('另一制度'))];
  await adoptPolicy(desk.context, desk.administrator, { ...one, from: first });
  await expect(adoptPolicy(desk.context, desk.administrator, { ...two, from: first })).rejects.toMatchObject({ code: 'CONFLICT' });
  await adoptPolicy(desk.context, desk.administrator, { ...servicePlatform, from: one });
  const book = await policyBook(desk.context);
  expect(book.inForce).toEqual({ id: 'service-platform', version: 1 });
  expect(book.adoptions.map(({ name, who }) => [name, who])).toEqual([['服务平台', '林一帆'], ['云栖里制度', '林一帆']]);
  expect((await proposeIntake(desk.context, typed())).severity).toBe('important');
});

test('before a policy comes into force: who keeps theirs, and how the newest would have come out', async () => {
  const desk = await office();
  const [old] = [await desk.take(), await desk.take()];
  const ref = await desk.write(quicker());
  const seen = await previewPolicy(desk.context, desk.people[1]!, ref);
  expect(seen).toMatchObject({ open: [{ ...first, name: '售楼部', count: 2 }], openCapped: false, looked: 2, capped: false, differing: 2, by: { severity: 2, handler: 0, due: 2 }, hidden: 0 });
  expect(seen.lines.find(({ number }) => number === old.number)?.what).toEqual([
    { label: '等级', before: '轻微', after: '一般' },
    { label: '答复客户', before: '11-24 周二 18:00', after: '11-23 周一 18:00' },
  ]);
  expect(await previewPolicy(desk.context, desk.administrator, ref)).toMatchObject({ differing: 2, hidden: 2, lines: [] });
  expect(await previewPolicy(desk.context, desk.people[1]!, first)).toMatchObject({ looked: 2, differing: 0 });
});

test('a policy goes out to a file and comes back the same; a bad file is refused by place, with nothing written', async () => {
  const desk = await office();
  const folder = await mkdtemp(join(tmpdir(), 'policy-'));
  const file = join(folder, 'policy.json');
  const ref = await desk.write(quicker());
  await savePolicyFile(desk.context, ref, file);
  expect(await readPolicyFile(desk.context, file)).toMatchObject({ status: 'ready', file: 'policy.json', of: ref.id, policy: await policyVersion(desk.context, ref) });
  const text = await readFile(file, 'utf8');
  for (const name of ['周晓岚', '何立群', '云栖里"', '13800001234']) expect(text).not.toContain(name);

  const other = await emptyDesk();
  await setUpOffice(other.context, { project: '远山', deskName: '东区', deskCode: '02', staff: [{ name: '林一帆', role: 'administrator', department: null }] });
  expect(await readPolicyFile(other.context, file)).toMatchObject({ status: 'ready', of: null });

  const problems = async (content: string) => {
    await writeFile(file, content);
    const read = await readPolicyFile(desk.context, file);
    return read.status === 'refused' ? read.problems.map(({ path, place, message }) => `${path}|${place}|${message}`) : [];
  };
  expect(await problems(text.replace('"working-days"', '"fortnights"'))).toEqual([
    'limits[0].unit|时限“部门意见”·单位|应为其中之一：minutes、hours、calendar-days、working-days、weeks、months',
  ]);
  expect(await problems(text.slice(0, 300))).toMatchObject([expect.stringMatching(/^\|第 \d+ 行\|/)]);
  expect(await problems('')).toEqual(['|文件|文件是空的。']);
  expect(await problems('[]')).toEqual(['|制度|应为一组内容']);
  expect(await problems(`{"a":${'['.repeat(90_000)}`)).toHaveLength(1);
  expect(await problems(`"${'x'.repeat(1_100_000)}"`)).toMatchObject([expect.stringContaining('超过 1 MB')]);
  expect((await policyBook(desk.context)).policies.filter(({ own }) => own)).toHaveLength(1);
});

test('a program that opens the folder anew knows the policies of the office', async () => {
  const desk = await office();
  const ref = await desk.write(quicker());
  await adoptPolicy(desk.context, desk.administrator, { ...ref, from: first });
  const { id } = await desk.take();
  const events = await desk.context.store.read((db) => db.selectFrom('event').selectAll().orderBy('position').execute());
  const again = await openTestStore();
  await again.uow(({ append }) => append(events.map(({ body, stream, occurred_at, actor, type }) => ({ stream, occurredAt: occurred_at, actor, type, body: JSON.parse(body) }) as never)));
  const row = await again.read((db) => db.selectFrom('complaint').select(['policy_id', 'turn', 'next_act']).where('id', '=', id).executeTakeFirstOrThrow());
  expect(row).toMatchObject({ policy_id: ref.id, next_act: 'opinion' });
  expect(row.turn).not.toBe('');
});
