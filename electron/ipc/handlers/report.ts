import type { reportMethods } from '../../../shared/ipc/report';
import { recordPicture, reportCases, reportFigures, setTarget } from '../../services/report';
import { actorOf, type Desk } from '../desk';
import type { HandlersOf } from '../dispatch';

/** 统计. */
export const reportHandlers = (desk: Desk): HandlersOf<typeof reportMethods> => ({
  'report.figures': async (input, session) => reportFigures(await desk.context(), actorOf(session), input),
  'report.cases': async (input, session) => reportCases(await desk.context(), actorOf(session), input),
  'report.copyPicture': async ({ area }, session) => {
    // On record before it can be pasted anywhere.
    await recordPicture(await desk.context(), actorOf(session));
    return desk.copyPicture(area);
  },
  'report.setTarget': async ({ target }) => {
    await setTarget(await desk.context(), target);
    return null;
  },
});
