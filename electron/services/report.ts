import { z } from 'zod';
import type { Policy } from '../../shared/domain/policy/schema';
import { ages } from '../../shared/domain/report/figures';
import { partsOf, type Period, periodBefore, periodFrom, spansOf, type Step, usualStep } from '../../shared/domain/report/period';
import { builtinPolicies } from '../../shared/policies/builtin';
import { type DayNumber, dayOf, dayText } from '../../shared/util/local-time';
import type { Input, Output } from '../../shared/ipc/contract';
import type { Figures, TrendPart } from '../../shared/ipc/report';
import { DeskError } from '../../shared/ipc/wire';
import { dueCounts } from '../db/repositories/due-counts';
import { findOffice } from '../db/repositories/office';
import { newestVersion, policyBy } from '../db/repositories/policy';
import { added, allMonths, countsOver, figureChoices, type FigureFilter, noTotals, totalsBySpan } from '../db/repositories/report';
import { casesBehind, type CasePlace } from '../db/repositories/report-cases';
import { readSetting, writeSetting } from '../db/repositories/settings';
import type { Executor } from '../db/schema';
import { scopeOf, type Scope } from '../db/scope';
import type { Actor, ServiceContext } from './context';
import { inboxRows } from './list-view';

type Context = Pick<ServiceContext, 'store' | 'clock'>;

const tenYears = 3_700;
/** Whoever is still waiting may have come at any time. */
const everSince = 40_000;
const mostParts = 400;

/** The period that is asked for, where it is one that can be shown. */
export function askedPeriod({ from, to }: { readonly from: string; readonly to: string }, longest = tenYears): Period {
  const period = periodFrom(from, to);
  const refuse = (place: string, message: string): never => {
    throw new DeskError('INVALID_INPUT', [{ place, message }]);
  };
  if (period.from > period.to) return refuse('to', '结束日期早于开始日期。');
  if (period.to - period.from > longest) return refuse('from', '时段太长，请选十年以内。');
  return period;
}

/** Everything that 统计 shows of a period, as far as somebody may see it. */
export async function reportFigures({ store, clock }: Context, actor: Actor, asked: Input<'report.figures'>): Promise<Figures> {
  const period = askedPeriod(asked);
  const now = clock();
  const today = dayOf(now);
  return store.read(async (db) => {
    const scope = await scopeOf(db, actor);
    const before = periodBefore(period);
    const wanted = asked.step ?? usualStep(period);
    const step = partsOf(period, wanted).length > mostParts ? usualStep(period) : wanted;
    const { counts, projects } = await countsOver(db, scope, asked, period);
    const due = await dueCounts(db, scope, now, now, 1_000);
    return {
      counts: Object.fromEntries(counts),
      before: Object.fromEntries((await countsOver(db, scope, asked, before)).counts),
      beforePeriod: daysOf(before),
      step,
      trend: await trendOf(db, scope, asked, period, step),
      projects: Object.fromEntries(projects),
      ages: await agesOf(db, scope, asked, today),
      overdue: Object.values(due).reduce((sum, { overdue }) => sum + overdue, 0),
      target: await targetOf(db),
      cutOff: await cutOffOf(db, asked.policy),
      choices: await choicesOf(db, scope, today),
    };
  });
}

const daysOf = ({ from, to }: Period): { from: string; to: string } => ({ from: dayText(from), to: dayText(to) });

async function trendOf(db: Executor, scope: Scope, filter: FigureFilter, period: Period, step: Step): Promise<TrendPart[]> {
  const parts = partsOf(period, step).map((part) => {
    const { months, days } = spansOf(part);
    return { part, spans: [...months, ...days] };
  });
  const totals = await totalsBySpan(db, scope, filter, parts.flatMap(({ spans }) => spans));
  return parts.map(({ part, spans }) => ({ ...daysOf(part), ...spans.reduce((sum, span) => added(sum, totals.get(span) ?? noTotals), noTotals) }));
}

async function agesOf(db: Executor, scope: Scope, filter: FigureFilter, today: DayNumber): Promise<Figures['ages']> {
  const oldest = ages.at(-1)!.from;
  const recent = Array.from({ length: oldest }, (_, days) => dayText(today - days));
  const totals = await totalsBySpan(db, scope, filter, [...allMonths(today), ...recent]);
  const openIn = (spans: readonly string[]): number => spans.reduce((sum, span) => {
    const { major, important, minor, internal, closed } = totals.get(span) ?? noTotals;
    return sum + major + important + minor + internal - closed;
  }, 0);
  const all = openIn(allMonths(today));
  const first = '2000-01-01';
  return ages.map(({ label, from, to }) => ({
    label,
    from: to === null ? first : dayText(today - to),
    to: dayText(today - from),
    count: to === null ? all - openIn(recent) : openIn(recent.slice(from, to + 1)),
  }));
}

async function choicesOf(db: Executor, scope: Scope, today: DayNumber): Promise<Figures['choices']> {
  const found = await figureChoices(db, scope, today);
  const ids = [...new Set(found.map(({ policy }) => policy))].sort();
  const policies = await Promise.all(ids.map(async (id) => ({ id, name: await policyName(db, id) })));
  return { projects: [...new Set(found.map(({ project }) => project))].sort(), policies };
}

async function cutOffOf(db: Executor, id: string | null): Promise<Figures['cutOff']> {
  const office = id === null ? await findOffice(db) : null;
  const policy = id !== null ? await newestPolicy(db, id) : office === null ? undefined : await policyBy(db, office.policy);
  return policy?.report.monthlyCutOff ?? 'month-end';
}

async function newestPolicy(db: Executor, id: string): Promise<Policy | undefined> {
  return builtinPolicies.find((policy) => policy.id === id) ?? policyBy(db, { id, version: await newestVersion(db, id) });
}

async function policyName(db: Executor, id: string): Promise<string> {
  return (await newestPolicy(db, id))?.name ?? id;
}

const targetKey = 'report.target';
const usualTarget = 95;

async function targetOf(db: Executor): Promise<number> {
  return Number((await readSetting(db, targetKey)) ?? usualTarget);
}

/** Sets the least rate within the limits that the office wants. */
export function setTarget({ store }: Context, target: number): Promise<void> {
  return store.uow(({ db }) => writeSetting(db, targetKey, target));
}

/** Records that a figure leaves as a picture. */
export async function recordPicture({ store }: Context, actor: Actor): Promise<void> {
  await store.uow(({ append }) => append([{ type: 'list.exported', body: { what: 'figures', format: 'png', rows: 1 }, stream: 'office', occurredAt: null, actor: actor.staffId }]));
}

/** The cases behind a figure, the last received first. */
export async function reportCases({ store }: Context, actor: Actor, asked: Input<'report.cases'>): Promise<Output<'report.cases'>> {
  const filter = { ...asked, period: askedPeriod(asked, everSince) };
  const after = asked.after === null ? null : readPlace(asked.after);
  return store.read(async (db) => {
    const found = await casesBehind(db, await scopeOf(db, actor), filter, after, asked.limit + 1);
    const shown = found.slice(0, asked.limit);
    const last = shown.at(-1);
    return {
      rows: await inboxRows(db, shown.map(({ row }) => row)),
      next: found.length > shown.length && last !== undefined ? Buffer.from(JSON.stringify([last.place.receivedAt, last.place.doc])).toString('base64url') : null,
    };
  });
}

const placeSchema = z.tuple([z.iso.datetime(), z.number().int()]);

function readPlace(cursor: string): CasePlace {
  try {
    const [receivedAt, doc] = placeSchema.parse(JSON.parse(Buffer.from(cursor, 'base64url').toString('utf8')));
    return { receivedAt, doc };
  } catch (error) {
    throw new DeskError('INVALID_INPUT', [{ place: 'after', message: '列表的位置已失效，请重新打开列表。' }], { cause: error });
  }
}
