import type { identityMethods } from '../../../shared/ipc/identity';
import { maskedIdentities, revealIdentity } from '../../services/identity';
import { actorOf, type Desk } from '../desk';
import type { HandlersOf } from '../dispatch';

/** Who complained. */
export const identityHandlers = (desk: Desk): HandlersOf<typeof identityMethods> => ({
  'identity.masked': async ({ digests }, session) => maskedIdentities(await desk.context(), actorOf(session), digests),
  'identity.reveal': async ({ digest }, session) => revealIdentity(await desk.context(), actorOf(session), digest),
});
