import { marksOf } from '../../../shared/domain/report/marks';
import { dayOf, dayText } from '../../../shared/util/local-time';
import type { ReportCaseTable } from '../schema';
import { derivedTable } from './derived-table';
import type { PlacedComplaint } from './fold-stream';

/** What complaints are counted by, case by case. */
export const reportCases = derivedTable({ table: 'report_case', key: ['day', 'complaint'], rowsOf: (complaint) => [caseRowOf(complaint)] });

const rows = new WeakMap<PlacedComplaint, ReportCaseTable>();

/** The row of a complaint, made once for the two tables that go by it. */
export function caseRowOf(complaint: PlacedComplaint): ReportCaseTable {
  let row = rows.get(complaint);
  if (row === undefined) {
    const { state, policy } = complaint;
    const marks = `\n${marksOf(state, policy).join('\n')}\n`;
    row = { day: dayText(dayOf(state.receivedAt)), complaint: state.id, project: state.project, policy: state.policy.id, marks };
    rows.set(complaint, row);
  }
  return row;
}
