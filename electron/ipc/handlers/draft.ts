import type { draftMethods } from '../../../shared/ipc/draft';
import { discardDraft, getDraft, listDrafts, putDraft } from '../../services/draft';
import { actorOf, type Desk } from '../desk';
import type { HandlersOf } from '../dispatch';

/** What is being typed. */
export const draftHandlers = (desk: Desk): HandlersOf<typeof draftMethods> => ({
  'draft.put': async (input, session) => putDraft(await desk.context(), actorOf(session), input),
  'draft.list': async (_input, session) => listDrafts(await desk.context(), actorOf(session)),
  'draft.get': async ({ id }, session) => getDraft(await desk.context(), actorOf(session), id),
  'draft.discard': async ({ id }, session) => (await discardDraft(await desk.context(), actorOf(session), id), null),
});
