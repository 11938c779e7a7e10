import { addMonths, civilOf, dayFrom, type DayNumber, dayText } from '../../util/local-time';
import type { Policy } from '../policy/schema';
import { type CutOff, type Period, weekOf } from '../report/period';

/** The reports that an office writes and signs off. */
export const statementKinds = ['monthly-report', 'weekly-report', 'monthly-classes'] as const;
/** A report that an office writes and signs off; the same word as its paper. */
export type StatementKind = (typeof statementKinds)[number];

/** What people write beside the figures, each with its heading. */
export const statementTexts: Readonly<Record<StatementKind, readonly (readonly [id: string, title: string])[]>> = {
  'monthly-report': [
    ['trend', '变化和特点'],
    ['causes', '主要原因'],
    ['people', '部门和人员'],
    ['measures', '措施和落实'],
    ['proposals', '建议'],
  ],
  'weekly-report': [
    ['repairs', '维修情况'],
    ['problems', '需协调事项'],
    ['plan', '下周安排'],
  ],
  'monthly-classes': [['notes', '说明']],
};

/** The days that a report of a kind is of, the last whole ones before a day. */
export function lastPeriod(kind: StatementKind, today: DayNumber, cutOff: CutOff): Period {
  if (kind === 'weekly-report') return weekOf(today - 7);
  const { year, month } = civilOf(today);
  if (cutOff === 'month-end') return { from: dayFrom(year, month - 1, 1), to: dayFrom(year, month, 1) - 1 };
  const turn = dayFrom(year, month, cutOff);
  const end = today >= turn ? turn : addMonths(turn, -1);
  return { from: addMonths(end, -1), to: end - 1 };
}

/** Where a policy says nothing of it, a report of a whole month is there by this day of the next: the office's choice. */
const usualDueDay = 5;

/** The day by which a report of a period is there: of a week the Monday after it, of a period by cut-off the day of the cut-off. */
export function dueOn(kind: StatementKind, { to }: Period, report: Policy['report']): DayNumber {
  if (kind === 'weekly-report') return to + 1;
  const { year, month } = civilOf(to + 1);
  if (report.dueDay !== undefined) {
    const day = dayFrom(year, month, report.dueDay);
    return day > to ? day : addMonths(day, 1);
  }
  return report.monthlyCutOff === 'month-end' ? dayFrom(year, month, usualDueDay) : to + 1;
}

/** A report that is to be written. */
export interface DueStatement {
  readonly kind: StatementKind;
  readonly from: string;
  readonly to: string;
  readonly dueOn: string;
}

/** The reports that a policy wants of the last whole periods, whether they are signed off or not. */
export function wantedStatements(policy: Pick<Policy, 'report' | 'forms'>, today: DayNumber): readonly DueStatement[] {
  const named = new Set(policy.forms.map(({ id }) => id));
  const kinds = statementKinds.filter((kind) => kind === 'monthly-report' || (kind === 'weekly-report' ? policy.report.weekly === true : named.has(kind)));
  return kinds.map((kind) => {
    const period = lastPeriod(kind, today, policy.report.monthlyCutOff);
    return { kind, from: dayText(period.from), to: dayText(period.to), dueOn: dayText(dueOn(kind, period, policy.report)) };
  });
}
