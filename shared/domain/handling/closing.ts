import type { ComplaintState } from '../complaint/state';
import type { Policy } from '../policy/schema';
import { stageLine } from '../policy/stages';
import { missingSheet } from '../returns/rule';
import { zhShortDateTime } from '../../util/zh-date';
import type { MeasureKind } from './choices';
import { visitFollowsClosing } from './moves';

const dayMs = 86_400_000;

/** Whether a measure of a kind is planned that was not found to be without effect. */
export function isPlanned({ handling }: Pick<ComplaintState, 'handling'>, kind: MeasureKind): boolean {
  return handling.measures.some((measure) => measure.kind === kind && measure.verified?.effective !== false);
}

/** Whether the customer was asked afterwards, or need not be. */
export function isVisited({ handling }: Pick<ComplaintState, 'handling'>): boolean {
  const last = handling.visits.at(-1);
  return last !== undefined && (last.how === 'exempt' || last.outcome === 'satisfied' || last.outcome === 'declined');
}

/** Until when a customer who declined the visit may still come back, before the case counts as visited; null otherwise. */
export function quietUntil({ handling }: Pick<ComplaintState, 'handling'>, { closing }: Policy, now: string): string | null {
  const last = handling.visits.at(-1);
  if (closing.quietDays === undefined || last?.outcome !== 'declined') return null;
  const until = new Date(Date.parse(last.at) + closing.quietDays * dayMs).toISOString();
  return now < until ? until : null;
}

/** What the closing rule of a policy still wants, in words; empty when a case may be closed. */
export function missingToClose(state: ComplaintState, policy: Policy, now: string): readonly string[] {
  const { closing } = policy;
  const { handling } = state;
  const causeOwed = owesCause(state, policy);
  const sheet = missingSheet(state, policy);
  return [
    ...(closing.customerAgrees && !handling.agreed ? ['客户同意处理结果'] : []),
    ...(causeOwed && handling.cause === null ? ['原因分析'] : []),
    ...(causeOwed && !isPlanned(state, 'corrective') ? ['纠正措施'] : []),
    ...(causeOwed && !isPlanned(state, 'preventive') ? ['预防措施'] : []),
    ...(closing.returnVisit && !visitFollowsClosing(policy) ? missingVisit(state, policy, now) : []),
    ...(sheet === null ? [] : [sheet]),
  ];
}

/** What is missing before a closed case may go to the archive, in words. */
export function missingToArchive(state: ComplaintState, policy: Policy, now: string): readonly string[] {
  const { measures } = state.handling;
  const causeOwed = owesCause(state, policy);
  const unverified = measures.filter(({ verified }) => verified === null).length;
  return [
    ...(policy.closing.returnVisit ? missingVisit(state, policy, now) : []),
    ...(unverified > 0 ? [`${unverified} 项措施的验证`] : []),
    ...(causeOwed && !isPlanned(state, 'corrective') ? ['有效的纠正措施'] : []),
    ...(causeOwed && !isPlanned(state, 'preventive') ? ['有效的预防措施'] : []),
  ];
}

/** Whether cause and measures are owed for a case: by the policy, and in the line of the case. */
export function owesCause(state: ComplaintState, policy: Policy): boolean {
  return policy.closing.causeAndMeasures && stageLine(policy, state).some(({ act }) => act === 'improve');
}

function missingVisit(state: ComplaintState, policy: Policy, now: string): string[] {
  if (!isVisited(state)) return ['回访'];
  const until = quietUntil(state, policy, now);
  return until === null ? [] : [`谢绝回访后 ${policy.closing.quietDays} 天内客户没有再来（到 ${zhShortDateTime(until)}）`];
}
