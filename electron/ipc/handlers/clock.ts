import type { clockMethods } from '../../../shared/ipc/clock';
import { clockSetBack, confirmClock } from '../../services/clock';
import { actorOf, type Desk } from '../desk';
import type { HandlersOf } from '../dispatch';

/** The computer's clock. */
export const clockHandlers = (desk: Desk): HandlersOf<typeof clockMethods> => ({
  'clock.get': async () => clockSetBack(await desk.context()),
  'clock.confirm': async (_input, session) => (await confirmClock(await desk.context(), actorOf(session)), desk.day.trust(), null),
});
