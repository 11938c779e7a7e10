import fc from 'fast-check';
import { expect, test } from 'vitest';
import { v7 as uuidv7 } from 'uuid';
import { turnOf } from '../../shared/domain/handling/turn';
import { isTurnOf, turnKey, turnOfKey } from '../../shared/domain/handling/turn-key';
import { fold as foldComplaint } from '../../shared/domain/complaint/fold';
import type { StoredComplaintEvent } from '../../shared/domain/complaint/event';
import { severities } from '../../shared/domain/severity/severity';
import { roles } from '../../shared/domain/staff/role';
import { salesOffice } from '../../shared/policies/sales-office';
import type { InboxFilter } from '../../shared/ipc/inbox';
import { dayOf, dayText } from '../../shared/util/local-time';
import { eventOf } from '../../electron/db/event-codec';
import { byStream } from '../../electron/db/projection/fold-stream';
import { allStaff } from '../../electron/db/repositories/office';
import { inboxLanes, inboxPage } from '../../electron/services/inbox';
import { noDue } from '../../electron/db/schema';
import { emptyDesk } from './support/desk';
import { takenInEvent } from './support/sample-events';

const bare: InboxFilter = { view: 'open', severity: null, due: null, channel: null, department: null };
const now = '2026-11-20T06:30:00.000Z';
const names = ['李工', '小李', '王工', 'Ｌｉ', null];
const dues = ['2026-11-18T10:00:00.000Z', '2026-11-20T06:10:00.000Z', '2026-11-20T06:30:00.000Z', '2026-11-20T09:30:00.000Z', '2026-11-20T15:59:59.999Z', '2026-11-20T16:00:00.000Z', '2026-12-01T09:00:00.000Z', null];
const days = Array.from({ length: 12 }, (_, at) => dayText(dayOf(`2026-11-${String(9 + at).padStart(2, '0')}T02:00:00.000Z`)));

async function filled() {
  const { context, at } = await emptyDesk();
  at(now);
  const office = roles.map((role, nth) => ({
    type: 'staff.added' as const, stream: 'office', occurredAt: null, actor: 'setup',
    body: { staffId: `staff-${role}`, name: `同事${String(nth)}`, role, department: nth % 2 === 0 ? '工程部' : '财务部' },
  }));
  const complaints = Array.from({ length: 240 }, (_, nth) => {
    const due = dues[(nth * 5) % dues.length]!;
    return {
      ...takenInEvent(uuidv7(), `TS-01-202611-${String(nth + 1).padStart(4, '0')}`, {
        severity: severities[nth % 3]!, handler: roles[1 + (nth % 3)]!, stage: ['opinion', 'answer', 'verdict'][nth % 3]!,
        about: { department: nth % 4 === 0 ? '工程部' : null, person: names[nth % names.length]! },
        receivedAt: `2026-11-${String(9 + (nth % 12)).padStart(2, '0')}T${nth % 2 === 0 ? '15:59:59.999' : '16:00:00.000'}Z`,
        deadlines: due === null ? [] : [{ clock: 'answer', dueAt: due }],
      }),
      actor: nth % 2 === 0 ? 'staff-receptionist' : 'staff-supervisor',
    };
  });
  await context.store.uow(({ append }) => append([...office, ...complaints]));
  return context;
}

const maybe = <T>(arbitrary: fc.Arbitrary<T>) => fc.option(arbitrary, { freq: 1, nil: null });

test('a list narrowed by people and days holds what comparing every row holds, page by page', async () => {
  const context = await filled();
  const rows = await context.store.read((db) => db.selectFrom('complaint').selectAll().execute());
  const staff = await context.store.read(allStaff);
  const log = await context.store.read((db) => db.selectFrom('event').selectAll().where('stream', '<>', 'office').orderBy('position').execute());
  const states = [...byStream(log.map(eventOf)).values()].map((stream) => foldComplaint(stream as unknown as StoredComplaintEvent[])!);
  const turns = new Map(states.map((state) => [state.id, turnOf(state, salesOffice)]));
  const actor = { staffId: 'staff-sales-management', role: 'sales-management' } as const;
  const asked = fc.record({
    turnOf: maybe(fc.constantFrom(...staff.map(({ id }) => id), 'nobody')),
    takenInBy: maybe(fc.constantFrom('staff-receptionist', 'staff-supervisor')),
    person: maybe(fc.constantFrom('李', '工', 'li', '李工', '%', '_', "'")),
    receivedFrom: maybe(fc.constantFrom(...days)), receivedTo: maybe(fc.constantFrom(...days)),
    dueFrom: maybe(fc.constantFrom('2026-11-18', '2026-11-20', '2026-11-21')), dueTo: maybe(fc.constantFrom('2026-11-19', '2026-11-20', '2026-12-01')),
    due: maybe(fc.constantFrom('overdue' as const, 'today' as const)), severity: maybe(fc.constantFrom(...severities)),
  });
  let hits = 0;
  await fc.assert(
    fc.asyncProperty(asked, fc.integer({ min: 5, max: 100 }), async (conditions, limit) => {
      const filter = { ...bare, ...conditions };
      const person = staff.find(({ id }) => id === filter.turnOf);
      const day = (instant: string) => dayText(dayOf(instant));
      const wanted = rows.filter((row) => {
        const turn = turns.get(row.id) ?? null;
        const due = row.order_at === noDue ? null : row.order_at;
        return (
          (filter.turnOf === null || (person !== undefined && turn !== null && isTurnOf(turnOfKey(turnKey(turn)), person, staff))) &&
          (filter.takenInBy === null || row.taken_in_by === filter.takenInBy) &&
          (filter.person === null || (row.person ?? '').normalize('NFKC').toLowerCase().includes(filter.person)) &&
          (filter.receivedFrom === null || day(row.received_at) >= filter.receivedFrom) &&
          (filter.receivedTo === null || day(row.received_at) <= filter.receivedTo) &&
          (filter.dueFrom === null || (due !== null && day(due) >= filter.dueFrom)) &&
          (filter.dueTo === null || (due !== null && day(due) <= filter.dueTo)) &&
          (filter.due === null || (due !== null && (filter.due === 'overdue' ? due < now : due >= now && day(due) === day(now)))) &&
          (filter.severity === null || severities[row.severity_rank - 1] === filter.severity)
        );
      });
      const found: string[] = [];
      for (let after: string | null = null; ; ) {
        const page: Awaited<ReturnType<typeof inboxPage>> = await inboxPage(context, actor, { filter, after, limit });
        found.push(...page.rows.map(({ id }) => id));
        after = page.next;
        if (after === null) break;
      }
      expect(found.toSorted()).toEqual(wanted.map(({ id }) => id).toSorted());
      hits += found.length;
    }),
    { numRuns: 400 },
  );
  expect(hits).toBeGreaterThan(1_000);
}, 60_000);

test('what a receptionist took in stays theirs alone when a list is narrowed to what another took in', async () => {
  const context = await filled();
  const receptionist = { staffId: 'staff-receptionist', role: 'receptionist' } as const;
  const page = await inboxPage(context, receptionist, { filter: { ...bare, view: 'mine', takenInBy: 'staff-supervisor' }, after: null, limit: 100 });
  const turn = await inboxPage(context, receptionist, { filter: { ...bare, view: 'mine', turnOf: 'staff-receptionist' }, after: null, limit: 100 });
  expect(page.rows.map(({ id }) => id).filter((id) => !turn.rows.some((row) => row.id === id))).toEqual([]);
});

test('lanes count every minute of the day what comparing every due time counts', async () => {
  const context = await filled();
  const actor = { staffId: 'staff-sales-management', role: 'sales-management' } as const;
  const rows = await context.store.read((db) => db.selectFrom('complaint').selectAll().execute());
  const instants = ['2026-11-18T09:59:59.999Z', '2026-11-18T10:00:00.001Z', '2026-11-20T06:00:00.000Z', '2026-11-20T06:10:00.000Z', '2026-11-20T06:30:00.000Z', '2026-11-20T15:59:59.999Z', '2026-11-20T16:00:00.000Z', '2026-12-02T00:00:00.000Z'];
  for (const instant of instants) {
    const { lanes } = await inboxLanes({ ...context, clock: () => instant }, actor);
    for (const { severity, overdue, dueToday } of lanes) {
      const own = rows.filter((row) => severities[row.severity_rank - 1] === severity && row.order_at !== noDue);
      expect({ severity, overdue, dueToday }, instant).toEqual({
        severity,
        overdue: own.filter((row) => row.order_at < instant).length,
        dueToday: own.filter((row) => row.order_at >= instant && dayOf(row.order_at) === dayOf(instant)).length,
      });
    }
  }
  const counters = () => context.store.read((db) => db.selectFrom('lane_counter').select('key').where('kind', '=', 'due').execute());
  const before = await counters();
  const again = Array.from({ length: 400 }, (_, nth) => takenInEvent(uuidv7(), `TS-02-202611-${String(nth + 1).padStart(4, '0')}`, { severity: 'minor', about: { department: null, person: null }, deadlines: [{ clock: 'answer', dueAt: dues[3]! }] }));
  await context.store.uow(({ append }) => append(again));
  // More complaints due in the same hour are no more rows to read.
  expect((await counters()).length).toBeLessThanOrEqual(before.length + 1);
});
