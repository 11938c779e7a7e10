import type { dayMethods } from '../../../shared/ipc/day';
import { DeskError } from '../../../shared/ipc/wire';
import { dayFigures, dayLines, dayStatus, postponeDay, setClosingTime } from '../../services/day';
import { actorOf, type Desk } from '../desk';
import type { HandlersOf } from '../dispatch';

/** 日结: the end of the day. */
export const dayHandlers = (desk: Desk): HandlersOf<typeof dayMethods> => ({
  'day.status': async (_, session) => dayStatus(await desk.context(), session, desk.day.now()),
  'day.figures': async () => dayFigures(await desk.context(), desk.day.now()),
  'day.list': async ({ before }) => dayLines(await desk.context(), before),
  'day.end': async (_, session) => {
    const ended = await desk.day.end(actorOf(session).staffId, 'hand');
    if (!ended) throw new DeskError('NOT_ALLOWED', [{ place: 'day', message: '上次日结以后还没有新的记录，不用再做。' }]);
    return null;
  },
  'day.postpone': async (_, session) => (await postponeDay(await desk.context(), actorOf(session), desk.day.now()), null),
  'day.setClosing': async ({ closingTime }, session) => (await setClosingTime(await desk.context(), actorOf(session), closingTime), null),
});
