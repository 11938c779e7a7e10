import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { v7 as uuidv7 } from 'uuid';
import { severities } from '../../shared/domain/severity/severity';
import { roles } from '../../shared/domain/staff/role';
import { maySee } from '../../shared/domain/staff/visibility';
import type { InboxFilter, InboxView } from '../../shared/ipc/inbox';
import type { NewEvent } from '../../electron/db/event-codec';
import { addArchiveFile } from '../../electron/db/repositories/archive-files';
import { findComplaint } from '../../electron/db/repositories/complaints';
import { putBox } from '../../electron/db/repositories/identity-boxes';
import { allStaff, everyStaff, type Staff } from '../../electron/db/repositories/office';
import { Scope, scopeOf } from '../../electron/db/scope';
import { findAlike, relatedTo } from '../../electron/services/alike';
import { getComplaint } from '../../electron/services/complaint';
import type { Actor } from '../../electron/services/context';
import { correctComplaint } from '../../electron/services/correction';
import { formFileName, formPdf } from '../../electron/services/form';
import { paperModel } from '../../electron/services/paper-model';
import { actOn } from '../../electron/services/handling';
import { maskedIdentities, revealIdentity } from '../../electron/services/identity';
import { inboxLanes, inboxPage } from '../../electron/services/inbox';
import { rowsOf, seenOf } from '../../electron/services/people';
import { findComplaints } from '../../electron/services/search';
import { emptyDesk } from './support/desk';
import { takenIn } from './support/sample-events';
import { dumpProjections } from './support/table-dump';

const departments = [null, '销售部', '工程部', '财务部'] as const;
const names = ['周晓岚', '何立群', '梁启航', '苏文静', '郑远', '顾承安', '许清', '丁一'] as const;
const titles = [null, null, '置业顾问', '售楼主管', '项目经理', '副总经理', '工程部负责人', '销管部经理', '苏文静、丁一', '路人甲'] as const;

const person = fc.record({ name: fc.constantFrom(...names), role: fc.constantFrom(...roles), department: fc.constantFrom(...departments) });
const complaint = fc.record({
  severity: fc.constantFrom(...severities), department: fc.constantFrom(...departments), person: fc.oneof(fc.constantFrom(...names), fc.constantFrom(...titles)),
  writer: fc.nat(20), handler: fc.constantFrom(...roles), tell: fc.subarray(['project-manager'] as const), archived: fc.boolean(),
  routedTo: fc.option(fc.constantFrom('工程部', '财务部')), due: fc.nat(30),
});
const office = fc.record({
  people: fc.array(person, { minLength: 2, maxLength: 9 }),
  complaints: fc.array(complaint, { minLength: 1, maxLength: 14 }),
  joining: fc.array(person, { maxLength: 3 }),
  moving: fc.array(fc.record({ who: fc.nat(20), how: fc.constantFrom('left', 'changed', 'returned'), as: person }), { maxLength: 6 }),
});

type Office = typeof office extends fc.Arbitrary<infer T> ? T : never;

const digestOf = (box: Uint8Array): string => createHash('sha256').update(box).digest('hex');
const paperOf = (id: string): string => digestOf(Buffer.from(`paper of ${id}`));

function staffAdded({ name, role, department }: Office['people'][number]): NewEvent {
  return { type: 'staff.added', body: { staffId: uuidv7(), name, role, department }, stream: 'office', occurredAt: null, actor: 'setup' };
}

function staffMoved(staffId: string, how: 'left' | 'changed' | 'returned', as: Office['people'][number]): NewEvent {
  const common = { stream: 'office', occurredAt: null, actor: 'setup' } as const;
  return how === 'changed' ? { ...common, type: 'staff.changed', body: { staffId, ...as } } : { ...common, type: `staff.${how}`, body: { staffId } };
}

/** An office with its complaints, all of which hold one common word; people go on joining, changing and leaving after they were taken in. */
async function made({ people, complaints, joining, moving }: Office) {
  const desk = await emptyDesk();
  const { store } = desk.context;
  const body = { project: '云栖里', deskName: '一号', deskCode: '01', policy: { id: 'sales-office', version: 1 }, closingTime: '18:00' };
  await store.uow(({ append }) => append([{ type: 'office.set-up', body, stream: 'office', occurredAt: null, actor: 'setup' }, ...people.map(staffAdded)]));
  const writers = (await store.read(everyStaff)).map(({ id }) => id);
  const ids: string[] = [];
  for (const [index, one] of complaints.entries()) {
    const id = uuidv7();
    ids.push(id);
    const box = Buffer.concat([Buffer.alloc(16, index), Buffer.from(JSON.stringify({ name: '客户甲', phone: null, unit: null, contract: null }))]);
    const deadlines = [{ clock: 'answer', dueAt: new Date(Date.UTC(2026, 10, 6 + one.due, 10)).toISOString() }];
    const about = { department: one.department, person: one.person };
    const common = { stream: id, occurredAt: null, actor: writers[one.writer % writers.length]! };
    const after = { stage: 'answer', deadlines };
    await store.uow(async ({ db, append }) => {
      await putBox(db, { digest: digestOf(box), box, created_at: desk.context.clock(), complaint: id, sealed: 0, indexed: 1 });
      await addArchiveFile(db, { sha256: paperOf(id), kind: 'complaint-handling', size: 1, createdAt: desk.context.clock(), complaint: id, sealed: 0 });
      await append([
        {
          ...common, type: 'complaint.taken-in',
          body: takenIn(`TS-01-202611-${String(index + 1).padStart(4, '0')}`, {
            facts: `水龙头漏水第${index}件`, severity: one.severity, handler: one.handler, tell: one.tell, about, deadlines, identity: digestOf(box),
          }),
        },
        ...(one.routedTo === null ? [] : [{ ...common, type: 'complaint.routed' as const, body: { handler: one.handler, department: one.routedTo, reason: '转办', ...after } }]),
        ...(one.archived ? [{ ...common, type: 'complaint.archived' as const, body: { archiveNumber: '1', ...after } }] : []),
      ]);
    });
  }
  if (joining.length > 0) await store.uow(({ append }) => append(joining.map(staffAdded)));
  const everybody = (await store.read(everyStaff)).map(({ id }) => id);
  for (const { who, how, as } of moving) await store.uow(({ append }) => append([staffMoved(everybody[who % everybody.length]!, how, as)]));
  return { ...desk, ids };
}

type Made = Awaited<ReturnType<typeof made>>;

const listed: InboxFilter = { view: 'open', severity: null, due: null, channel: null, department: null };

/** Everything one person can get hold of, way by way; sorted ids. */
async function waysOf({ context, ids }: Made, actor: Actor) {
  const asForm = { ...context, archive: { put: async () => '', pathOf: () => '', get: async (pdf: string) => Buffer.from(pdf), getSealed: async () => null }, seal: { seal: async () => null, open: async () => new Uint8Array() } };
  const list = async (filter: Partial<InboxFilter>): Promise<string[]> => {
    const found: string[] = [];
    for (let after: string | null = null; ; ) {
      // Pages of three, so that gaps and doubles at the ends of pages would show.
      const page: Awaited<ReturnType<typeof inboxPage>> = await inboxPage(context, actor, { filter: { ...listed, ...filter }, after, limit: 3 });
      found.push(...page.rows.map(({ id }) => id));
      if (page.next === null) return found.sort();
      after = page.next;
    }
  };
  const reached = async (ask: (id: string, state: Awaited<ReturnType<typeof stateOf>>) => Promise<unknown>): Promise<string[]> => {
    const found: string[] = [];
    for (const id of ids) {
      const state = await stateOf(context.store, id);
      const answer = await ask(id, state).then((value) => value, (error: { code?: string }) => {
        if (!['NOT_FOUND', 'NOT_ALLOWED'].includes(error.code ?? '')) throw error;
        return null;
      });
      if (answer !== null && answer !== undefined) found.push(id);
    }
    return found.sort();
  };
  const open = await list({});
  const closed = await list({ view: 'closed' });
  return {
    open,
    all: [...open, ...closed].sort(),
    bySeverity: (await Promise.all(severities.map((severity) => list({ severity })))).flat().sort(),
    list,
    lanes: await inboxLanes(context, actor),
    byWords: (await findComplaints(context, actor, { text: '漏水', limit: 50 })).rows.map(({ id }) => id).sort(),
    byOneCharacter: (await findComplaints(context, actor, { text: '龙', limit: 50 })).rows.map(({ id }) => id).sort(),
    byNumber: await reached(async (_id, { number }) => (await findComplaints(context, actor, { text: number, limit: 50 })).rows[0]),
    bySealedName: (await seenOf(context, actor, ids)).sort(),
    asFoundRows: (await rowsOf(context, actor, ids)).map(({ id }) => id).sort(),
    related: await reached((id) => relatedTo(context, actor, id)),
    detail: await reached((id) => getComplaint(context, id, actor)),
    paper: await reached((id) => paperModel(context, actor, id)),
    archive: await reached((id) => formPdf(asForm, actor, paperOf(id))),
    fileName: await reached((id) => formFileName(context, actor, paperOf(id))),
    masked: await reached(async (_id, { identity }) => (await maskedIdentities(context, actor, [identity!]))[0]?.person),
    revealed: await reached((_id, { identity }) => revealIdentity(context, actor, identity!)),
  };
}

async function stateOf(store: Made['context']['store'], id: string) {
  return (await store.read((db) => findComplaint(db, Scope.everything, id)))!.state;
}

test('in random offices nobody reaches, by any way, a complaint that the rule keeps from them, and every count is that of the rows', async () => {
  let [seen, unseen] = [0, 0];
  await fc.assert(
    fc.asyncProperty(office, async (random) => {
      const desk = await made(random);
      const { store } = desk.context;
      const staff = await store.read(everyStaff);
      for (const viewer of staff) {
        const actor: Actor = { staffId: viewer.id, role: viewer.role };
        const allowed: string[] = [];
        // Whoever left sees nothing, by whatever way.
        for (const id of desk.ids) if (!viewer.left && (await allows(desk, viewer, staff, id))) allowed.push(id);
        allowed.sort();
        const { open, list, lanes, bySeverity, ...ways } = await waysOf(desk, actor);
        for (const [way, found] of Object.entries(ways)) expect(found, `${viewer.role} by ${way}`).toEqual(allowed);
        expect(bySeverity).toEqual(open);
        const { alike } = await findAlike(desk.context, actor, { except: uuidv7(), phone: null, unit: null, facts: '水龙头漏水第几件' });
        expect(allowed).toEqual(expect.arrayContaining(alike.map(({ row }) => row.id)));
        for (const { severity, total, dueToday, overdue } of lanes.lanes) {
          expect(total).toBe((await list({ severity })).length);
          expect(dueToday).toBe((await list({ severity, due: 'today' })).length);
          expect(overdue).toBe((await list({ severity, due: 'overdue' })).length);
        }
        for (const [view, total] of Object.entries(lanes.views)) expect(total, view).toBe((await list({ view: view as InboxView })).length);
        seen += allowed.length;
        for (const id of desk.ids.filter((one) => !allowed.includes(one))) {
          unseen += 1;
          const act = { action: 'promise', promisedAt: '2026-12-01T02:00:00.000Z', reason: '再约时间' } as const;
          await expect(actOn(desk.context, actor, { id, expectedRevision: 1, act })).rejects.toMatchObject({ code: 'NOT_FOUND' });
          await expect(correctComplaint(desk.context, actor, { id, expectedVersion: 1, changes: { demand: '改' }, reason: '试' })).rejects.toMatchObject({ code: 'NOT_FOUND' });
        }
      }
      const grown = await dumpProjections(store);
      await store.rebuild();
      expect(await dumpProjections(store)).toBe(grown);
      await store.close();
    }),
    { numRuns: 25 },
  );
  expect(Math.min(seen, unseen)).toBeGreaterThan(200);
}, 240_000);

/** By the rule alone, over the complaint's own events. */
async function allows({ context }: Made, viewer: Staff, staff: readonly Staff[], id: string): Promise<boolean> {
  const state = await stateOf(context.store, id);
  return maySee(viewer, { ...state, department: state.handling.department ?? state.about.department }, staff);
}

test('a wide and a narrow scope of the same person find the same', async () => {
  await fc.assert(
    fc.asyncProperty(office, async (random) => {
      const { context } = await made(random);
      await context.store.read(async (db) => {
        for (const person of await allStaff(db)) {
          const totals = await db.selectFrom('lane_counter').select(['audience', 'total']).where('kind', '=', 'every').execute();
          const widened = Scope.for(person, new Map([...totals.map(({ audience }) => [audience, 5_000] as const)]));
          const found = async (scope: Scope) => (await db.selectFrom('complaint').select('id').where(scope.of('complaint')).orderBy('id').execute()).map(({ id }) => id);
          expect(await found(widened)).toEqual(await found(await scopeOf(db, { staffId: person.id })));
        }
      });
      await context.store.close();
    }),
    { numRuns: 5 },
  );
});

test('somebody who is not of the office sees nothing', async () => {
  const [random] = fc.sample(office, { numRuns: 1, seed: 7 });
  const desk = await made(random!);
  const { open, all, byWords, detail } = await waysOf(desk, { staffId: uuidv7(), role: 'deputy-general-manager' });
  expect([open, all, byWords, detail]).toEqual([[], [], [], []]);
});
