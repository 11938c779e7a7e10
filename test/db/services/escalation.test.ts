import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { v7 as uuidv7 } from 'uuid';
import type { Escalated } from '../../../shared/domain/escalation/event';
import type { ActInput } from '../../../shared/domain/handling/input';
import { pointsUntil } from '../../../electron/db/repositories/escalation';
import { getComplaint } from '../../../electron/services/complaint';
import type { Actor, ServiceContext } from '../../../electron/services/context';
import { catchUp } from '../../../electron/services/escalator';
import { fireReached, nextReach } from '../../../electron/services/escalation';
import { actOn } from '../../../electron/services/handling';
import { relate } from '../../../electron/services/relating';
import { saveIntake } from '../../../electron/services/intake';
import { listStaff, setUpOffice } from '../../../electron/services/office';
import type { Store } from '../../../electron/db/store';
import { bundleScript } from '../support/bundle-script';
import { dataFolder, openTestStore } from '../support/data-folder';
import { emptyDesk, typed } from '../support/desk';
import { dumpProjections } from '../support/table-dump';

const people = [
  { name: '周晓岚', role: 'receptionist', department: '销售部' },
  { name: '何立群', role: 'supervisor', department: '销售部' },
  { name: '梁启航', role: 'department-head', department: '工程部' },
  { name: '苏文静', role: 'sales-management', department: '销管部' },
  { name: '郑远', role: 'deputy-general-manager', department: null },
] as const;

async function office(folder?: string) {
  const desk = await emptyDesk(folder);
  await setUpOffice(desk.context, { project: '云栖里', deskName: '一号售楼处', deskCode: '01', staff: [...people] });
  const staff = (await listStaff(desk.context)).map(({ id, role }): Actor => ({ staffId: id, role }));
  const take = async (severity: 'major' | 'important' | 'minor' = 'minor') => {
    const id = uuidv7();
    await saveIntake(desk.context, staff[0]!, { draftId: id, fields: typed({ severity }) });
    return id;
  };
  return { ...desk, staff, take };
}

type Fired = Escalated & { readonly stream: string; readonly firedAt: string };

async function fired(store: Pick<Store, 'read'>): Promise<Fired[]> {
  const rows = await store.read((db) => db.selectFrom('event').selectAll().where('type', '=', 'complaint.escalated').orderBy('position').execute());
  return rows.map(({ body, stream, occurred_at: firedAt }) => ({ ...(JSON.parse(body) as Escalated), stream, firedAt }));
}

const keyOf = ({ stream, clock, point, dueAt }: Fired) => [stream, clock, point, dueAt].join(' ');

test('two weeks off: every missed point is told once, in order over all complaints, late, with its true time', async () => {
  const { context, take, at } = await office();
  for (let nth = 0; nth < 30; nth += 1) {
    at(new Date(Date.UTC(2026, 10, 16 + (nth % 5), 1, nth)).toISOString());
    await take(nth % 3 === 0 ? 'major' : 'minor');
  }
  at('2026-12-04T01:00:00.000Z');
  expect(await catchUp(context)).toBe(180);
  const all = await fired(context.store);
  expect(new Set(all.map(keyOf)).size).toBe(180);
  expect(all.map((one) => one.at)).toEqual(all.map((one) => one.at).sort());
  expect(all.every(({ late, at: due, firedAt }) => late && due < firedAt)).toBe(true);
  expect(await catchUp(context)).toBe(0);
  expect(await nextReach(context)).toBe('2026-12-13T10:00:00.000Z');
  const before = await dumpProjections(context.store);
  await context.store.rebuild();
  expect(await dumpProjections(context.store)).toBe(before);
});

test('R-S02-SEV-MAJOR: a month without a solution makes it 重大, and the page tells why', async () => {
  const { context, take, at, staff } = await office();
  const id = await take();
  at('2026-12-20T10:00:30.000Z');
  await catchUp(context);
  const detail = await getComplaint(context, id, staff[0]!);
  expect(detail).toMatchObject({ severity: 'major', handler: 'deputy-general-manager', severityReasons: ['已调整为重大：一个月内未解决，到时自动提高'] });
  expect(detail.timeline[0]).toMatchObject({ who: '系统', title: '提高等级', severity: 'major' });
  expect(detail.timeline[1]?.text).toContain('一个月内未办结，已提醒郑远');
});

test('a clock that a step moves is told by its new time, and one that stopped not at all', async () => {
  const { context, take, at, staff } = await office();
  const id = await take();
  expect(await nextReach(context)).toBe('2026-11-23T06:00:00.000Z');
  const act = async (input: ActInput) => actOn(context, staff[1]!, { id, expectedRevision: (await getComplaint(context, id, staff[1]!)).revision, act: input });
  await act({ action: 'opinion', text: '马上修。', valid: true, explanation: '设施老化。' });
  expect(await nextReach(context)).toBe('2026-11-24T06:00:00.000Z');
  at('2026-11-23T12:00:00.000Z');
  expect(await catchUp(context)).toBe(0);
});

test('finding what was reached goes down its index, however many complaints there are', async () => {
  const { context } = await office();
  const { rows } = await context.store.read((db) =>
    db.executeQuery<{ detail: string }>({
      ...db.selectFrom('complaint').select('id').compile(),
      sql: `explain query plan select id, next_point_at from complaint where next_point_at <= '2026-12-01' order by next_point_at, id limit 41`,
      parameters: [],
    }),
  );
  const plan = rows.map(({ detail }) => detail).join('\n');
  expect(plan).toMatch(/COVERING INDEX complaint_next_point /);
  expect(plan).not.toMatch(/SCAN|TEMP B-TREE/);
});

const acts: readonly ActInput[] = [
  { action: 'opinion', text: '马上修。', valid: null, explanation: '' },
  { action: 'judge', valid: true, explanation: '属实。' },
  { action: 'judge', valid: false, explanation: '不属实。' },
  { action: 'decide', approved: true, text: '同意。' },
  { action: 'decide', approved: false, text: '再写。' },
  { action: 'answer', text: '已说明。', how: 'phone', answeredAt: null },
  { action: 'verdict', verdict: 'satisfied', demand: '' },
  { action: 'verdict', verdict: 'dissatisfied', demand: '还要书面说明。' },
  { action: 'raise', severity: 'major', reason: '涉及安全。' },
];

const step = fc.oneof(
  { weight: 2, arbitrary: fc.record({ kind: fc.constant('take' as const), severity: fc.constantFrom('major' as const, 'important' as const, 'minor' as const) }) },
  { weight: 5, arbitrary: fc.record({ kind: fc.constant('act' as const), pick: fc.nat(9), what: fc.nat(acts.length - 1), who: fc.nat(4) }) },
  { weight: 4, arbitrary: fc.record({ kind: fc.constant('wait' as const), hours: fc.integer({ min: 1, max: 400 }) }) },
  { weight: 3, arbitrary: fc.record({ kind: fc.constant('batch' as const), size: fc.integer({ min: 1, max: 4 }) }) },
  { weight: 2, arbitrary: fc.constant({ kind: 'catch-up' as const }) },
);

test('random histories with the program off at random times: once each, in order, true times, nothing left behind', async () => {
  let points = 0;
  let raised = 0;
  await fc.assert(
    fc.asyncProperty(fc.array(step, { minLength: 20, maxLength: 45, size: 'max' }), async (steps) => {
      const { context, take, at, staff } = await office();
      let now = Date.parse('2026-02-25T01:00:00.000Z');
      const ids: string[] = [];
      for (const one of steps) {
        at(new Date(now).toISOString());
        if (one.kind === 'take') ids.push(await take(one.severity));
        else if (one.kind === 'wait') now += one.hours * 3_600_000;
        else if (one.kind === 'batch') await fireReached(context, one.size);
        else if (one.kind === 'catch-up') await caughtUp(context);
        else if (ids.length > 0) await tryAct(context, staff[one.who]!, ids[one.pick % ids.length]!, acts[one.what]!);
      }
      at(new Date(now + 3_600_000).toISOString());
      await caughtUp(context);
      const all = await fired(context.store);
      const settled = all.filter(({ withheld }) => withheld === undefined);
      expect(new Set(settled.map(keyOf)).size).toBe(settled.length);
      for (const { at: due, firedAt, late } of all) {
        expect(due <= firedAt).toBe(true);
        expect(late).toBe(Date.parse(firedAt) - Date.parse(due) > 300_000);
      }
      expect(await context.store.read((db) => pointsUntil(db, context.clock(), 10))).toEqual([]);
      const before = await dumpProjections(context.store);
      await context.store.rebuild();
      expect(await dumpProjections(context.store)).toBe(before);
      points += all.length;
      raised += await raisedByClock(context.store);
      await context.store.close();
    }),
    { numRuns: 25 },
  );
  expect(points).toBeGreaterThan(300);
  expect(raised).toBeGreaterThan(0);
}, 240_000);

/** One switch-on: what is told in it comes in the order of its times. */
async function caughtUp(context: ServiceContext & { readonly store: Store }): Promise<void> {
  const before = (await fired(context.store)).length;
  await catchUp(context);
  const told = (await fired(context.store)).slice(before);
  expect(told.map(({ at }) => at)).toEqual(told.map(({ at }) => at).sort());
}

async function tryAct(context: ServiceContext, actor: Actor, id: string, act: ActInput): Promise<void> {
  const { revision } = await getComplaint(context, id, actor);
  await actOn(context, actor, { id, expectedRevision: revision, act }).catch((error: unknown) => {
    if (!(error instanceof Error) || error.name !== 'DeskError') throw error;
  });
}

function raisedByClock(store: Pick<Store, 'read'>): Promise<number> {
  return store.read(async (db) => {
    const rows = await db.selectFrom('event').select('body').where('type', '=', 'complaint.severity-raised').where('actor', '=', 'clock').execute();
    return rows.length;
  });
}

test('killed at random moments of catching up, and switched on again, it tells nothing twice and leaves nothing out', async () => {
  const folder = await dataFolder();
  const { context, take } = await office(folder);
  for (let nth = 0; nth < 150; nth += 1) await take();
  await context.store.close();
  const now = '2026-12-04T01:00:00.000Z';
  const script = await bundleScript(join(import.meta.dirname, '../support/catch-up.ts'));
  let cut = 0;
  for (let round = 0, code: number | null = null; code !== 0; round += 1) {
    const child = spawn(process.execPath, [script, folder, now], { stdio: ['ignore', 'pipe', 'inherit'] });
    const ended = once(child, 'exit');
    await Promise.race([once(child.stdout, 'data'), ended]);
    // The last rounds are left to end by themselves.
    if (round < 8) {
      await wait(Math.random() * 60);
      child.kill('SIGKILL');
    }
    [code] = (await ended) as [number | null];
    if (code === null) cut += 1;
  }
  expect(cut).toBeGreaterThan(2);
  const store = await openTestStore({ folder });
  expect(await store.verifyChain()).toMatchObject({ ok: true });
  const all = await fired(store);
  expect([all.length, new Set(all.map(keyOf)).size]).toEqual([900, 900]);
  expect(all.map((one) => one.at)).toEqual(all.map((one) => one.at).sort());
}, 180_000);

test('a complaint that comes back from under another one is told once for each clock how it stands, not all that it missed', async () => {
  const { context, take, at, staff } = await office();
  const part = await take();
  const main = await take();
  const relation = { id: part, other: main, reason: '同一件事。' };
  await relate(context, staff[1]!, 'merge', relation);
  at('2026-11-25T02:00:00.000Z');
  await catchUp(context);
  expect((await fired(context.store)).filter(({ stream }) => stream === part)).toEqual([]);
  await relate(context, staff[1]!, 'unmerge', relation);
  await catchUp(context);
  const told = (await fired(context.store)).filter(({ stream }) => stream === part);
  expect(told.map(({ clock, point, late }) => [clock, point, late])).toEqual([['opinion', 'next-day', true], ['answer', 'due', true]]);
  expect(await catchUp(context)).toBe(0);
  expect(await nextReach(context)).toBe('2026-11-25T10:00:00.000Z');
  const before = await dumpProjections(context.store);
  await context.store.rebuild();
  expect(await dumpProjections(context.store)).toBe(before);
});

test('the page tells of each clock whom its points concern, and which of them were told when', async () => {
  const { context, take, at, staff } = await office();
  const id = await take();
  const points = async () => (await getComplaint(context, id, staff[0]!)).deadlines.find(({ clock }) => clock === 'opinion')?.points;
  expect(await points()).toEqual([
    { id: 'soon', at: '2026-11-23T06:00:00.000Z', whom: '轮到办理的人', what: '部门意见快到期', toldAt: null },
    { id: 'due', at: '2026-11-23T10:00:00.000Z', whom: '售楼主管', what: '部门意见已超期', toldAt: null },
    { id: 'next-day', at: '2026-11-24T10:00:00.000Z', whom: '销管部', what: '部门意见超期一天', toldAt: null },
  ]);
  at('2026-11-23T11:00:00.000Z');
  await catchUp(context);
  expect((await points())?.map(({ whom, toldAt }) => [whom, toldAt])).toEqual([
    ['何立群', '2026-11-23T11:00:00.000Z'],
    ['何立群', '2026-11-23T11:00:00.000Z'],
    ['销管部', null],
  ]);
});
