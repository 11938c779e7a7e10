import { createHash, randomBytes } from 'node:crypto';
import { mkdtemp, readFile, readdir } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { v7 as uuidv7 } from 'uuid';
import { expect, test } from 'vitest';
import { bringPapers } from '../../../electron/db/backup/papers';
import { addAttachment, attachmentName, keptAttachment, saveAttachment, withdrawAttachment } from '../../../electron/services/attachment';
import { getComplaint } from '../../../electron/services/complaint';
import { formPdf } from '../../../electron/services/form';
import { saveIntake } from '../../../electron/services/intake';
import { sealEarlierPapers } from '../../../electron/services/sealed-paper';
import { readyDesk, typed } from '../support/desk';
import { dumpProjections } from '../support/table-dump';

const digestOf = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex');
const boxOf = (content: Uint8Array): Buffer => Buffer.concat([Buffer.alloc(48, 7), content]);
const seal = { seal: (content: Uint8Array) => Promise.resolve({ box: boxOf(content), number: 1 }), open: () => Promise.reject(new Error('locked')) };

async function office() {
  const desk = await readyDesk();
  const context = { ...desk.context, archive: desk.context.store.archive };
  const take = async (about?: string) =>
    (await saveIntake(context, desk.people.receptionist, { draftId: uuidv7(), fields: typed(about === undefined ? {} : { about: { department: null, person: about } }) })).id;
  const id = await take();
  const photo = (content: Uint8Array = randomBytes(90), more: { shows?: boolean; sealed?: boolean; complaintId?: string; note?: string } = {}) => {
    const { shows = true, sealed = false, complaintId = id, note = ' 漏水处 ' } = more;
    return { complaintId, file: digestOf(content), content: sealed ? boxOf(content) : content, sealed, kind: 'picture' as const, ext: 'jpg', what: 'photo' as const, note, shows };
  };
  return { ...desk, context, id, take, photo };
}

test('an attachment is in the record, the timeline and a rebuild, and its name names nobody', async () => {
  const { context, people, id, photo } = await office();
  const one = photo();
  expect(await addAttachment(context, people.receptionist, one)).toBe('added');
  const detail = await getComplaint(context, id, people.receptionist);
  expect(detail.attachments).toMatchObject([{ file: one.file, size: 90, note: '漏水处', who: '周晓岚', withdrawn: null }]);
  expect(detail.timeline[0]).toMatchObject({ title: '加附件', text: '照片，1 KB\n漏水处' });
  expect(await attachmentName(context, people.receptionist, { complaintId: id, file: one.file })).toBe('TS-01-202611-0001-附件1-照片.jpg');
  expect(Buffer.from((await keptAttachment(context, people.receptionist, one)).content)).toEqual(one.content);
  const before = await dumpProjections(context.store);
  await context.store.rebuild();
  expect(await dumpProjections(context.store)).toBe(before);
});

test('the same file twice is attached once, kept once for two complaints, and can come back after it was taken out', async () => {
  const { context, people, id, take, photo } = await office();
  const content = randomBytes(50);
  expect(await addAttachment(context, people.receptionist, photo(content))).toBe('added');
  expect(await addAttachment(context, people.receptionist, photo(content))).toBe('again');
  expect(await addAttachment(context, people.receptionist, photo(content, { complaintId: await take() }))).toBe('added');
  const folder = join(context.archive.pathOf(digestOf(content)), '..');
  expect(await readdir(folder)).toHaveLength(1);
  await expect(withdrawAttachment(context, people.receptionist, { complaintId: id, file: digestOf(content), reason: ' ' })).rejects.toMatchObject({ code: 'INVALID_INPUT' });
  await withdrawAttachment(context, people.receptionist, { complaintId: id, file: digestOf(content), reason: '放错了' });
  await expect(keptAttachment(context, people.receptionist, { complaintId: id, file: digestOf(content) })).rejects.toMatchObject({ code: 'NOT_FOUND' });
  await expect(withdrawAttachment(context, people.receptionist, { complaintId: id, file: digestOf(content), reason: '又一次' })).rejects.toMatchObject({ code: 'CONFLICT' });
  expect(await addAttachment(context, people.receptionist, photo(content))).toBe('added');
  expect((await getComplaint(context, id, people.receptionist)).attachments.map(({ withdrawn }) => withdrawn)).toEqual(['放错了', null]);
});

test('only whoever may see the complaint reaches its files, neither by it nor as a paper', async () => {
  const { context, people, take, photo } = await office();
  const hidden = await take('何立群');
  const one = photo(undefined, { complaintId: hidden, shows: false });
  await addAttachment(context, people.receptionist, one);
  await expect(keptAttachment(context, people.supervisor, one)).rejects.toMatchObject({ code: 'NOT_FOUND' });
  await expect(addAttachment(context, people.supervisor, one)).rejects.toMatchObject({ code: 'NOT_FOUND' });
  await expect(withdrawAttachment(context, people.supervisor, { ...one, reason: '不要了' })).rejects.toMatchObject({ code: 'NOT_FOUND' });
  await expect(formPdf({ ...context, seal }, people.supervisor, one.file)).rejects.toMatchObject({ code: 'NOT_FOUND' });
});

test('what is not what its digest says, and an empty file, are refused and nothing is recorded', async () => {
  const { context, people, id, photo } = await office();
  await expect(addAttachment(context, people.receptionist, { ...photo(), file: 'a'.repeat(64) })).rejects.toMatchObject({ code: 'INVALID_INPUT' });
  await expect(addAttachment(context, people.receptionist, photo(new Uint8Array()))).rejects.toMatchObject({ code: 'INVALID_INPUT' });
  expect((await getComplaint(context, id, people.receptionist)).attachments).toEqual([]);
});

test('a copy leaves once that is on record; a sealed one only as the vault opened it', async () => {
  const { context, people, id, photo } = await office();
  const content = Buffer.from('说话的录音');
  const path = join(await mkdtemp(join(tmpdir(), 'desk-attachment-')), 'copy.mp3');
  const one = photo(content, { sealed: true });
  await addAttachment(context, people.receptionist, one);
  const which = { complaintId: id, file: one.file };
  await expect(saveAttachment(context, people.receptionist, which, null, path)).rejects.toMatchObject({ code: 'LOCKED' });
  await expect(saveAttachment(context, people.receptionist, which, Buffer.from('别的'), path)).rejects.toMatchObject({ code: 'INVALID_INPUT' });
  await expect(readFile(path)).rejects.toMatchObject({ code: 'ENOENT' });
  await saveAttachment(context, people.receptionist, which, Buffer.from(content), path);
  expect(await readFile(path)).toEqual(content);
  expect((await getComplaint(context, id, people.receptionist)).timeline[0]).toMatchObject({ title: '另存附件', text: '附件 1，照片' });
});

test('files that show somebody are sealed once there is a vault, those that do not stay as they are', async () => {
  const { context, people, photo } = await office();
  const [shown, open] = [photo(), photo(undefined, { shows: false })];
  await addAttachment(context, people.receptionist, shown);
  await addAttachment(context, people.receptionist, open);
  await sealEarlierPapers(context, context.archive, seal, () => true);
  expect((await keptAttachment(context, people.receptionist, shown)).sealed).toBe(true);
  expect(await context.archive.has(shown.file)).toBe(false);
  expect((await keptAttachment(context, people.receptionist, open)).sealed).toBe(false);
});

test('a file that turns out to show somebody is kept sealed from then on, and nothing readable of it stays', async () => {
  const { context, people, take, photo } = await office();
  const content = randomBytes(40);
  await addAttachment(context, people.receptionist, photo(content, { shows: false }));
  const again = photo(content, { sealed: true, complaintId: await take() });
  expect(await addAttachment(context, people.receptionist, again)).toBe('added');
  expect(await context.archive.has(again.file)).toBe(false);
  expect((await keptAttachment(context, people.receptionist, photo(content))).sealed).toBe(true);
});

test('attachments go into a backup with the papers and come back with them', async () => {
  const { context, people, photo } = await office();
  const [plain, sealed] = [photo(), photo(undefined, { sealed: true })];
  for (const one of [plain, sealed]) await addAttachment(context, people.receptionist, one);
  const to = await mkdtemp(join(tmpdir(), 'desk-attachment-'));
  await bringPapers(join(context.archive.pathOf(plain.file), '..', '..'), to, {});
  const kept = (await Promise.all((await readdir(to)).map((folder) => readdir(join(to, folder))))).flat();
  expect(kept.sort()).toEqual([`${plain.file}.pdf`, `${sealed.file}.sealed`].sort());
});
