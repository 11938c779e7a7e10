import { describe, expect, test } from 'vitest';
import { v7 as uuidv7 } from 'uuid';
import { addArchiveFile, findArchiveFile } from '../../electron/db/repositories/archive-files';
import { findComplaint } from '../../electron/db/repositories/complaints';
import { counters } from '../../electron/db/repositories/counters';
import { allDrafts, findDraft, putDraft, removeDraft } from '../../electron/db/repositories/drafts';
import { findBoxes, putBox } from '../../electron/db/repositories/identity-boxes';
import { closedPage, countOpen, openPage, placeAfter, type ListPlace } from '../../electron/db/repositories/inbox';
import { lastNumber } from '../../electron/db/repositories/numbers';
import { allStaff, findOffice } from '../../electron/db/repositories/office';
import { findByNumber, search } from '../../electron/db/repositories/search';
import { readSetting, siteOf, writeSetting } from '../../electron/db/repositories/settings';
import { Scope } from '../../electron/db/scope';
import { usualRetention } from '../../shared/domain/personal/retention';
import { usualSignOut } from '../../shared/domain/staff/sign-out';
import { drivers } from './support/drivers';
import { takenInEvent } from './support/sample-events';
import { dumpProjections } from './support/table-dump';

const { everything } = Scope;

describe.each(drivers)('on %s', (_name, open) => {
  test('a complaint comes back out of its events and its row', async () => {
    const store = await open();
    const id = uuidv7();
    await store.uow(({ append }) => append([takenInEvent(id, 'TS-01-202611-0007')]));
    const complaint = await store.read((db) => findComplaint(db, everything, id));
    expect(complaint?.state).toMatchObject({ id, number: 'TS-01-202611-0007', version: 1, lastSeq: 1, stage: 'opinion' });
    expect(complaint?.events).toHaveLength(1);
    expect(await store.read((db) => findComplaint(db, everything, uuidv7()))).toBeNull();
    expect(await store.read((db) => lastNumber(db, '01', '202611'))).toBe(7);
    expect(await store.verifyChain()).toMatchObject({ ok: true, events: 1 });
  });

  test('a correction moves a complaint between lanes and leaves no empty counter', async () => {
    const store = await open();
    const id = uuidv7();
    await store.uow(({ append }) => append([takenInEvent(id, 'TS-01-202611-0001')]));
    expect((await store.read((db) => counters(db, everything, 'severity')))('severity')).toEqual(new Map([['3', 1]]));
    const body = { changes: { severity: 'major' as const, facts: '改过的内容' }, reason: '核实', deadlines: [] };
    await store.uow(({ append }) =>
      append([{ type: 'complaint.corrected', body, stream: id, occurredAt: null, actor: 'setup' }]),
    );
    expect((await store.read((db) => counters(db, everything, 'severity')))('severity')).toEqual(new Map([['1', 1]]));
    const [row] = await store.read((db) => openPage(db, everything, { severity: 'major' }, null, 10));
    expect(row).toMatchObject({ id, title: '改过的内容', dueAt: null, dueClock: null });
    expect((await store.read((db) => search(db, everything, { text: '水龙头' }, null, 10))).rows).toEqual([]);
    expect((await store.read((db) => search(db, everything, { text: '改过' }, null, 10))).rows).toHaveLength(1);
  });

  test('pages follow each other without gaps or doubles, those without a due time last', async () => {
    const store = await open();
    const ids = Array.from({ length: 57 }, () => uuidv7());
    const due = (index: number) =>
      index % 9 === 0 ? [] : [{ clock: 'answer', dueAt: `2026-12-0${1 + (index % 5)}T10:00:00.000Z` }];
    await store.uow(({ append }) =>
      append(ids.map((id, index) => takenInEvent(id, `TS-01-202611-${String(index + 1).padStart(4, '0')}`, { deadlines: due(index) }))),
    );
    const seen = [];
    for (let after: ListPlace | null = null; ; ) {
      const place: ListPlace | null = after;
      const page = await store.read((db) => openPage(db, everything, { severity: 'minor' }, place, 10));
      seen.push(...page);
      if (page.length < 10) break;
      after = placeAfter(page.at(-1)!);
    }
    expect(new Set(seen.map(({ id }) => id))).toEqual(new Set(ids));
    expect(seen).toHaveLength(57);
    const order = seen.map(({ dueAt }) => dueAt ?? '9999');
    expect(order).toEqual([...order].sort());
    const first = seen.filter(({ dueAt }) => dueAt?.startsWith('2026-12-01')).length;
    expect(await store.read((db) => countOpen(db, everything, [{ dueBefore: '2026-12-02T00:00:00.000Z' }, {}], 1000))).toEqual([first, 57]);
    expect(await store.read((db) => countOpen(db, everything, [{}], 20))).toEqual([20]);
    expect(await store.read((db) => closedPage(db, everything, {}, null, 10))).toEqual([]);
  });

  test('each filter narrows as it says', async () => {
    const store = await open();
    const [one, two] = [uuidv7(), uuidv7()];
    await store.uow(({ append }) =>
      append([
        takenInEvent(one, 'TS-01-202611-0001', { channel: 'phone', about: { department: '工程部', person: null }, handler: 'sales-management' }),
        takenInEvent(two, 'TS-01-202611-0002', { severity: 'major', settled: true }),
      ]),
    );
    const found = async (filter: Parameters<typeof openPage>[2]) => (await store.read((db) => openPage(db, everything, filter, null, 9))).map(({ id }) => id);
    expect(await found({ channel: 'phone' })).toEqual([one]);
    expect(await found({ department: '工程部' })).toEqual([one]);
    expect(await found({ nextAct: 'opinion' })).toEqual([one]);
    expect(await found({ turn: 'department-head@工程部' })).toEqual([]);
    expect(await found({ turn: 'sales-management@' })).toEqual([one]);
    expect(await found({ stage: 'measures', severity: 'major' })).toEqual([two]);
    expect(await found({ takenInBy: 'setup' })).toEqual([one, two]);
    expect(await found({ unsigned: true })).toEqual([]);
    expect(await found({ dueFrom: '2027-01-01T00:00:00.000Z' })).toEqual([]);
  });

  test('search finds by number and by words, with signs taken as they are', async () => {
    const store = await open();
    const id = uuidv7();
    await store.uow(({ append }) =>
      append([
        takenInEvent(uuidv7(), 'TS-01-202611-0001', { facts: '普通的一句话' }),
        takenInEvent(id, 'TS-01-202611-0002', { facts: "折扣 100% 的\"承诺\"，it's_so AND 𠮷先生" }),
      ]),
    );
    const found = async (text: string) => (await store.read((db) => search(db, everything, { text }, null, 9))).rows.map((row) => row.id);
    for (const text of ['%', '100%', '"', "it's_", '𠮷', '𠮷先', 'AND 𠮷', '折扣 承诺', 'ts-01-202611-0002', '１００％']) {
      expect(await found(text), text).toEqual([id]);
    }
    for (const text of ['100_', 'OR', '*', '折承', 'NEAR(', '']) expect(await found(text), text).toEqual([]);
    expect(await store.read((db) => findByNumber(db, everything, 'TS-01-202611-0002'))).toMatchObject({ id });
    expect(await store.read((db) => findByNumber(db, everything, 'TS-01-202611-0003'))).toBeNull();
  });

  test('office and staff come from their events', async () => {
    const store = await open();
    expect(await store.read(findOffice)).toBeNull();
    const body = { project: '云栖里', deskName: '一号售楼处', deskCode: '01', policy: { id: 'sales-office', version: 1 }, closingTime: '18:00' };
    const staff = { staffId: uuidv7(), name: '周晓岚', role: 'receptionist' as const, department: '销售部' };
    const common = { stream: 'office', occurredAt: null, actor: 'setup' };
    await store.uow(({ append }) =>
      append([
        { type: 'office.set-up', body, ...common },
        { type: 'staff.added', body: staff, ...common },
      ]),
    );
    expect(await store.read(findOffice)).toEqual({ ...body, signOutMinutes: usualSignOut, retention: usualRetention });
    expect(await store.read(allStaff)).toEqual([{ id: staff.staffId, name: '周晓岚', role: 'receptionist', department: '销售部', left: false }]);
    const before = await dumpProjections(store);
    expect(await store.rebuild()).toBe(2);
    expect(await dumpProjections(store)).toBe(before);
  });

  test('drafts, boxes, settings and archive files are kept', async () => {
    const store = await open();
    const draft = { id: uuidv7(), title: '漏水', fields: '{"facts":"漏水"}', writer: null, box: Buffer.from([1, 2, 3]), updatedAt: '2026-11-20T02:00:00.000Z' };
    const later = { ...draft, sealed: null, place: null, title: '漏水两次', box: null, updatedAt: '2026-11-20T02:01:00.000Z' };
    const digest = 'a'.repeat(64);
    const id = uuidv7();
    const file = { sha256: digest, kind: 'complaint-handling', size: 12, createdAt: draft.updatedAt, complaint: null, sealed: 0 };
    await store.uow(async ({ db, append }) => {
      await putDraft(db, draft);
      await append([takenInEvent(id, 'TS-01-202611-0001')]);
      await putBox(db, { digest, box: Buffer.from([9, 8]), created_at: draft.updatedAt, complaint: id, sealed: 0, indexed: 1 });
      await writeSetting(db, 'desk', { printer: '前台' });
      await addArchiveFile(db, file);
      await addArchiveFile(db, file);
    });
    const stored = await store.read((db) => findDraft(db, draft.id));
    expect({ ...stored, box: [...(stored?.box ?? [])] }).toEqual({ ...draft, sealed: null, place: null, box: [1, 2, 3] });
    await store.uow(({ db }) => putDraft(db, later));
    expect(await store.read(allDrafts)).toEqual([{ id: draft.id, title: '漏水两次', writer: null, fields: draft.fields, updatedAt: later.updatedAt }]);
    expect(await store.read((db) => findDraft(db, draft.id))).toEqual(later);
    await store.uow(({ db }) => removeDraft(db, draft.id));
    expect(await store.read(allDrafts)).toEqual([]);
    const boxes = await store.read((db) => findBoxes(db, everything, [digest, 'b'.repeat(64)]));
    expect([...boxes].map(([key, box]) => [key, [...box]])).toEqual([[digest, [9, 8]]]);
    expect(await store.read((db) => readSetting(db, 'desk'))).toEqual({ printer: '前台' });
    expect(await store.read((db) => findArchiveFile(db, digest))).toEqual(file);
    expect(await store.uow(({ db }) => siteOf(db, () => 'made once'))).toBe(await store.uow(({ db }) => siteOf(db, () => 'made twice')));
  });

  test('a failing unit of work leaves nothing behind', async () => {
    const store = await open();
    const id = uuidv7();
    const failing = store.uow(async ({ append }) => {
      await append([takenInEvent(id, 'TS-01-202611-0001')]);
      throw new Error('changed its mind');
    });
    await expect(failing).rejects.toThrow('changed its mind');
    await store.uow(({ append }) => append([takenInEvent(uuidv7(), 'TS-01-202611-0001')]));
    expect(await store.verifyChain()).toMatchObject({ ok: true, events: 1 });
    expect((await store.read((db) => counters(db, everything, 'severity')))('severity')).toEqual(new Map([['3', 1]]));
  });
});
