import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { v7 as uuidv7 } from 'uuid';
import { expect, test } from 'vitest';
import { ownBackups } from '../../../electron/db/backup/place';
import { prepareRestore } from '../../../electron/db/backup/restore';
import { putInPlace } from '../../../electron/db/backup/swap';
import { takeBackup } from '../../../electron/db/backup/take';
import { openStore, storeFile } from '../../../electron/db/open-store';
import { addArchiveFile } from '../../../electron/db/repositories/archive-files';
import { getComplaint } from '../../../electron/services/complaint';
import { correctComplaint } from '../../../electron/services/correction';
import { erasePerson, finishErasing, previewErasing } from '../../../electron/services/erasing';
import { openIdentities } from '../../../electron/services/identity';
import { saveIntake } from '../../../electron/services/intake';
import { keepText } from '../../../electron/services/kept';
import { addStaff } from '../../../electron/services/office';
import { filledModel, paperNamed } from '../../../electron/services/paper-model';
import { readyDesk, typed } from '../support/desk';
import { dumpProjections } from '../support/table-dump';

const person = { name: '欧阳试甲', phone: '13912340001', unit: '7栋2703', contract: 'HT-2026-0001' };
const reason = '客户当面要求，已核对身份证';

/** An office with two complaints of one person, one of another, papers of the first, and something not finished. */
async function office() {
  const desk = await readyDesk();
  const { context, people } = desk;
  const manager = await addStaff(context, people.supervisor, { name: '苏文静', role: 'sales-management', department: '销管部' });
  const actor = { staffId: manager.id, role: manager.role };
  const save = async (identity: typeof person, facts: string) => (await saveIntake(context, people.receptionist, { draftId: uuidv7(), fields: typed({ identity, facts }) })).id;
  const first = await save(person, '大堂门禁坏了三天没有人修。');
  const second = await save({ ...person, unit: '7栋2704' }, '楼道灯不亮。');
  const other = await save({ name: '司徒试乙', phone: '13912340002', unit: '3栋101', contract: 'HT-2026-0002' }, '窗户漏雨。');
  const { version } = await getComplaint(context, first, people.receptionist);
  await correctComplaint(context, people.receptionist, { id: first, expectedVersion: version, changes: { identity: { ...person, name: '欧阳试丙' } }, reason: '听错了名字' });
  const { archive } = context.store;
  const paper = await archive.put(Buffer.from('%PDF-1.7 欧阳试甲 13912340001'));
  await archive.putSealed('a'.repeat(64), Buffer.from('sealed 欧阳试甲'));
  await context.store.uow(async ({ db }) => {
    await addArchiveFile(db, { sha256: paper, kind: 'complaint-handling', size: 9, createdAt: context.clock(), complaint: first, sealed: 0 });
    await addArchiveFile(db, { sha256: 'a'.repeat(64), kind: 'scanned-page', size: 9, createdAt: context.clock(), complaint: first, sealed: 1 });
  });
  await keepText(context, people.receptionist, { place: `${first} correct`, title: '更正', body: '{}', identity: { ...person, name: '欧阳试丁' }, ready: true });
  const boxes = await context.store.read((db) => db.selectFrom('identity_box').select(['box', 'complaint']).execute());
  const forgotten: string[] = [];
  const erasing = { ...context, archive, forgetPapers: async () => undefined, forgetPeople: async (complaints: readonly string[]) => void forgotten.push(...complaints) };
  const inFolder = async (bytes: Buffer | string) => {
    const { folder } = context.store;
    const names = (await readdir(folder, { recursive: true })).filter((name) => !name.startsWith(ownBackups));
    const found: string[] = [];
    for (const name of names) if ((await readFile(join(folder, name)).catch(() => Buffer.alloc(0))).includes(bytes)) found.push(name);
    return found;
  };
  return { ...desk, actor, first, second, other, paper, boxes, erasing, forgotten, inFolder };
}

test('what is held about somebody is told before it is erased, by one phone and as far as it may be seen', async () => {
  const { context, actor, people, first, second } = await office();
  const held = await previewErasing(context, actor, first);
  expect(held.complaints.map(({ id, records, prints, scans }) => ({ id, records, prints, scans }))).toEqual([
    { id: second, records: 1, prints: 0, scans: 0 },
    { id: first, records: 2, prints: 1, scans: 1 },
  ]);
  expect(held).toMatchObject({ erasedAt: null, kept: 1, unclaimed: { drafts: 0, scans: 0 } });
  await expect(previewErasing(context, people.supervisor, uuidv7())).rejects.toMatchObject({ code: 'NOT_FOUND' });
});

test('nothing of an erased person is left in any file, everything else stands, and the chain is whole', async () => {
  const { context, actor, people, first, second, other, paper, boxes, erasing, forgotten, inFolder } = await office();
  const figures = () => context.store.read(async (db) => [await db.selectFrom('report_slice').selectAll().execute(), await db.selectFrom('report_case').selectAll().execute(), await db.selectFrom('lane_counter').selectAll().execute()]);
  const before = await figures();
  const theirs = boxes.filter(({ complaint }) => complaint !== other).map(({ box }) => Buffer.from(box));
  for (const box of theirs) expect(await inFolder(box)).not.toEqual([]);
  await expect(erasePerson(erasing, actor, { found: first, complaints: [first, second], reason: '  ' }, null)).rejects.toMatchObject({ code: 'INVALID_INPUT' });
  expect(await erasePerson(erasing, actor, { found: first, complaints: [first, second], reason }, null)).toEqual({ complaints: 2, papers: 2, clean: true });
  for (const box of theirs) expect(await inFolder(box)).toEqual([]);
  for (const text of ['欧阳试', person.phone, person.contract]) expect(await inFolder(text)).toEqual([]);
  expect(await inFolder('司徒试乙')).not.toEqual([]);
  expect(await context.store.archive.has(paper)).toBe(false);
  expect(await context.store.archive.getSealed('a'.repeat(64))).toBeNull();
  expect(forgotten.sort()).toEqual([first, second].sort());
  const detail = await getComplaint(context, first, people.receptionist);
  expect(detail).toMatchObject({ identity: null, erased: { why: 'request' } });
  expect(detail.timeline[0]).toMatchObject({ title: '删除客户资料', text: expect.stringContaining(reason) });
  expect(await getComplaint(context, other, people.receptionist)).toMatchObject({ erased: null, identity: expect.any(String) });
  expect(JSON.stringify((await filledModel(context, people.receptionist, paperNamed('complaint-handling'), first)).model)).toContain('资料已删除');
  expect(await figures()).toEqual(before);
  expect(await context.store.verifyChain()).toMatchObject({ ok: true });
  const rows = await dumpProjections(context.store);
  await context.store.rebuild();
  expect(await dumpProjections(context.store)).toEqual(rows);
  const { id: _, ...summary } = (await context.store.read((db) => db.selectFrom('event').select(['id', 'body']).where('type', '=', 'personal.erased').executeTakeFirstOrThrow()));
  expect(JSON.parse(summary.body)).toMatchObject({ complaints: 2, papers: 2, drafts: 1, reason, keyholder: null });
});

test('somebody who was erased may leave their name anew', async () => {
  const { context, actor, people, first, erasing } = await office();
  await erasePerson(erasing, actor, { found: first, complaints: [first], reason }, null);
  const { version } = await getComplaint(context, first, people.receptionist);
  await correctComplaint(context, people.receptionist, { id: first, expectedVersion: version, changes: { identity: person }, reason: '客户又来了' });
  const detail = await getComplaint(context, first, people.receptionist);
  expect(detail.erased).toBeNull();
  expect((await openIdentities(context, actor, [detail.identity ?? ''])).get(detail.identity ?? '')).toEqual(person);
});

test('a cut between the record and the papers is finished at the next start', async () => {
  const { context, actor, first, paper, erasing } = await office();
  const full = { ...erasing, archive: { shred: () => Promise.reject(new Error('cut off')) } };
  expect(await erasePerson(full, actor, { found: first, complaints: [first], reason }, null)).toMatchObject({ clean: false });
  expect(await context.store.archive.has(paper)).toBe(true);
  await finishErasing(erasing);
  expect(await context.store.archive.has(paper)).toBe(false);
  await finishErasing({ ...erasing, store: { ...erasing.store, scrub: () => Promise.reject(new Error('nothing to do')) } });
});

test('a backup from before brings nobody back: what was erased since is erased and recorded in it again', async () => {
  const { context, actor, first, second, other, paper, erasing } = await office();
  const { folder, archive } = context.store;
  const backup = await takeBackup({ file: join(folder, storeFile), archive: join(folder, 'archive'), root: join(folder, ownBackups), reason: 'hand', line: 'line-1', now: context.clock() });
  await erasePerson(erasing, actor, { found: first, complaints: [first, second], reason }, null);
  await context.store.close();
  await prepareRestore({ folder, from: backup.path, actor: actor.staffId, now: context.clock() });
  await putInPlace(folder);
  const store = await openStore({ folder, clock: context.clock });
  try {
    expect((await store.read((db) => db.selectFrom('identity_box').select('complaint').execute())).map(({ complaint }) => complaint)).toEqual([other]);
    expect(await store.read((db) => db.selectFrom('complaint').select(['id', 'identity']).where('identity', '=', 'erased').orderBy('id').execute())).toEqual([first, second].sort().map((id) => ({ id, identity: 'erased' })));
    expect((await readFile(join(folder, storeFile))).includes('欧阳试')).toBe(false);
    expect(await archive.has(paper)).toBe(false);
    expect(await store.verifyChain()).toMatchObject({ ok: true });
    const rows = await dumpProjections(store);
    await store.rebuild();
    expect(await dumpProjections(store)).toEqual(rows);
  } finally {
    await store.close();
  }
});
