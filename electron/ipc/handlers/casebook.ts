import type { casebookMethods } from '../../../shared/ipc/casebook';
import { actorOf, type Desk } from '../desk';
import type { HandlersOf } from '../dispatch';

const services = () => import('../../services/casebook');

/** The case library. */
export const casebookHandlers = (desk: Desk): HandlersOf<typeof casebookMethods> => ({
  'casebook.find': async ({ text }, session) => (await services()).findCases(await desk.context(), actorOf(session), text),
  'casebook.propose': async ({ complaintId }, session) => (await services()).proposeCase(await desk.context(), actorOf(session), complaintId),
  'casebook.keep': async (input, session) => {
    // Only what is opened can be looked for in the texts: with a vault the window looks, and it cannot while that is locked.
    if (await desk.vault.hasVault()) desk.vault.refuseLocked();
    await (await services()).keepCase(await desk.context(), actorOf(session), input);
    return null;
  },
  'casebook.withdraw': async (input, session) => (await (await services()).withdrawCase(await desk.context(), actorOf(session), input), null),
});
