import fc from 'fast-check';
import { expect, test } from 'vitest';
import { v7 as uuidv7 } from 'uuid';
import { findAlike, relatedTo } from '../../../electron/services/alike';
import { getComplaint } from '../../../electron/services/complaint';
import { correctComplaint } from '../../../electron/services/correction';
import { actOn } from '../../../electron/services/handling';
import { inboxLanes, inboxPage } from '../../../electron/services/inbox';
import { saveIntake } from '../../../electron/services/intake';
import { addStaff, listStaff } from '../../../electron/services/office';
import { relate, type Relating } from '../../../electron/services/relating';
import { findComplaints } from '../../../electron/services/search';
import type { IntakeFields } from '../../../shared/ipc/intake';
import { readyDesk, typed } from '../support/desk';
import { dumpProjections } from '../support/table-dump';

const person = (phone: string | null, unit: string | null) => ({ name: '某客户', phone, unit, contract: null });
const lift = '电梯门关不上，反复开合，等了半小时。';

async function desk() {
  const ready = await readyDesk();
  const { context, people } = ready;
  await addStaff(context, { ...people.supervisor, role: 'administrator' }, { name: '苏文静', role: 'sales-management', department: '销管部' });
  const management = (await listStaff(context)).find(({ role }) => role === 'sales-management')!;
  const take = async (changes: Partial<IntakeFields>) => (await saveIntake(context, people.receptionist, { draftId: uuidv7(), fields: typed(changes) })).id;
  const find = (phone: string | null, unit: string | null, facts = '') => findAlike(context, people.supervisor, { except: uuidv7(), phone, unit, facts });
  const all = { view: 'open', severity: null, due: null, channel: null, department: null } as const;
  const listed = async (view: 'open' | 'closed' = 'open') => (await inboxPage(context, people.supervisor, { filter: { ...all, view }, after: null, limit: 100 })).rows.map(({ id }) => id);
  const total = async () => (await inboxLanes(context, people.supervisor)).lanes.reduce((sum, lane) => sum + lane.total, 0);
  return { ...ready, take, find, listed, total, management: { staffId: management.id, role: management.role } };
}

test('the same phone or unit is found however it is written, and no longer once it was corrected', async () => {
  const { context, people, take, find } = await desk();
  const id = await take({ identity: person('13800001234', '3栋1804'), facts: '水管漏水。' });
  expect((await find('138 0000-1234', null)).alike).toMatchObject([{ row: { id }, reasons: ['phone'] }]);
  expect((await find(null, '三号楼1804室')).alike).toMatchObject([{ row: { id }, reasons: ['unit'] }]);
  expect((await find('13800001235', '3栋1805')).alike).toEqual([]);
  await correctComplaint(context, people.supervisor, { id, expectedVersion: 1, changes: { identity: person('13900000000', '3栋1804') }, reason: '听错了' });
  expect((await find('13800001234', null)).alike).toEqual([]);
  expect((await find('13900000000', '3-1804')).alike).toMatchObject([{ reasons: ['phone', 'unit'] }]);
});

test('nothing in the store but sealed boxes says a phone or a unit', async () => {
  const { context, take } = await desk();
  await take({ identity: person('13800009876', '7栋2203'), facts: '水管漏水。' });
  const tokens = await context.store.read((db) => db.selectFrom('likeness_token').selectAll().execute());
  expect(tokens.map(({ kind }) => kind).sort()).toEqual(['phone', 'unit']);
  for (const { token } of tokens) expect(token).toMatch(/^[0-9a-f]{64}$/);
  const log = await context.store.read((db) => db.selectFrom('event').select('body').execute());
  const said = JSON.stringify([tokens, log, await dumpProjections(context.store)]);
  for (const secret of ['13800009876', '7栋2203', '7-2203']) expect(said).not.toContain(secret);
  for (const { token } of tokens) expect(JSON.stringify(log)).not.toContain(token);
});

test('similar words are found, strangers are not, and several units are a group', async () => {
  const { take, find } = await desk();
  for (let at = 0; at < 30; at += 1) await take({ identity: person(null, `9栋${100 + at}`), facts: `第 ${at} 次报修，窗户把手松动，关不严。` });
  const a = await take({ identity: person(null, '1栋101'), facts: lift });
  expect((await find(null, '1栋102', '电梯门反复开合关不上，老人等了很久。')).alike).toMatchObject([{ row: { id: a }, reasons: ['words'] }]);
  expect((await find(null, '1栋102', '电梯门反复开合关不上。')).group).toBeNull();
  const b = await take({ identity: person(null, '1栋201'), facts: '一号电梯的门关不上，一直反复开合。' });
  expect((await find(null, '1栋102', '电梯门反复开合关不上。')).group).toMatchObject({ units: 3, complaints: expect.arrayContaining([a, b]) });
  expect((await find(null, null, '收据没有寄来。')).alike).toEqual([]);
});

test('nobody is told of a complaint about themselves, nor of an internal one below those who handle it', async () => {
  const { context, people, take, find, management } = await desk();
  const unit = person(null, '5栋505');
  const about = await take({ identity: unit, about: { department: '销售部', person: '何立群' }, facts: lift });
  const internal = await take({ identity: unit, severity: 'internal', facts: lift });
  expect((await find(null, '5栋505', lift)).alike).toEqual([]);
  const seen = await findAlike(context, management, { except: uuidv7(), phone: null, unit: '5栋505', facts: lift });
  expect(seen.alike.map(({ row }) => row.id).sort()).toEqual([about, internal].sort());
  // Whoever wrote an internal one sees it, and nobody else at the desk.
  const toWriter = await findAlike(context, people.receptionist, { except: uuidv7(), phone: null, unit: '5栋505', facts: lift });
  expect(toWriter.alike.map(({ row }) => row.id).sort()).toEqual([about, internal].sort());
});

test('a link is told at both, and can be taken back', async () => {
  const { context, people, take } = await desk();
  const [a, b] = [await take({}), await take({ facts: lift })];
  await relate(context, people.receptionist, 'link', { id: a, other: b, reason: '' });
  await relate(context, people.receptionist, 'link', { id: b, other: a, reason: '' });
  for (const [one, other] of [[a, b], [b, a]] as const) {
    expect((await relatedTo(context, people.receptionist, one)).links.map(({ id }) => id)).toEqual([other]);
    expect((await getComplaint(context, one, people.receptionist)).timeline[0]).toMatchObject({ title: '关联', who: '周晓岚' });
  }
  await relate(context, people.receptionist, 'unlink', { id: a, other: b, reason: '' });
  expect((await relatedTo(context, people.receptionist, b)).links).toEqual([]);
  expect((await getComplaint(context, b, people.receptionist)).timeline.map(({ title }) => title)).toEqual(['取消关联', '关联', '受理']);
});

test('a merged complaint stands only under its main one, its clocks stop, all of it stays readable, and unmerging restores it', async () => {
  const { context, people, take, listed, total, at } = await desk();
  const [main, part] = [await take({ facts: lift }), await take({ facts: lift })];
  const before = await getComplaint(context, part, people.supervisor);
  const lists = await dumpProjections(context.store);
  await relate(context, people.supervisor, 'merge', { id: part, other: main, reason: '同一件事' });
  expect(await listed()).toEqual([main]);
  expect(await listed('closed')).toEqual([]);
  expect(await total()).toBe(1);
  expect(await relatedTo(context, people.supervisor, main)).toMatchObject({ parts: [{ id: part, pending: '已归并', dueAt: null }] });
  expect(await relatedTo(context, people.supervisor, part)).toMatchObject({ merged: true, main: { id: main } });
  const merged = await getComplaint(context, part, people.supervisor);
  expect(merged).toMatchObject({ facts: lift, deadlines: [], pending: '已归并，在主件上办理' });
  expect(merged.actions.filter(({ allowed }) => allowed)).toEqual([]);
  expect((await findComplaints(context, people.receptionist, { text: merged.number, limit: 5 })).rows).toMatchObject([{ id: part, pending: '已归并' }]);
  const act = { id: part, expectedRevision: merged.revision, act: { action: 'promise', promisedAt: '2026-11-25T02:00:00.000Z', reason: '约好' } } as const;
  await expect(actOn(context, people.supervisor, act)).rejects.toMatchObject({ code: 'NOT_ALLOWED' });
  await expect(correctComplaint(context, people.supervisor, { id: part, expectedVersion: 1, changes: { facts: '改' }, reason: '改' })).rejects.toMatchObject({ code: 'NOT_ALLOWED' });

  at('2026-11-23T02:12:00.000Z');
  await relate(context, people.supervisor, 'unmerge', { id: part, other: main, reason: '其实是两件事' });
  const after = await getComplaint(context, part, people.supervisor);
  expect(after.deadlines).toEqual(before.deadlines);
  expect({ ...after, timeline: [] }).toEqual({ ...before, timeline: [] });
  expect(after.timeline.map(({ title }) => title)).toEqual(['撤销归并', '归并', '受理']);
  const restored = JSON.parse(await dumpProjections(context.store)) as Record<string, string[]>;
  const started = JSON.parse(lists) as Record<string, string[]>;
  const unstamped = (rows: readonly string[] = []) => rows.map((row) => row.replace(/"last_seq":\d+/, ''));
  for (const table of Object.keys(started)) expect(unstamped(restored[table]), table).toEqual(unstamped(started[table]));
});

test('who may not merge, and what may not be merged, is refused in a sentence', async () => {
  const { context, people, take, management } = await desk();
  const refused = async (who: typeof management, how: Relating, id: string, other: string) =>
    relate(context, who, how, { id, other, reason: '同一件事' }).then(
      () => '',
      (error: { faults: { message: string }[] }) => error.faults[0]?.message ?? '',
    );
  const [minor, important, internal] = [await take({ severity: 'minor' }), await take({ severity: 'important' }), await take({ severity: 'internal' })];
  expect(await refused(people.receptionist, 'merge', minor, important)).toContain('由售楼主管或其上级办理');
  expect(await refused(people.supervisor, 'merge', important, important)).toContain('不能归并到自己');
  expect(await refused(management, 'merge', important, minor)).toContain('不能归并到等级更低');
  expect(await refused(management, 'merge', minor, internal)).toContain('内部投诉');
  expect(await refused(management, 'link', internal, minor)).toContain('内部投诉');
  expect(await refused(management, 'unmerge', minor, important)).toContain('没有归并');
  expect(await refused(management, 'merge', minor, important)).toBe('');
  expect(await refused(management, 'merge', minor, important)).toContain('已经归并');
  const third = await take({ severity: 'minor' });
  expect(await refused(management, 'merge', third, minor)).toContain('主件自己已经归并');
  expect(await refused(management, 'merge', important, await take({ severity: 'important' }))).toContain('归并进来的投诉');
  await expect(relate(context, management, 'merge', { id: third, other: important, reason: ' ' })).rejects.toMatchObject({ code: 'INVALID_INPUT' });
});

test('property: whatever is linked, merged and taken back in whatever order, no complaint is lost, counts are right, and a rebuild gives the same rows', async () => {
  const { context, people, take, listed, total, management } = await desk();
  const ids: string[] = [];
  for (let at = 0; at < 7; at += 1) ids.push(await take({ severity: (['minor', 'minor', 'important'] as const)[at % 3]!, facts: `${lift}${at}` }));
  const step = fc.record({
    how: fc.constantFrom<Relating>('link', 'unlink', 'merge', 'merge', 'merge', 'unmerge', 'unmerge'),
    id: fc.nat(6),
    other: fc.nat(6),
    who: fc.constantFrom(people.supervisor, management),
  });
  let done = 0;
  await fc.assert(
    fc.asyncProperty(fc.array(step, { minLength: 5, maxLength: 25 }), async (steps) => {
      for (const { how, id, other, who } of steps) {
        await relate(context, who, how, { id: ids[id]!, other: ids[other]!, reason: '同一件事' }).then(
          () => (done += 1),
          (error: unknown) => expect(error).toMatchObject({ code: 'NOT_ALLOWED' }),
        );
      }
      const shown = await listed();
      let parts = 0;
      for (const id of ids) {
        const related = await relatedTo(context, management, id);
        expect(shown.includes(id)).toBe(!related.merged);
        if (related.merged) expect((await relatedTo(context, management, related.main!.id)).parts.map((row) => row.id)).toContain(id);
        parts += related.parts.length;
        for (const link of related.links) expect((await relatedTo(context, management, link.id)).links.map((row) => row.id)).toContain(id);
      }
      expect(shown).toHaveLength(ids.length - parts);
      expect(await total()).toBe(shown.length);
      const grown = await dumpProjections(context.store);
      await context.store.rebuild();
      expect(await dumpProjections(context.store)).toBe(grown);
    }),
    { numRuns: 25 },
  );
  expect(done).toBeGreaterThan(60);
}, 120_000);
