import { sql, type RawBuilder } from 'kysely';
import { addTo, type Mark } from '../../../shared/domain/report/mark';
import { type Period, spansOf } from '../../../shared/domain/report/period';
import { type DayNumber, dayText } from '../../../shared/util/local-time';
import type { Executor, ReportSliceTable } from '../schema';
import type { Scope } from '../scope';
import { countsIn, everyAudience } from './report-slices';

/** What figures are taken of, beside the days. */
export interface FigureFilter {
  readonly project: string | null;
  /** A policy's id. */
  readonly policy: string | null;
}

/** The numbers that a trend is drawn from. */
export type Totals = Pick<ReportSliceTable, 'major' | 'important' | 'minor' | 'internal' | 'closed' | 'timely'>;

/** Nothing counted. */
export const noTotals: Totals = { major: 0, important: 0, minor: 0, internal: 0, closed: 0, timely: 0 };

/** How many of the cases of a period that may be seen bear each mark, and how many there are of each project. */
export async function countsOver(db: Executor, scope: Scope, filter: FigureFilter, period: Period): Promise<{ counts: Map<Mark, number>; projects: Map<string, number> }> {
  const { months, days } = spansOf(period);
  const { minus } = scope.sum(everyAudience);
  const counts = new Map<Mark, number>();
  const projects = new Map<string, number>();
  for (const { audience, project, marks } of await slices(db, scope, filter, [...months, ...days])) {
    const step = minus.includes(audience) ? -1 : 1;
    for (const [mark, count] of countsIn(marks)) {
      addTo(counts, mark, step * count);
      if (mark === 'all') addTo(projects, project, step * count);
    }
  }
  return { counts, projects };
}

function slices(db: Executor, scope: Scope, filter: FigureFilter, spans: readonly string[]) {
  const { plus, minus } = scope.sum(everyAudience);
  const audiences = [...plus, ...minus];
  if (audiences.length === 0 || spans.length === 0) return [];
  return db.selectFrom('report_slice').select(['audience', 'project', 'marks']).where('audience', 'in', audiences).where('span', 'in', spans).where(narrowed(filter)).execute();
}

/** The totals of each of some spans that may be seen; a span without cases is missing. */
export async function totalsBySpan(db: Executor, scope: Scope, filter: FigureFilter, spans: readonly string[]): Promise<ReadonlyMap<string, Totals>> {
  const { plus, minus } = scope.sum(everyAudience);
  const found = new Map<string, Totals>();
  for (const [audiences, step] of [[plus, 1], [minus, -1]] as const) {
    if (audiences.length === 0 || spans.length === 0) continue;
    const rows = await db
      .selectFrom('report_slice')
      .select((eb) => ['span', ...totalNames.map((name) => eb.fn.sum<number | string>(name).as(name))])
      .where('audience', 'in', audiences)
      .where('span', 'in', spans)
      .where(narrowed(filter))
      .groupBy('span')
      .execute();
    for (const row of rows) found.set(row.span, added(found.get(row.span) ?? noTotals, row, step));
  }
  return found;
}

const totalNames = ['major', 'important', 'minor', 'internal', 'closed', 'timely'] as const;

/** Adds totals up, or takes them off. */
export function added(one: Totals, other: Readonly<Record<keyof Totals, number | string>>, step: 1 | -1 = 1): Totals {
  const sum = { ...one };
  for (const name of totalNames) sum[name] += step * Number(other[name]);
  return sum;
}

/** Which projects and policies there are figures of. */
export async function figureChoices(db: Executor, scope: Scope, today: DayNumber): Promise<{ project: string; policy: string }[]> {
  const { plus } = scope.sum(everyAudience);
  if (plus.length === 0) return [];
  return db.selectFrom('report_slice').select(['project', 'policy']).distinct().where('audience', 'in', plus).where('span', 'in', allMonths(today)).execute();
}

const firstYear = 2000;

/** Every month that a complaint may have been received in: times before 2000 are refused. */
export function allMonths(today: DayNumber): string[] {
  const last = dayText(today).slice(0, 7);
  const months: string[] = [];
  for (let year = firstYear; year <= Number(last.slice(0, 4)); year += 1)
    for (let month = 1; month <= 12; month += 1) months.push(`${String(year)}-${String(month).padStart(2, '0')}`);
  return months.filter((month) => month <= last);
}

function narrowed({ project, policy }: FigureFilter): RawBuilder<boolean> {
  return sql<boolean>`${project === null ? sql`true` : sql`project = ${project}`} and ${policy === null ? sql`true` : sql`policy = ${policy}`}`;
}
