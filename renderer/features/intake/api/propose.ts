import type { IntakeFields, Proposal } from '../../../../shared/ipc/intake';
import { call } from '../../../bridge/call';

/** Asks what the policy in force makes of the page as it stands. */
export function propose(fields: IntakeFields): Promise<Proposal> {
  return call('intake.propose', fields);
}
