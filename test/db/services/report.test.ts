import fc from 'fast-check';
import { expect, test } from 'vitest';
import { v7 as uuidv7 } from 'uuid';
import { countBehind, markNeedle } from '../../../shared/domain/report/mark';
import { barsOf } from '../../../shared/domain/report/figures';
import { marksOf } from '../../../shared/domain/report/marks';
import { periodFrom } from '../../../shared/domain/report/period';
import { dayOf, dayText } from '../../../shared/util/local-time';
import { salesOffice } from '../../../shared/policies/sales-office';
import { reportMethods } from '../../../shared/ipc/report';
import { findComplaint } from '../../../electron/db/repositories/complaints';
import { everyStaff } from '../../../electron/db/repositories/office';
import { Scope, scopeOf } from '../../../electron/db/scope';
import type { Store } from '../../../electron/db/store';
import type { Actor } from '../../../electron/services/context';
import { reportCases, reportFigures, setTarget } from '../../../electron/services/report';
import { emptyDesk, readyDesk } from '../support/desk';
import { eventsOf, step } from '../support/histories';
import { takenInEvent } from '../support/sample-events';

const whole = { project: null, policy: null, step: null } as const;

/** Everything that somebody may see, counted one by one: [day, marks]. */
async function recount(store: Store, actor: Actor): Promise<{ id: string; day: string; marks: readonly string[] }[]> {
  return store.read(async (db) => {
    const scope = await scopeOf(db, actor);
    const rows = await db.selectFrom('complaint').select('id').where(scope.of('complaint')).execute();
    return Promise.all(rows.map(async ({ id }) => {
      const { state } = (await findComplaint(db, Scope.everything, id))!;
      return { id, day: dayText(dayOf(state.receivedAt)), marks: marksOf(state, salesOffice) };
    }));
  });
}

function summed(cases: readonly { marks: readonly string[] }[]): Record<string, number> {
  const sum: Record<string, number> = {};
  for (const { marks } of cases) for (const mark of marks) sum[mark] = (sum[mark] ?? 0) + 1;
  return sum;
}

test('every figure of everybody equals a recount of what they may see, over random histories and periods, and the list behind it holds as many', async () => {
  let compared = 0;
  const days = fc.tuple(fc.integer({ min: 0, max: 420 }), fc.integer({ min: 0, max: 420 }));
  await fc.assert(
    fc.asyncProperty(fc.array(step, { minLength: 30, maxLength: 90, size: 'max' }), fc.array(fc.nat(400), { minLength: 8, maxLength: 8 }), days, fc.nat(1_000), async (history, received, [one, other], pick) => {
      const { context } = await emptyDesk();
      const { store } = context;
      const at = (days: number) => new Date(Date.UTC(2025, 9, 20, 3) + days * 86_400_000).toISOString();
      const events = eventsOf(history).map((event, index) =>
        event.type === 'complaint.taken-in' ? { ...event, body: { ...event.body, receivedAt: at(received[index % 8]! + (index % 5)), ...(index % 3 > 0 && { building: index % 3 === 1 ? null : `${String(index % 4)}栋` }) } } : event);
      const staff = (['deputy-general-manager', 'supervisor', 'department-head'] as const).map((role) =>
        ({ type: 'staff.added' as const, body: { staffId: uuidv7(), name: role, role, department: '工程部' }, stream: 'office', occurredAt: null, actor: 'setup' }));
      await store.uow(({ append }) => append(staff));
      for (let from = 0; from < events.length; from += 7) await store.uow(({ append }) => append(events.slice(from, from + 7)));
      const asked = { from: at(Math.min(one, other)).slice(0, 10), to: at(Math.max(one, other)).slice(0, 10) };
      for (const { id, role } of await store.read(everyStaff)) {
        const actor = { staffId: id, role };
        const figures = await reportFigures(context, actor, { ...whole, ...asked });
        expect(reportMethods['report.figures'].output.parse(figures)).toEqual(figures);
        const seen = await recount(store, actor);
        const within = seen.filter(({ day }) => day >= asked.from && day <= asked.to);
        expect(figures.counts).toEqual(summed(within));
        const { from, to } = figures.beforePeriod;
        expect(figures.before).toEqual(summed(seen.filter(({ day }) => day >= from && day <= to)));
        expect(figures.trend.reduce((sum, part) => sum + part.major + part.important + part.minor + part.internal, 0)).toBe(summed(within).all ?? 0);
        for (const part of figures.trend) expect(part.closed).toBe(within.filter(({ day, marks }) => day >= part.from && day <= part.to && marks.includes('closed')).length);
        expect(figures.ages.reduce((sum, { count }) => sum + count, 0)).toBe(summed(seen).open ?? 0);
        const marks = Object.keys(figures.counts);
        for (const bar of [...barsOf(new Map(Object.entries(figures.counts)), 'building'), ...barsOf(new Map(Object.entries(figures.counts)), 'department')]) {
          const { rows } = await reportCases(context, actor, { ...whole, ...asked, mark: bar.mark, after: null, limit: 100 });
          expect(rows, bar.mark).toHaveLength(bar.count);
        }
        const mark = marks.length === 0 ? 'all' : marks[pick % marks.length]!;
        for (const behind of [mark, mark.replace(/:.*/, ':')]) {
          const ids: string[] = [];
          for (let after: string | null = null; ; ) {
            const page: Awaited<ReturnType<typeof reportCases>> = await reportCases(context, actor, { ...whole, ...asked, mark: behind, after, limit: 3 });
            ids.push(...page.rows.map((row) => row.id));
            if (page.next === null) break;
            after = page.next;
          }
          const borne = (one: readonly string[]): boolean => `\n${one.join('\n')}\n`.includes(markNeedle(behind));
          expect(new Set(ids)).toEqual(new Set(within.filter((each) => borne(each.marks)).map((each) => each.id)));
          if (/:\w*$/.test(behind) && !/^(?:class|time|overran)/.test(behind)) expect(ids).toHaveLength(countBehind(new Map(Object.entries(figures.counts)), behind));
          compared += ids.length;
        }
      }
      await store.close();
    }),
    { numRuns: 12 },
  );
  expect(compared).toBeGreaterThan(200);
}, 240_000);

test('an office without complaints, one with a single one, and a year to come have figures too', async () => {
  const { context, people } = await readyDesk();
  const year = (n: number) => ({ ...whole, from: `${String(n)}-01-01`, to: `${String(n)}-12-31` });
  const none = await reportFigures(context, people.supervisor, year(2026));
  expect(none).toMatchObject({ counts: {}, before: {}, projects: {}, overdue: 0, step: 'month', target: 95 });
  expect(none.trend).toHaveLength(12);
  await context.store.uow(({ append }) => append([takenInEvent(uuidv7(), 'TS-01-202611-0001')]));
  const one = await reportFigures(context, people.supervisor, year(2026));
  expect(one.counts).toMatchObject({ all: 1, open: 1, 'severity:minor': 1, 'channel:walk-in': 1, 'department:销售部': 1, 'building:—': 1, 'hour:5\t10': 1 });
  expect(one.ages[0]).toMatchObject({ label: '3 天以内', count: 1 });
  expect(one.choices).toEqual({ projects: ['云栖里'], policies: [{ id: 'sales-office', name: salesOffice.name }] });
  expect((await reportFigures(context, people.supervisor, year(2099))).counts).toEqual({});
  await setTarget(context, 90);
  expect((await reportFigures(context, people.supervisor, year(2099))).target).toBe(90);
});

test('a period that ends before it begins, or lasts longer than ten years, is refused with its place', async () => {
  const { context, people } = await readyDesk();
  await expect(reportFigures(context, people.supervisor, { ...whole, from: '2026-02-01', to: '2026-01-31' })).rejects.toMatchObject({ code: 'INVALID_INPUT', faults: [{ place: 'to' }] });
  await expect(reportFigures(context, people.supervisor, { ...whole, from: '2001-02-01', to: '2026-01-31' })).rejects.toMatchObject({ code: 'INVALID_INPUT', faults: [{ place: 'from' }] });
  await expect(reportCases(context, people.supervisor, { ...whole, from: '0001-01-01', to: '9999-01-31', mark: 'all', after: null, limit: 5 })).rejects.toMatchObject({ code: 'INVALID_INPUT' });
  expect(periodFrom('2026-01-01', '2026-01-02').to - periodFrom('2026-01-01', '2026-01-02').from).toBe(1);
});
