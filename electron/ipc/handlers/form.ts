import type { formMethods } from '../../../shared/ipc/form';
import { formFileName, formModel, printForm, saveFormCopy } from '../../services/form';
import { actorOf, type Desk } from '../desk';
import type { HandlersOf } from '../dispatch';

/** 《客户投诉意见处理表》. */
export const formHandlers = (desk: Desk): HandlersOf<typeof formMethods> => ({
  'form.model': async ({ complaintId }) => formModel(await desk.context(), complaintId),
  'form.warm': () => (desk.warmPaper(), null),
  'form.print': async (input, session) => printForm(await desk.forms(), actorOf(session), input),
  'form.printers': async () => (await desk.forms()).printers.list(),
  'form.saveCopy': async ({ pdf }) => {
    const context = await desk.forms();
    const path = await desk.askWhere(await formFileName(context, pdf));
    if (path !== null) await saveFormCopy(context, pdf, path);
    return { saved: path !== null };
  },
});
