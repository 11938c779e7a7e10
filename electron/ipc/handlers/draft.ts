import type { draftMethods } from '../../../shared/ipc/draft';
import { discardDraft, getDraft, listDrafts, putDraft } from '../../services/draft';
import type { Desk } from '../desk';
import type { HandlersOf } from '../dispatch';

/** What is being typed. */
export const draftHandlers = (desk: Desk): HandlersOf<typeof draftMethods> => ({
  'draft.put': async (input) => putDraft(await desk.context(), input),
  'draft.list': async () => listDrafts(await desk.context()),
  'draft.get': async ({ id }) => getDraft(await desk.context(), id),
  'draft.discard': async ({ id }) => (await discardDraft(await desk.context(), id), null),
});
