import type { auditMethods } from '../../../shared/ipc/audit';
import { auditPage, auditPeople, auditStep } from '../../services/audit';
import { actorOf, type Desk } from '../desk';
import type { HandlersOf } from '../dispatch';

/** The audit log. */
export const auditHandlers = (desk: Desk): HandlersOf<typeof auditMethods> => ({
  'audit.page': async (question, session) => auditPage(await desk.context(), actorOf(session), question),
  'audit.people': async () => auditPeople(await desk.context()),
  'audit.verify': async ({ after }) => auditStep(await desk.context(), after),
});
