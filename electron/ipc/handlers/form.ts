import type { formMethods } from '../../../shared/ipc/form';
import { formFileName, formModel, printForm, saveFormCopy } from '../../services/form';
import { actorOf, type Desk } from '../desk';
import type { HandlersOf } from './all';

/** 《客户投诉意见处理表》 on the screen and on paper. */
export const formHandlers = (desk: Desk): HandlersOf<typeof formMethods> => ({
  'form.model': async ({ complaintId }) => formModel(await desk.context(), complaintId),
  'form.warm': async () => {
    desk.warmPaper();
    return null;
  },
  'form.print': async (order, session) => printForm(await desk.forms(), actorOf(session), order),
  'form.printers': async () => (await desk.forms()).printers.list(),
  'form.saveCopy': async ({ pdf }) => {
    const forms = await desk.forms();
    const path = await desk.askWhere(await formFileName(forms, pdf));
    if (path !== null) await saveFormCopy(forms, pdf, path);
    return { saved: path !== null };
  },
});
