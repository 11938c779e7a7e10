import type { inboxMethods } from '../../../shared/ipc/inbox';
import { inboxLanes, inboxPage } from '../../services/inbox';
import { actorOf, type Desk } from '../desk';
import type { HandlersOf } from '../dispatch';

/** 收件箱. */
export const inboxHandlers = (desk: Desk): HandlersOf<typeof inboxMethods> => ({
  'inbox.lanes': async (_input, session) => inboxLanes(await desk.context(), actorOf(session)),
  'inbox.page': async (input, session) => inboxPage(await desk.context(), actorOf(session), input),
});
