import type { Mark } from '../../../shared/domain/report/mark';
import { marksOf } from '../../../shared/domain/report/marks';
import { dayOf, dayText } from '../../../shared/util/local-time';
import type { ReportCaseTable } from '../schema';
import { derivedTable } from './derived-table';
import type { PlacedComplaint } from './fold-stream';

/** What complaints are counted by, case by case. */
export const reportCases = derivedTable({ table: 'report_case', key: ['day', 'complaint'], rowsOf: (complaint) => [caseOf(complaint).row] });

/** A row together with its marks, one by one. */
interface CountedCase {
  readonly row: ReportCaseTable;
  readonly marks: readonly Mark[];
}

const cases = new WeakMap<PlacedComplaint, CountedCase>();

/** What a complaint is counted by, made once for the two tables that go by it. */
export function caseOf(complaint: PlacedComplaint): CountedCase {
  let found = cases.get(complaint);
  if (found === undefined) {
    const { state, policy } = complaint;
    const marks = marksOf(state, policy);
    const row = { day: dayText(dayOf(state.receivedAt)), complaint: state.id, project: state.project, policy: state.policy.id, marks: `\n${marks.join('\n')}\n` };
    found = { row, marks };
    cases.set(complaint, found);
  }
  return found;
}
