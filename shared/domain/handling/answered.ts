import type { ComplaintState } from '../complaint/state';
import type { Answer } from './state';

type Answered = { readonly handling: Pick<ComplaintState['handling'], 'answers'> };

/** The last answer that stands. */
export function standingAnswer({ handling }: Answered): Answer | undefined {
  return handling.answers.findLast(({ withdrawn }) => withdrawn === null);
}

/** The answer that can be taken back: nothing came of it yet but that the case went on to its next stage. */
export function answerToWithdraw(state: Pick<ComplaintState, 'stage' | 'closedAt' | 'handling'>): Answer | undefined {
  const last = state.handling.answers.at(-1);
  if (last === undefined || last.withdrawn !== null || state.closedAt !== null) return undefined;
  const untouched = state.stage === last.to && last.from !== last.to && state.handling.verdicts.length === last.verdicts;
  return untouched ? last : undefined;
}
