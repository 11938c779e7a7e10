import type { ComplaintState } from '../complaint/state';
import type { Policy } from '../policy/schema';
import type { MeasureKind } from './choices';
import { visitFollowsClosing } from './moves';

/** Whether a measure of a kind is planned that was not found to be without effect. */
export function isPlanned({ handling }: Pick<ComplaintState, 'handling'>, kind: MeasureKind): boolean {
  return handling.measures.some((measure) => measure.kind === kind && measure.verified?.effective !== false);
}

/** Whether the customer was asked afterwards, or need not be. */
export function isVisited({ handling }: Pick<ComplaintState, 'handling'>): boolean {
  const last = handling.visits.at(-1);
  return last !== undefined && (last.how === 'exempt' || last.outcome === 'satisfied' || last.outcome === 'declined');
}

/** What the closing rule of a policy still wants, in words; empty when a case may be closed. */
export function missingToClose(state: ComplaintState, policy: Policy): readonly string[] {
  const { closing } = policy;
  const { handling } = state;
  return [
    ...(closing.customerAgrees && !handling.agreed ? ['客户同意处理结果'] : []),
    ...(closing.causeAndMeasures && handling.cause === null ? ['原因分析'] : []),
    ...(closing.causeAndMeasures && !isPlanned(state, 'corrective') ? ['纠正措施'] : []),
    ...(closing.causeAndMeasures && !isPlanned(state, 'preventive') ? ['预防措施'] : []),
    ...(closing.returnVisit && !visitFollowsClosing(policy) && !isVisited(state) ? ['回访'] : []),
  ];
}

/** What is missing before a closed case may go to the archive, in words. */
export function missingToArchive(state: ComplaintState, policy: Policy): readonly string[] {
  const { measures } = state.handling;
  const unverified = measures.filter(({ verified }) => verified === null).length;
  return [
    ...(policy.closing.returnVisit && !isVisited(state) ? ['回访'] : []),
    ...(unverified > 0 ? [`${unverified} 项措施的验证`] : []),
    ...(policy.closing.causeAndMeasures && !isPlanned(state, 'corrective') ? ['有效的纠正措施'] : []),
    ...(policy.closing.causeAndMeasures && !isPlanned(state, 'preventive') ? ['有效的预防措施'] : []),
  ];
}
