import type { identityMethods } from '../../../shared/ipc/identity';
import { maskedIdentities, revealIdentity } from '../../services/identity';
import type { Desk } from '../desk';
import type { HandlersOf } from '../dispatch';

/** Who complained. */
export const identityHandlers = (desk: Desk): HandlersOf<typeof identityMethods> => ({
  'identity.masked': async ({ digests }) => maskedIdentities(await desk.context(), digests),
  'identity.reveal': async ({ digest }) => revealIdentity(await desk.context(), digest),
});
