import type { keptMethods } from '../../../shared/ipc/kept';
import { dropText, keepText, keptText, listKept } from '../../services/kept';
import { actorOf, type Desk } from '../desk';
import type { HandlersOf } from '../dispatch';

/** What is typed anywhere but at intake. */
export const keptHandlers = (desk: Desk): HandlersOf<typeof keptMethods> => ({
  'kept.put': async (input, session) => keepText(await desk.context(), actorOf(session), input),
  'kept.get': async ({ place }, session) => keptText(await desk.context(), actorOf(session), place),
  'kept.drop': async ({ place }, session) => (await dropText(await desk.context(), actorOf(session), place), null),
  'kept.list': async (_input, session) => listKept(await desk.context(), actorOf(session)),
});
