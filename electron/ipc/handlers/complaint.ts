import type { complaintMethods } from '../../../shared/ipc/complaint';
import { getComplaint } from '../../services/complaint';
import { correctComplaint } from '../../services/correction';
import { actorOf, type Desk } from '../desk';
import type { HandlersOf } from '../dispatch';

/** One complaint: reading and dated correction. */
export const complaintHandlers = (desk: Desk): HandlersOf<typeof complaintMethods> => ({
  'complaint.get': async ({ id }) => getComplaint(await desk.context(), id),
  'complaint.correct': async (input, session) => correctComplaint(await desk.context(), actorOf(session), input),
});
