import { recordedStep, type StageStep } from '../policy/stages';
import type { Policy } from '../policy/schema';
import type { ComplaintState } from './state';

/** Where a complaint stands: the stage, who acts there and what it waits for; null when the policy no longer has the stage. */
export function stageOf(
  state: Pick<ComplaintState, 'stage' | 'severity' | 'handler'>,
  policy: Policy,
): StageStep | null {
  return recordedStep(policy, state.stage, state);
}
