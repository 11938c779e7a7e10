import { createHash, randomBytes } from 'node:crypto';
import { v7 as uuidv7 } from 'uuid';
import { expect, test } from 'vitest';
import { formCode } from '../../../shared/domain/form/form-code';
import { getComplaint } from '../../../electron/services/complaint';
import { correctComplaint } from '../../../electron/services/correction';
import { inboxLanes } from '../../../electron/services/inbox';
import { saveIntake } from '../../../electron/services/intake';
import { assignPage, dismissPage, keptPage, out, takePage, tray, withdrawPage } from '../../../electron/services/returns';
import { sealEarlierPapers } from '../../../electron/services/sealed-paper';
import { readyDesk, typed } from '../support/desk';
import { dumpProjections } from '../support/table-dump';

const form = 'complaint-handling';
const digestOf = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex');

async function office() {
  const desk = await readyDesk();
  const context = { ...desk.context, archive: desk.context.store.archive };
  const { id } = await saveIntake(context, desk.people.receptionist, { draftId: uuidv7(), fields: typed() });
  const print = (version: number, pages = 1) =>
    context.store.uow(({ append }) => append([{ type: 'complaint.form-printed', body: { form, copy: version, version, pdf: 'c'.repeat(64), pages, printer: null }, stream: id, occurredAt: null, actor: desk.people.receptionist.staffId }]));
  const code = (version: number, page = 1, number = 'TS-01-202611-0001') => formCode({ number, version, page, paper: 'CLB' });
  const scan = (codes: readonly string[], source = `${digestOf(randomBytes(8))}:1`) => {
    const page = randomBytes(64);
    return { source, file: digestOf(page), page, sealed: false, codes: [...codes] };
  };
  const take = (codes: readonly string[], source?: string) => takePage(context, desk.people.receptionist, scan(codes, source));
  return { ...desk, context, id, print, code, scan, take };
}

test('a sheet is out from its print until it is back; the record names the page, and a rebuild gives the same', async () => {
  const { context, people, id, print, code, take } = await office();
  await print(1, 2);
  const [sheet] = await out(context, people.receptionist);
  expect(sheet).toMatchObject({ id, days: 0 });
  expect((await inboxLanes(context, people.receptionist)).views.unsigned).toBe(1);
  expect(await take([code(1, 2)])).toMatchObject({ outcome: 'filed', number: 'TS-01-202611-0001', complaint: id, words: '《客户投诉意见处理表》第 1 版第 2 页' });
  expect(await out(context, people.receptionist)).toHaveLength(1);
  expect(await take([code(1)])).toMatchObject({ outcome: 'filed' });
  expect(await out(context, people.receptionist)).toEqual([]);
  expect((await inboxLanes(context, people.receptionist)).views.unsigned).toBe(0);
  const detail = await getComplaint(context, id, people.receptionist);
  expect(detail.returns).toMatchObject([{ page: 2, version: 1, who: '周晓岚', withdrawn: null }, { page: 1 }]);
  expect(detail.timeline[0]).toMatchObject({ title: '收回签字表' });
  const before = await dumpProjections(context.store);
  await context.store.rebuild();
  expect(await dumpProjections(context.store)).toBe(before);
});

test('the same file is taken in once, another scan of the same page is kept beside it', async () => {
  const { context, people, print, code, scan, take } = await office();
  await print(1);
  const first = scan([code(1)]);
  expect(await takePage(context, people.receptionist, first)).toMatchObject({ outcome: 'filed' });
  expect(await takePage(context, people.receptionist, first)).toMatchObject({ outcome: 'known', number: 'TS-01-202611-0001' });
  expect(await take([code(1)])).toMatchObject({ outcome: 'again' });
});

test('a sheet of an old version is filed and does not count for the new one', async () => {
  const { context, people, id, print, code, take } = await office();
  await print(1);
  await correctComplaint(context, people.receptionist, { id, expectedVersion: 1, changes: { demand: '今天修好' }, reason: '补充' });
  await print(2);
  expect(await take([code(1)])).toMatchObject({ outcome: 'old', words: expect.stringContaining('第 2 版') as string });
  expect(await out(context, people.receptionist)).toHaveLength(1);
  expect(await take([code(2)])).toMatchObject({ outcome: 'filed' });
  expect(await out(context, people.receptionist)).toEqual([]);
});

test('what cannot be matched waits, is assigned or put aside with a reason, and comes back when it is taken out', async () => {
  const { context, people, id, print, code, take } = await office();
  expect(await take([])).toMatchObject({ outcome: 'waiting', words: '没有认出本程序的二维码' });
  expect(await take(['http://example.com'])).toMatchObject({ outcome: 'waiting' });
  expect(await take([code(1, 1, 'TS-01-202611-0999')])).toMatchObject({ words: '没有找到二维码上的编号，或者不归您看' });
  expect(await take([code(7)])).toMatchObject({ words: '二维码上的版本没有打印过' });
  expect(await take([code(1), code(1, 1, 'TS-01-202611-0002')])).toMatchObject({ words: '一页上有几张表的二维码' });
  const waiting = await tray(context);
  expect(waiting.map(({ why }) => why).sort()).toEqual(['no-code', 'no-code', 'no-print', 'no-record', 'several']);
  const [one, other] = waiting;
  await expect(assignPage(context, people.receptionist, { id: one!.id, complaintId: id, paper: form })).rejects.toMatchObject({ code: 'INVALID_INPUT' });
  await print(1);
  expect(await assignPage(context, people.receptionist, { id: one!.id, complaintId: id, paper: form })).toMatchObject({ outcome: 'filed' });
  await expect(assignPage(context, people.receptionist, { id: one!.id, complaintId: id, paper: form })).rejects.toMatchObject({ code: 'CONFLICT' });
  await expect(dismissPage(context, people.receptionist, { id: other!.id, reason: ' ' })).rejects.toMatchObject({ code: 'INVALID_INPUT' });
  await dismissPage(context, people.receptionist, { id: other!.id, reason: '不是表' });
  expect(await tray(context)).toHaveLength(3);
  await withdrawPage(context, people.receptionist, { complaintId: id, file: one!.file, reason: '没有签字' });
  expect(await tray(context)).toHaveLength(4);
  expect(await out(context, people.receptionist)).toHaveLength(1);
  await expect(withdrawPage(context, people.receptionist, { complaintId: id, file: one!.file, reason: '没有签字' })).rejects.toMatchObject({ code: 'CONFLICT' });
  expect((await getComplaint(context, id, people.receptionist)).returns).toMatchObject([{ withdrawn: '没有签字' }]);
  expect(await context.store.verifyChain()).toMatchObject({ ok: true });
});

test('a scan of a complaint that somebody may not see tells no more than one of none, and its page is theirs alone', async () => {
  const { context, people, code, print, scan } = await office();
  await print(1);
  const sheet = scan([code(1)]);
  const about = await saveIntake(context, people.receptionist, { draftId: uuidv7(), fields: typed({ about: { department: null, person: '何立群' } }) });
  await context.store.uow(({ append }) => append([{ type: 'complaint.form-printed', body: { form, copy: 1, version: 1, pdf: 'c'.repeat(64), pages: 1, printer: null }, stream: about.id, occurredAt: null, actor: people.receptionist.staffId }]));
  const hidden = scan([code(1, 1, 'TS-01-202611-0002')]);
  expect(await takePage(context, people.supervisor, hidden)).toMatchObject({ outcome: 'waiting', number: null, words: '没有找到二维码上的编号，或者不归您看' });
  const [page] = await tray(context);
  await assignPage(context, people.receptionist, { id: page!.id, complaintId: about.id, paper: form });
  await expect(keptPage(context, people.supervisor, hidden.file)).rejects.toMatchObject({ code: 'NOT_FOUND' });
  await takePage(context, people.receptionist, sheet);
  expect((await keptPage(context, people.supervisor, sheet.file)).page).toEqual(Buffer.from(sheet.page));
  expect(await takePage(context, people.supervisor, hidden)).toMatchObject({ outcome: 'known', number: null });
});

test('a page that is not what its digest says is refused', async () => {
  const { context, people, scan } = await office();
  await expect(takePage(context, people.receptionist, { ...scan([]), file: 'a'.repeat(64) })).rejects.toMatchObject({ code: 'INVALID_INPUT' });
});

test('pages from before there was a vault are sealed, those that wait too, and only their box stays', async () => {
  const { context, people, print, code, scan } = await office();
  await print(1);
  const sheets = [scan([code(1)]), scan([])];
  for (const sheet of sheets) await takePage(context, people.receptionist, sheet);
  const seal = { seal: (page: Uint8Array) => Promise.resolve({ box: Buffer.concat([Buffer.from('box'), page]), number: 1 }), open: () => Promise.reject(new Error('locked')) };
  expect(await sealEarlierPapers(context, context.archive, seal, () => true)).toBe(2);
  expect(await sealEarlierPapers(context, context.archive, seal, () => true)).toBe(0);
  for (const { file, page } of sheets) {
    const kept = await keptPage(context, people.receptionist, file);
    expect(kept).toMatchObject({ sealed: true });
    expect(Buffer.from(kept.page)).toEqual(Buffer.concat([Buffer.from('box'), page]));
    expect(await context.archive.has(file)).toBe(false);
  }
});
