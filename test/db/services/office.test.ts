import { expect, test } from 'vitest';
import { policySchema } from '../../../shared/domain/policy/schema';
import { type Role, roles } from '../../../shared/domain/staff/role';
import type { Actor } from '../../../electron/services/context';
import { addStaff, currentOffice, currentPolicy, listStaff, policyChoices, setUpOffice } from '../../../electron/services/office';
import { getSettings, putSettings } from '../../../electron/services/settings';
import { emptyDesk, readyDesk } from '../support/desk';

const setUp = { project: ' 云栖里 ', deskName: '一号售楼处', deskCode: 'a1', staff: [{ name: '周晓岚', role: 'receptionist', department: ' ' }] } as const;

test('an office is set up once', async () => {
  const { context } = await emptyDesk();
  expect(await currentOffice(context)).toBeNull();
  await setUpOffice(context, setUp);
  expect(await currentOffice(context)).toMatchObject({ project: '云栖里', deskCode: 'A1', closingTime: '18:00' });
  expect(await listStaff(context)).toMatchObject([{ name: '周晓岚', department: null }]);
  await expect(setUpOffice(context, setUp)).rejects.toMatchObject({ code: 'CONFLICT' });
});

test('set-up names every place that is wrong', async () => {
  const { context } = await emptyDesk();
  const wrong = { project: ' ', deskName: 'x'.repeat(41), deskCode: '一号', staff: [{ ...setUp.staff[0], name: '' }] };
  const refused = await setUpOffice(context, wrong).catch((error: { faults: { place: string }[] }) => error.faults.map(({ place }) => place));
  expect(refused).toEqual(['project', 'deskName', 'deskCode', 'staff[0].name']);
});

test('staff can be added and found', async () => {
  const { context, people } = await readyDesk();
  const added = await addStaff(context, people.supervisor, { name: ' 苏文静 ', role: 'sales-management', department: '销管部' });
  expect(await listStaff(context)).toContainEqual({ id: added.id, name: '苏文静', role: 'sales-management', department: '销管部' });
  expect((await listStaff(context)).at(-1)).toEqual(added);
  await expect(addStaff(context, people.supervisor, { name: '', role: 'receptionist', department: null })).rejects.toMatchObject({ code: 'INVALID_INPUT' });
});

test('what cannot be seen is no name', async () => {
  const { context } = await emptyDesk();
  const unseen = { project: '\u200b\u200b', deskName: '\u0007', deskCode: '01', staff: [{ ...setUp.staff[0], name: '\u200b' }] };
  const refused = await setUpOffice(context, unseen).catch((error: { faults: { place: string }[] }) => error.faults.map(({ place }) => place));
  expect(refused).toEqual(['project', 'deskName', 'staff[0].name']);
  await setUpOffice(context, { ...setUp, project: '云\u200b栖  里\u0007' });
  expect(await currentOffice(context)).toMatchObject({ project: '云栖 里' });
  const leader = { staffId: 'setup', role: 'administrator' } as const;
  await expect(addStaff(context, leader, { name: '\u0007', role: 'receptionist', department: null })).rejects.toMatchObject({ code: 'INVALID_INPUT' });
  expect(await addStaff(context, leader, { name: '苏\u0007文静', role: 'receptionist', department: '\u200b' })).toMatchObject({ name: '苏文静', department: null });
});

test('a supervisor appoints no superiors once somebody else can', async () => {
  const { context, people } = await readyDesk();
  const add = (role: Role, actor: Actor = people.supervisor) => addStaff(context, actor, { name: '苏文静', role, department: null });
  for (const role of roles) await expect(add(role, people.receptionist)).rejects.toMatchObject({ code: 'NOT_ALLOWED' });
  for (const role of roles) await expect(add(role, people.head)).rejects.toMatchObject({ code: 'NOT_ALLOWED' });
  const { id } = await add('sales-management');
  const allowed: Role[] = [];
  for (const role of roles) await add(role).then(() => allowed.push(role), () => undefined);
  expect(allowed).toEqual(['receptionist', 'department-head']);
  expect(await add('deputy-general-manager', { staffId: id, role: 'sales-management' })).toMatchObject({ role: 'deputy-general-manager' });
});

test('a stored setting that no longer fits gives way to the first one', async () => {
  const { context } = await readyDesk();
  await putSettings(context, { printer: '', copies: 2 });
  expect(await getSettings(context)).toEqual({ printer: null, copies: 1 });
});

test('policy and settings can be read from the start', async () => {
  const { context } = await readyDesk();
  expect(policySchema.safeParse(await currentPolicy(context)).success).toBe(true);
  expect(await getSettings(context)).toEqual({ printer: null, copies: 1 });
  await putSettings(context, { printer: '前台', copies: 2 });
  expect(await getSettings(context)).toEqual({ printer: '前台', copies: 2 });
  await putSettings(context, { printer: '前台', copies: 2, papers: { 'penalty-notice': '财务室' } });
  expect(await getSettings(context)).toEqual({ printer: '前台', copies: 2, papers: { 'penalty-notice': '财务室' } });
});

test('takes complaints in by the policy chosen at set-up, and refuses one that nobody knows', async () => {
  const { context } = await emptyDesk();
  await expect(setUpOffice(context, { ...setUp, policy: 'nobody-knows' })).rejects.toMatchObject({ code: 'INVALID_INPUT', faults: [{ place: 'policy' }] });
  await setUpOffice(context, { ...setUp, policy: 'owners' });
  expect(await currentPolicy(context)).toMatchObject({ id: 'owners', version: 1 });
  expect(policyChoices()).toHaveLength(15);
  expect(policyChoices().find(({ id }) => id === 'owners')).toMatchObject({
    severities: ['情绪激动', '一般'],
    limits: [{ label: '约定的回复', span: '受理后 24 小时', own: false }, { label: '处理并回复', span: '进入“落实处理”后 24 小时', own: false }],
  });
});
