import type { jointMethods } from '../../../shared/ipc/joint';
import { explainJointly, lookJointly } from '../../services/joint';
import { actorOf, type Desk } from '../desk';
import type { HandlersOf } from '../dispatch';

/** One explanation for many complaints. */
export const jointHandlers = (desk: Desk): HandlersOf<typeof jointMethods> => ({
  'joint.look': async ({ ids }, session) => lookJointly(await desk.context(), actorOf(session), ids),
  'joint.explain': async (input, session) => explainJointly(await desk.context(), actorOf(session), input),
});
