import type { formMethods } from '../../../shared/ipc/form';
import { formFileName, formModel, printForm, saveFormCopy } from '../../services/form';
import { actorOf, type Desk } from '../desk';
import type { HandlersOf } from '../dispatch';

/** 《客户投诉意见处理表》. */
export const formHandlers = (desk: Desk): HandlersOf<typeof formMethods> => ({
  'form.model': async ({ complaintId }, session) => formModel(await desk.context(), actorOf(session), complaintId),
  'form.warm': () => (desk.warmPaper(), null),
  'form.print': async (input, session) => (desk.touch(), printForm(await desk.forms(), actorOf(session), input)),
  'form.printers': async () => (await desk.forms()).printers.list(),
  'form.saveCopy': async ({ pdf }, session) => {
    const context = await desk.forms();
    const actor = actorOf(session);
    const path = await desk.askWhere(await formFileName(context, actor, pdf));
    if (path !== null) await saveFormCopy(context, actor, pdf, path);
    return { saved: path !== null };
  },
});
