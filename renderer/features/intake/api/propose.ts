import type { IntakeFields, Proposal } from '../../../../shared/ipc/intake';
import { checkIdentity } from '../../../../shared/domain/complaint/check-intake';
import { vaultNow } from '../../../bridge/vault';
import { call } from '../../../bridge/call';

/** Asks what the policy in force makes of the page as it stands. */
export async function propose(fields: IntakeFields): Promise<Proposal> {
  if (vaultNow().key === null) return call('intake.propose', fields);
  // What the policy makes of a complaint does not depend on who complains, so nobody is told.
  const proposal = await call('intake.propose', { ...fields, identity: nobody, sealed: null });
  return { ...proposal, faults: [...checkIdentity(fields.identity).map(({ place, message }) => ({ place, message })), ...proposal.faults] };
}

const nobody = { name: null, phone: null, unit: null, contract: null };
