import { sql } from 'kysely';
import { countBehind, type Mark, markNeedle } from '../../../shared/domain/report/mark';
import { type Period, spansOf } from '../../../shared/domain/report/period';
import { addMonths, dayOf, dayText, instantAt, parseDay } from '../../../shared/util/local-time';
import type { Executor } from '../schema';
import type { Scope } from '../scope';
import { listColumns, listRow, type ListRow } from './list-row';
import type { FigureFilter } from './report';
import { countsIn, everyAudience } from './report-slices';

/** The last row of a page: the next one begins after it. */
export interface CasePlace {
  readonly receivedAt: string;
  readonly doc: number;
}

/** A row with its place among the cases behind a figure. */
export interface CaseRow {
  readonly place: CasePlace;
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
  const last = after === null ? null : dayText(dayOf(after.receivedAt));
  const before = (span: string): boolean => last === null || span <= last;
  for (const span of (await bearing(db, filter, [...months, ...days].filter(before))).sort().reverse()) {
    const within = span.length === 10 ? [span] : (await bearing(db, filter, daysOf(span).filter(before))).sort().reverse();
    for (const day of within) {
      found.push(...(await casesOf(db, scope, filter, day, last === day ? after : null, limit - found.length)));
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

async function casesOf(db: Executor, scope: Scope, { mark, project, policy }: CaseFilter, day: string, after: CasePlace | null, limit: number): Promise<CaseRow[]> {
  let query = db
    .selectFrom('complaint')
    .innerJoin('report_case', 'report_case.doc', 'complaint.doc')
    .select(listColumns)
    .select('complaint.doc')
    .where('complaint.received_at', '>=', instantAt(parseDay(day), 0))
    .where('complaint.received_at', '<', instantAt(parseDay(day) + 1, 0))
    // Not `like`, which takes capital letters for small ones.
    .where(sql<boolean>`replace(report_case.marks, ${markNeedle(mark)}, '') <> report_case.marks`)
    .where(scope.of('complaint'));
  if (project !== null) query = query.where('complaint.project', '=', project);
  if (policy !== null) query = query.where('complaint.policy_id', '=', policy);
  if (after !== null) query = query.where(sql<boolean>`(complaint.received_at, complaint.doc) < (${after.receivedAt}, ${after.doc})`);
  const rows = await query.orderBy('complaint.received_at', 'desc').orderBy('complaint.doc', 'desc').limit(limit).execute();
  return rows.map((row) => ({ place: { receivedAt: row.received_at, doc: row.doc }, row: listRow(row) }));
}

/** The marks of every case of some days that may be seen, one text for each case. */
export async function marksWithin(db: Executor, scope: Scope, { project, policy }: FigureFilter, period: Period): Promise<readonly string[]> {
  let query = db
    .selectFrom('complaint')
    .innerJoin('report_case', 'report_case.doc', 'complaint.doc')
    .select('report_case.marks')
    .where('complaint.received_at', '>=', instantAt(period.from, 0))
    .where('complaint.received_at', '<', instantAt(period.to + 1, 0))
    .where(scope.of('complaint'));
  if (project !== null) query = query.where('complaint.project', '=', project);
  if (policy !== null) query = query.where('complaint.policy_id', '=', policy);
  return (await query.execute()).map(({ marks }) => marks);
}
