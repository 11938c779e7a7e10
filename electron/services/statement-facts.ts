import type { ComplaintState } from '../../shared/domain/complaint/state';
import { periodBefore, spansOf } from '../../shared/domain/report/period';
import { severityNamesOf } from '../../shared/domain/policy/lookup';
import { classLines } from '../../shared/domain/statement/classes';
import type { CaseLine, MeasureLine, StatementFacts } from '../../shared/domain/statement/facts';
import type { StatementKind } from '../../shared/domain/statement/kind';
import { dayFrom, type DayNumber } from '../../shared/util/local-time';
import { zhStamp } from '../../shared/util/zh-date';
import { findComplaint } from '../db/repositories/complaints';
import { totalsBySpan } from '../db/repositories/report';
import { casesBehind, marksWithin } from '../db/repositories/report-cases';
import type { Executor } from '../db/schema';
import { scopeOf, type Scope } from '../db/scope';
import { officeOf, policyOf, type Actor, type ServiceContext } from './context';
import { askedPeriod, reportCases, reportFigures } from './report';

type Context = Pick<ServiceContext, 'store' | 'clock'>;

/** A report is of all projects and policies. */
const whole = { project: null, policy: null } as const;
/** So many complaints a report lists at most. */
const listed = 60;
const longest = 400;

/** What a report of some days is made of, as far as whoever writes it may see. */
export async function statementFacts(context: Context, actor: Actor, kind: StatementKind, days: { readonly from: string; readonly to: string }): Promise<StatementFacts> {
  const period = askedPeriod(days, longest);
  const { counts, before, ...figures } = await reportFigures(context, actor, { ...whole, ...days, step: 'week' });
  const all = new Map(Object.entries(counts));
  const cases = kind === 'weekly-report' ? await caseLines(context, actor, days) : [];
  return context.store.read(async (db) => {
    const scope = await scopeOf(db, actor);
    const policy = await policyOf(db, (await officeOf(db)).policy);
    return {
      figures: { ...figures, ...days, counts: all, before: new Map(Object.entries(before)) },
      names: severityNamesOf(policy),
      measures: kind === 'monthly-report' ? await measureLines(db, scope, days) : [],
      cases,
      more: Math.max(0, (all.get('all') ?? 0) - cases.length),
      left: kind === 'weekly-report' ? await openBefore(db, scope, period.from) : 0,
      classes: kind === 'monthly-classes' ? classLines(await marksWithin(db, scope, whole, period), await marksWithin(db, scope, whole, periodBefore(period))) : [],
    };
  });
}

/** Received before a day and still open. */
async function openBefore(db: Executor, scope: Scope, day: DayNumber): Promise<number> {
  const { months, days } = spansOf({ from: dayFrom(2000, 1, 1), to: day - 1 });
  const totals = [...(await totalsBySpan(db, scope, whole, [...months, ...days])).values()];
  return totals.reduce((sum, { major, important, minor, internal, closed }) => sum + major + important + minor + internal - closed, 0);
}

async function caseLines(context: Context, actor: Actor, days: { readonly from: string; readonly to: string }): Promise<CaseLine[]> {
  const { rows } = await reportCases(context, actor, { ...whole, ...days, mark: 'all', after: null, limit: listed });
  return rows.map(({ number, title, department, pending, dueAt, closedAt }) => ({
    number, title, department: department ?? '', pending: closedAt === null ? pending : '已归档', due: dueAt === null ? '' : zhStamp(dueAt),
  }));
}

async function measureLines(db: Executor, scope: Scope, days: { readonly from: string; readonly to: string }): Promise<MeasureLine[]> {
  const behind = await casesBehind(db, scope, { ...whole, period: askedPeriod(days), mark: 'measures:' }, null, listed);
  const found = await Promise.all(behind.map(async ({ row }) => findComplaint(db, scope, row.id)));
  return found.flatMap((complaint) => (complaint === null ? [] : linesOf(complaint.state)));
}

function linesOf({ number, handling }: ComplaintState): MeasureLine[] {
  return handling.measures.map(({ text, unit, owner, dueOn, verified }) => ({
    number, text, owner: [unit, owner].filter(Boolean).join(' '), dueOn: dueOn.slice(5), state: verified === null ? '落实中' : verified.effective ? '已验证有效' : '验证无效',
  }));
}
