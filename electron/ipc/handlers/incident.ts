import type { incidentMethods } from '../../../shared/ipc/incident';
import { actInIncident, getIncident, incidentList, readNumbers, setNumbers, startIncident } from '../../services/incident';
import { actorOf, type Desk } from '../desk';
import type { HandlersOf } from '../dispatch';

/** 预案. */
export const incidentHandlers = (desk: Desk): HandlersOf<typeof incidentMethods> => ({
  'incident.list': async (_input, session) => incidentList(await desk.context(), actorOf(session)),
  'incident.get': async ({ id }, session) => getIncident(await desk.context(), actorOf(session), id),
  'incident.start': async (input, session) => startIncident(await desk.context(), actorOf(session), input),
  'incident.act': async (input, session) => (await actInIncident(await desk.context(), actorOf(session), input), null),
  'incident.numbers': async () => readNumbers(await desk.context()),
  'incident.setNumbers': async ({ numbers }, session) => (await setNumbers(await desk.context(), actorOf(session), numbers), null),
});
