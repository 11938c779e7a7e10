import type { searchMethods } from '../../../shared/ipc/search';
import { rowsOf } from '../../services/people';
import { findComplaints } from '../../services/search';
import { actorOf, type Desk } from '../desk';
import type { HandlersOf } from '../dispatch';

/** Finding. */
export const searchHandlers = (desk: Desk): HandlersOf<typeof searchMethods> => ({
  'search.find': async (input, session) => findComplaints(await desk.context(), actorOf(session), input),
  'search.rows': async ({ ids }, session) => rowsOf(await desk.context(), actorOf(session), ids),
});
