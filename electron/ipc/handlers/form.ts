import type { formMethods } from '../../../shared/ipc/form';
import { formFileName, printForm, saveFormCopy } from '../../services/form';
import { offeredPapers } from '../../services/offered-papers';
import { officeDress, setOfficeDress } from '../../services/paper-dress';
import { paperModel } from '../../services/paper-model';
import { actorOf, type Desk } from '../desk';
import type { HandlersOf } from '../dispatch';

/** Papers, blank and filled. */
export const formHandlers = (desk: Desk): HandlersOf<typeof formMethods> => ({
  'form.model': async ({ complaintId, paper, of }, session) => paperModel(await desk.context(), actorOf(session), complaintId, paper, of),
  'form.offered': async ({ complaintId }, session) => offeredPapers(await desk.context(), actorOf(session), complaintId),
  'form.warm': () => (desk.warmPaper(), null),
  'form.print': async (input, session) => (desk.touch(), printForm(await desk.forms(), actorOf(session), input)),
  'form.dress': async () => officeDress(await desk.context()),
  'form.setDress': async (input) => (await setOfficeDress(await desk.context(), input), null),
  'form.printers': async () => (await desk.forms()).printers.list(),
  'form.saveCopy': async ({ pdf }, session) => {
    const context = await desk.forms();
    const actor = actorOf(session);
    const path = await desk.askWhere(await formFileName(context, actor, pdf));
    if (path !== null) await saveFormCopy(context, actor, pdf, path);
    return { saved: path !== null };
  },
});
