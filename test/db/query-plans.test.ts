import { sql, type Compilable } from 'kysely';
import { expect, test } from 'vitest';
import { v7 as uuidv7 } from 'uuid';
import { closedPage, countOpen, openPage, type ListFilter } from '../../electron/db/repositories/inbox';
import { casesBehind } from '../../electron/db/repositories/report-cases';
import type { Executor } from '../../electron/db/schema';
import { Scope } from '../../electron/db/scope';
import { parseDay } from '../../shared/util/local-time';
import { openTestStore } from './support/data-folder';
import { takenInEvent } from './support/sample-events';

const place = { at: '2026-11-20T02:12:00.000Z', id: '00000000-0000-7000-8000-000000000000' };
const times = { dueFrom: place.at, dueBefore: '2026-11-21T00:00:00.000Z' };

const filters: readonly (readonly [ListFilter, index: RegExp])[] = [
  [{}, /COVERING INDEX complaint_order /],
  [{ severity: 'major' }, /INDEX complaint_severity_order /],
  [{ turn: 'supervisor@' }, /INDEX complaint_turn_order /],
  [{ nextAct: 'verdict' }, /INDEX complaint_next_act_order /],
  [{ takenInBy: 'somebody' }, /INDEX complaint_taken_in_by_order /],
  [{ department: '销售部' }, /INDEX complaint_department_order /],
  [{ stage: 'verdict' }, /INDEX complaint_stage_order /],
  [{ channel: 'phone' }, /INDEX complaint_channel_order /],
  [{ unsigned: true }, /INDEX complaint_unsigned_order /],
  [{ severity: 'major', channel: 'phone', department: '销售部' }, /INDEX complaint_(?:severity|channel|department)_order /],
];

// Wide scopes are told what they do not see, narrow ones what they do.
const many = new Map([['o|||', 900_000], ['i|somebody|a|', 90_000], ['o||a|工程部', 5_000]]);
const wide = [Scope.everything, ...(['receptionist', 'sales-management'] as const).map((role) => Scope.for({ id: 'a', role, department: null }, many))];
const narrow = Scope.for({ id: 'b', role: 'project-manager', department: null }, new Map([...many, ['ot||b|', 7], ['ot|||', 40]]));

test.each(filters)('a list by %j goes down its index and sorts nothing', async (filter, index) => {
  const store = await openTestStore();
  await store.rebuild();
  await store.read(async (db) => {
    for (const [scope, after] of wide.flatMap((one) => [[one, null], [one, place]] as const)) {
      for (const due of [{}, times]) {
        for (const read of [openPage, closedPage]) {
          const plan = await planOf(db, (spied) => read(spied, scope, { ...filter, ...due }, after, 50));
          expect(plan).toMatch(index);
          expect(plan).not.toMatch(/SCAN|TEMP B-TREE/);
        }
      }
    }
    for (const scope of wide) {
      expect(await planOf(db, (spied) => countOpen(spied, scope, [{ ...filter, ...times }], 1_000))).not.toMatch(/SCAN complaint|TEMP B-TREE/);
    }
  });
});

test.each(filters)('whoever sees few complaints has a list by %j made of those few', async (filter) => {
  const store = await openTestStore();
  await store.read(async (db) => {
    for (const read of [openPage, closedPage]) {
      const plan = await planOf(db, (spied) => read(spied, narrow, filter, place, 50));
      expect(plan).toMatch(/INDEX complaint_audience_order /);
    }
    expect(await planOf(db, (spied) => countOpen(spied, narrow, [{ ...filter, ...times }], 1_000))).toMatch(/INDEX complaint_audience_order /);
  });
});

test('a list by people and days goes by them where they leave few, and down its own index where they leave many', async () => {
  const store = await openTestStore();
  const complaints = (count: number, from: number, changes: object) =>
    Array.from({ length: count }, (_, at) => takenInEvent(uuidv7(), `TS-01-202611-${String(from + at).padStart(4, '0')}`, changes));
  await store.uow(({ append }) => append(complaints(4_200, 1, { about: { department: null, person: '李工' }, receivedAt: '2026-10-01T02:00:00.000Z' })));
  await store.uow(({ append }) => append(complaints(10, 5_000, { about: { department: null, person: '王工' }, receivedAt: '2026-11-10T02:00:00.000Z' })));
  await store.read(async (db) => {
    const plan = (filter: ListFilter) => planOf(db, (spied) => openPage(spied, Scope.everything, filter, place, 50));
    expect(await plan({ people: ['王工'] })).toMatch(/INDEX complaint_person /);
    expect(await plan({ receivedFrom: '2026-11-01T00:00:00.000Z' })).toMatch(/INDEX complaint_received /);
    for (const many of [{ people: ['李工', '王工'] }, { receivedBefore: '2026-11-01T00:00:00.000Z' }]) {
      expect(await plan(many)).toMatch(/INDEX complaint_order /);
      expect(await plan({ ...many, severity: 'minor' })).toMatch(/INDEX complaint_severity_order /);
      expect(await plan(many)).not.toMatch(/TEMP B-TREE/);
    }
  });
});

test('the cases behind a figure are read day by day, the last received first, without sorting', async () => {
  const store = await openTestStore();
  await store.uow(({ append }) => append([takenInEvent(uuidv7(), 'TS-01-202611-0001', { receivedAt: '2026-11-10T02:00:00.000Z' })]));
  await store.read(async (db) => {
    const filter = { period: { from: parseDay('2026-11-01'), to: parseDay('2026-11-30') }, mark: 'all', project: null, policy: null };
    for (const scope of wide) {
      const plan = await planOf(db, (spied) => casesBehind(spied, scope, filter, null, 50));
      expect(plan).toMatch(/INDEX complaint_received /);
      expect(plan).not.toMatch(/SCAN|TEMP B-TREE/);
    }
  });
});

/** What SQLite says it would do for the query that a repository makes. */
async function planOf(db: Executor, query: (db: Executor) => Promise<unknown>): Promise<string> {
  const asked: Compilable[] = [];
  await query(db.withPlugin({
    transformQuery: ({ node }) => {
      asked.push({ compile: () => db.getExecutor().compileQuery(node, { queryId: 'plan' }) });
      return node;
    },
    transformResult: async ({ result }) => result,
  }));
  const compiled = asked.at(-1)!.compile();
  const { rows } = await db.executeQuery<{ detail: string }>({ ...compiled, query: sql`explain`.toOperationNode() as never, sql: `explain query plan ${compiled.sql}` });
  return rows.map(({ detail }) => detail).join('\n');
}
