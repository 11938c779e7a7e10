import { textOfMarks } from '../../../shared/domain/report/mark';
import { marksOf } from '../../../shared/domain/report/marks';
import { dayOf, dayText } from '../../../shared/util/local-time';
import type { CountedCase } from '../repositories/report-slices';
import { derivedTable } from './derived-table';
import type { PlacedComplaint } from './fold-stream';

/** What complaints are counted by, case by case. */
export const reportCases = derivedTable({ table: 'report_case', key: ['doc'], rowsOf: (complaint) => [{ doc: complaint.doc, marks: textOfMarks(caseOf(complaint).marks) }] });

const cases = new WeakMap<PlacedComplaint, CountedCase>();

/** What a complaint is counted by, made once for the two tables that go by it. */
export function caseOf(complaint: PlacedComplaint): CountedCase {
  let found = cases.get(complaint);
  if (found === undefined) {
    const { state, policy } = complaint;
    found = { day: dayText(dayOf(state.receivedAt)), project: state.project, policy: state.policy.id, marks: marksOf(state, policy) };
    cases.set(complaint, found);
  }
  return found;
}
