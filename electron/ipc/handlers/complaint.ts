import type { complaintMethods } from '../../../shared/ipc/complaint';
import { getComplaint } from '../../services/complaint';
import { correctComplaint } from '../../services/correction';
import { actOn } from '../../services/handling';
import { actorOf, type Desk } from '../desk';
import type { HandlersOf } from '../dispatch';

/** One complaint: reading, dated correction, and every step of handling. */
export const complaintHandlers = (desk: Desk): HandlersOf<typeof complaintMethods> => ({
  'complaint.get': async ({ id }, session) => getComplaint(await desk.context(), id, actorOf(session)),
  'complaint.correct': async (input, session) => correctComplaint(await desk.context(), actorOf(session), input),
  // What goes through many cases takes its time; nobody has left meanwhile.
  'complaint.act': async (input, session) => (desk.touch(), actOn(await desk.context(), actorOf(session), input)),
});
