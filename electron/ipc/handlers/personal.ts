import type { personalMethods } from '../../../shared/ipc/personal';
import { retentionOf, setRetention } from '../../services/personal';
import { actorOf, type Desk } from '../desk';
import type { HandlersOf } from '../dispatch';

/** Personal data: what is kept for how long. */
export const personalHandlers = (desk: Desk): HandlersOf<typeof personalMethods> => ({
  'personal.retention': async (_input, session) => retentionOf(await desk.context(), actorOf(session)),
  'personal.setRetention': async (input, session) => (await setRetention(await desk.context(), actorOf(session), input), null),
});
