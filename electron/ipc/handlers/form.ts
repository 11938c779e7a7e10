import type { formMethods } from '../../../shared/ipc/form';
import { seesCustomers } from '../../../shared/domain/staff/role';
import { DeskError } from '../../../shared/ipc/wire';
import { formFileName, formModel, printForm, saveFormCopy, showsCustomer } from '../../services/form';
import { actorOf, type Desk } from '../desk';
import type { HandlersOf, Session } from '../dispatch';

/** A filled sheet shows the customer whole, so it is for those alone who may see that. */
function checkPaper(session: Session | null, filled: boolean): void {
  if (filled && !seesCustomers(actorOf(session).role)) throw new DeskError('NOT_ALLOWED');
}

/** 《客户投诉意见处理表》. */
export const formHandlers = (desk: Desk): HandlersOf<typeof formMethods> => ({
  'form.model': async ({ complaintId }, session) => {
    checkPaper(session, complaintId !== null);
    return formModel(await desk.context(), complaintId);
  },
  'form.warm': () => (desk.warmPaper(), null),
  'form.print': async (input, session) => {
    checkPaper(session, input.complaintId !== null);
    return printForm(await desk.forms(), actorOf(session), input);
  },
  'form.printers': async () => (await desk.forms()).printers.list(),
  'form.saveCopy': async ({ pdf }, session) => {
    const context = await desk.forms();
    checkPaper(session, await showsCustomer(context, pdf));
    const path = await desk.askWhere(await formFileName(context, pdf));
    if (path !== null) await saveFormCopy(context, pdf, path);
    return { saved: path !== null };
  },
});
