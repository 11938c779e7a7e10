import { sql } from 'kysely';
import { countBehind, type Mark, markNeedle } from '../../../shared/domain/report/mark';
import { type Period, spansOf } from '../../../shared/domain/report/period';
import { addMonths, dayText, parseDay } from '../../../shared/util/local-time';
import type { Executor } from '../schema';
import type { Scope } from '../scope';
import { listColumns, listRow, type ListRow } from './list-row';
import type { FigureFilter } from './report';
import { countsIn, everyAudience } from './report-slices';

/** The last row of a page: the next one begins after it. */
export interface CasePlace {
  readonly day: string;
  readonly id: string;
}

/** A row with its place among the cases behind a figure. */
export interface CaseRow extends CasePlace {
  readonly row: ListRow;
}

/** Which cases stand behind a figure. */
export interface CaseFilter extends FigureFilter {
  readonly period: Period;
  readonly mark: Mark;
}

/**
 * The cases behind a figure, the last received first. The figures tell on which days there are any, so the days without
 * are not looked at, however long the period.
 */
export async function casesBehind(db: Executor, scope: Scope, filter: CaseFilter, after: CasePlace | null, limit: number): Promise<CaseRow[]> {
  const found: CaseRow[] = [];
  const { months, days } = spansOf(filter.period);
  const before = (span: string): boolean => after === null || span <= after.day;
  for (const span of (await bearing(db, filter, [...months, ...days].filter(before))).sort().reverse()) {
    const within = span.length === 10 ? [span] : (await bearing(db, filter, daysOf(span).filter(before))).sort().reverse();
    for (const day of within) {
      found.push(...(await casesOf(db, scope, filter, day, after?.day === day ? after.id : null, limit - found.length)));
      if (found.length >= limit) return found;
    }
  }
  return found;
}

/** Those of some spans in which there is any such case, whoever may see it. */
async function bearing(db: Executor, { mark }: CaseFilter, spans: readonly string[]): Promise<string[]> {
  if (spans.length === 0) return [];
  const rows = await db.selectFrom('report_slice').select(['span', 'marks']).where('audience', '=', everyAudience).where('span', 'in', spans).execute();
  return [...new Set(rows.filter(({ marks }) => countBehind(countsIn(marks), mark) > 0).map(({ span }) => span))];
}

function daysOf(month: string): string[] {
  const first = parseDay(`${month}-01`);
  return Array.from({ length: addMonths(first, 1) - first }, (_, day) => dayText(first + day));
}

async function casesOf(db: Executor, scope: Scope, { mark, project, policy }: CaseFilter, day: string, after: string | null, limit: number): Promise<CaseRow[]> {
  let query = db
    .selectFrom('report_case')
    .innerJoin('complaint', 'complaint.id', 'report_case.complaint')
    .select(listColumns)
    .where('report_case.day', '=', day)
    // Not `like`, which takes capital letters for small ones.
    .where(sql<boolean>`replace(report_case.marks, ${markNeedle(mark)}, '') <> report_case.marks`)
    .where(scope.of('complaint'));
  if (project !== null) query = query.where('report_case.project', '=', project);
  if (policy !== null) query = query.where('report_case.policy', '=', policy);
  if (after !== null) query = query.where('report_case.complaint', '<', after);
  const rows = await query.orderBy('report_case.complaint', 'desc').limit(limit).execute();
  return rows.map((row) => ({ day, id: row.id, row: listRow(row) }));
}
