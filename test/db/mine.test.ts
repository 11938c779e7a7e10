import fc from 'fast-check';
import { expect, test } from 'vitest';
import { turnOf } from '../../shared/domain/handling/turn';
import { isTurnOf, turnKey, turnOfKey } from '../../shared/domain/handling/turn-key';
import { roles } from '../../shared/domain/staff/role';
import { maySee } from '../../shared/domain/staff/visibility';
import { salesOffice } from '../../shared/policies/sales-office';
import { fold } from '../../shared/domain/complaint/fold';
import type { StoredComplaintEvent } from '../../shared/domain/complaint/event';
import { eventOf } from '../../electron/db/event-codec';
import { byStream } from '../../electron/db/projection/fold-stream';
import { allStaff } from '../../electron/db/repositories/office';
import { inboxLanes, inboxPage } from '../../electron/services/inbox';
import { emptyDesk } from './support/desk';
import { eventsOf, step } from './support/histories';

const filter = { view: 'mine', severity: null, due: null, channel: null, department: null } as const;

test('我的 holds what waits for each person by the rules, and its count is exact', async () => {
  const { context } = await emptyDesk();
  const { store } = context;
  const office = roles.map((role, at) => ({
    type: 'staff.added' as const,
    body: { staffId: `staff-${role}`, name: `同事${at}`, role, department: at % 2 === 0 ? '工程部' : '财务部' },
    stream: 'office', occurredAt: null, actor: 'setup',
  }));
  const history = fc.sample(fc.array(step, { minLength: 400, maxLength: 500, size: 'max' }), { numRuns: 1, seed: 7 })[0]!;
  const takenInBy = ['setup', 'staff-receptionist', 'staff-supervisor'];
  const events = eventsOf(history).map((event, at) => (event.type === 'complaint.taken-in' ? { ...event, actor: takenInBy[at % 3]! } : event));
  await store.uow(({ append }) => append([...office, ...events]));

  const staff = await store.read(allStaff);
  const log = await store.read((db) => db.selectFrom('event').selectAll().where('stream', '<>', 'office').orderBy('position').execute());
  const states = [...byStream(log.map(eventOf)).values()].map((stream) => fold(stream as unknown as StoredComplaintEvent[])!);
  let shown = 0;
  for (const person of staff.slice(0, 12)) {
    const actor = { staffId: person.id, role: person.role };
    const wanted = states.filter((state) => {
      const turn = turnOf(state, salesOffice);
      const seen = maySee(person, { ...state, department: state.handling.department ?? state.about.department }, staff);
      return seen && turn !== null && (isTurnOf(turnOfKey(turnKey(turn)), person, staff) || (person.role === 'receptionist' && state.takenInBy === person.id));
    });
    const listed: string[] = [];
    for (let after: string | null = null; ; ) {
      const page: Awaited<ReturnType<typeof inboxPage>> = await inboxPage(context, actor, { filter, after, limit: 7 });
      listed.push(...page.rows.map(({ id }) => id));
      const due = page.rows.map(({ dueAt }) => dueAt ?? '9999');
      expect(due).toEqual([...due].sort());
      after = page.next;
      if (after === null) break;
    }
    expect(listed.toSorted(), person.role).toEqual(wanted.map(({ id }) => id).toSorted());
    expect((await inboxLanes(context, actor)).views.mine, person.role).toBe(wanted.length);
    shown += listed.length;
  }
  expect(shown).toBeGreaterThan(50);
});
