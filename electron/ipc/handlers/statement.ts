import type { statementMethods } from '../../../shared/ipc/statement';
import { actorOf, type Desk } from '../desk';
import type { HandlersOf } from '../dispatch';

// Who writes no report does not wait for what that needs.
const services = () => import('../../services/statement');

/** Reports that are written, signed off and printed. */
export const statementHandlers = (desk: Desk): HandlersOf<typeof statementMethods> => ({
  'statement.book': async (_input, session) => (await services()).statementBook(await desk.context(), actorOf(session)),
  'statement.preview': async (input, session) => (await services()).previewStatement(await desk.context(), actorOf(session), input),
  'statement.sign': async (input, session) => (await services()).signStatement(await desk.forms(), actorOf(session), input),
  'statement.print': async (input, session) => (await (await services()).printStatement(await desk.forms(), actorOf(session), input), null),
  'statement.saveCopy': async ({ id }, session) => {
    const { saveStatement, statementFileName } = await services();
    const [context, actor] = [await desk.forms(), actorOf(session)];
    const path = await desk.askWhere(await statementFileName(context, actor, id));
    if (path !== null) await saveStatement(context, actor, id, path);
    return path !== null;
  },
});
