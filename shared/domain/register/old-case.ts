import type { Handling } from '../handling/state';
import type { ComplaintState } from '../complaint/state';
import { verdictLabel } from '../handling/choices';
import type { OldCase } from './event';

type Beginning = Pick<ComplaintState, 'closedAt' | 'handling'>;

/** A complaint that was closed before it came here: no stage of this desk was ever its own, and none of its clocks runs. */
export function closedBeforeHere(old: OldCase, number: string, begun: Handling, by: string): Beginning | null {
  if (old.closedAt === null) return null;
  const at = old.closedAt;
  return {
    closedAt: at,
    handling: {
      ...begun,
      path: [],
      agreed: old.verdict === 'satisfied',
      verdicts: old.verdict === null ? [] : [{ verdict: old.verdict, demand: null, by, at }],
      archived: { archiveNumber: old.archive ?? old.number ?? number, by, at },
    },
  };
}

/** Whether a complaint was closed elsewhere and has not been taken up again here: nobody knows which limits it kept. */
export function isClosedElsewhere({ old, handling }: Pick<ComplaintState, 'old' | 'handling'>): boolean {
  return old !== null && old.closedAt !== null && handling.reopened === 0;
}

/** What the register said, line by line, as the timeline shows it. */
export function oldCaseWords(old: OldCase): string {
  return [
    ['原编号', old.number],
    ['接待人', old.receiver],
    ['处理经过', old.handled],
    ['经办人', old.handledBy],
    ['答复客户', old.answer],
    ['客户意见', old.verdict === null ? null : verdictLabel[old.verdict]],
    ['原因和措施', old.cause],
    ['归档号', old.archive],
  ]
    .flatMap(([label, value]) => (value === null ? [] : [`${label}：${value}`]))
    .join('\n');
}
