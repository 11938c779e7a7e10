import { expect, test } from 'vitest';
import { findCases, keepCase, proposeCase, withdrawCase } from '../../../electron/services/casebook';
import { getComplaint } from '../../../electron/services/complaint';
import type { Actor } from '../../../electron/services/context';
import { exampleOffice } from '../../../electron/services/example-office';
import { inboxPage } from '../../../electron/services/inbox';
import { listMembers } from '../../../electron/services/staff';
import { actOn } from '../../../electron/services/handling';
import { paperModel } from '../../../electron/services/paper-model';
import type { Sheet } from '../../../shared/domain/paper/sheet';
import { DeskError } from '../../../shared/ipc/wire';
import { emptyDesk } from '../support/desk';
import { dumpProjections } from '../support/table-dump';

const texts = { title: '午间电话没人接', story: '客户午间连打三次电话，都没有人接。', handled: '当天致歉，补发路线图，排定午间替班表。', lesson: '午间接线要有替班，占线时转手机。' };

async function library() {
  const { context } = await emptyDesk();
  await exampleOffice(context);
  const members = await listMembers(context);
  const by = (role: string): Actor => members.filter((one) => one.role === role).map((one) => ({ staffId: one.id, role: one.role }))[0]!;
  const listed = async (view: 'open' | 'closed') => (await inboxPage(context, by('sales-management'), { filter: { view, severity: null, due: null, channel: null, department: null }, after: null, limit: 100 })).rows;
  return { context, by, listed };
}

const refusal = (work: Promise<unknown>) => work.then(() => null, (error: unknown) => (error instanceof DeskError ? `${error.code} ${error.faults[0]?.place ?? ''}` : String(error)));

test('a closed case goes into the library, is found by its words, rewritten, withdrawn, and a rebuild gives the same', async () => {
  const { context, by, listed } = await library();
  const [closed, other] = await listed('closed');
  const lead = by('sales-management');
  const seq = async () => (await getComplaint(context, closed!.id, lead)).timeline.map(({ title }) => title);
  await keepCase(context, lead, { complaintId: closed!.id, ...texts });
  await keepCase(context, lead, { complaintId: other!.id, ...texts, title: '门轨漏风', lesson: '胶条列入季度检查。' });
  const found = async (text: string) => (await findCases(context, by('receptionist'), text)).cases.map(({ title }) => title);
  expect(await found('')).toHaveLength(2);
  expect(await found('替班 转手机')).toEqual(['午间电话没人接']);
  expect(await found('100%')).toEqual([]);
  await keepCase(context, lead, { complaintId: closed!.id, ...texts, title: '午间无人接听' });
  expect(await found('午间')).toContain('午间无人接听');
  expect((await getComplaint(context, closed!.id, lead)).lesson).toMatchObject({ title: '午间无人接听' });
  const before = await dumpProjections(context.store);
  await context.store.rebuild();
  expect(await dumpProjections(context.store)).toBe(before);
  expect(await refusal(withdrawCase(context, lead, { complaintId: closed!.id, reason: ' ' }))).toBe('INVALID_INPUT reason');
  await withdrawCase(context, lead, { complaintId: closed!.id, reason: '还认得出来' });
  expect(await found('')).toEqual(['门轨漏风']);
  expect(await refusal(withdrawCase(context, lead, { complaintId: closed!.id, reason: '再移一次' }))).toBe('CONFLICT ');
  expect(await seq()).toEqual(expect.arrayContaining(['收入案例库', '移出案例库']));
});

test('what is open is refused, and so is a text that names customer, staff or unit', async () => {
  const { context, by, listed } = await library();
  const lead = by('sales-management');
  expect(await refusal(keepCase(context, lead, { complaintId: (await listed('open')).find(({ closedAt }) => closedAt === null)!.id, ...texts }))).toBe('NOT_ALLOWED complaintId');
  const closed = (await listed('closed')).find(({ identity }) => identity !== null)!;
  const [person] = [...(await import('../../../electron/services/identity').then(({ openIdentities }) => openIdentities(context, lead, [closed.identity!]))).values()];
  for (const name of [person!.name!, person!.phone!, '梁启航', '3栋2单元1201'])
    expect(await refusal(keepCase(context, lead, { complaintId: closed.id, ...texts, story: `那天${name}在场。` })), name).toBe('INVALID_INPUT story');
  const proposed = await proposeCase(context, lead, closed.id);
  const said = Object.values(proposed).filter((one) => typeof one === 'string').join('\n');
  for (const name of [person!.name!, person!.phone!, '梁启航', '何立群']) expect(said).not.toContain(name);
});

test('a case shows to those who may see its complaint, on screen and on paper, and one taken up again does not show', async () => {
  const { context, by, listed } = await library();
  const lead = by('sales-management');
  const [closed] = await listed('closed');
  await keepCase(context, lead, { complaintId: closed!.id, ...texts });
  const paper = async (actor: Actor, of: string) => (await paperModel(context, actor, null, 'case-study', of)) as Sheet;
  const words = JSON.stringify((await paper(lead, closed!.id)).blocks);
  expect(words).toContain(texts.lesson);
  expect(words).not.toContain(closed!.number);
  expect((await paper(lead, '?替班')).blocks).toEqual((await paper(lead, closed!.id)).blocks);
  expect(await refusal(paper(lead, '?没有这样的'))).toBe('NOT_FOUND ');
  const nobody: Actor = { staffId: 'nobody', role: 'receptionist' };
  expect(await findCases(context, nobody, '')).toEqual({ cases: [], more: false });
  expect(await refusal(paper(nobody, closed!.id))).toBe('NOT_FOUND ');
  expect(await refusal(proposeCase(context, nobody, closed!.id))).toBe('NOT_FOUND ');
  const { revision } = await getComplaint(context, closed!.id, lead);
  await actOn(context, lead, { id: closed!.id, expectedRevision: revision, act: { action: 'reopen', reason: '客户说又坏了' } });
  expect((await findCases(context, lead, '')).cases).toEqual([]);
});
