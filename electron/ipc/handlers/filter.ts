import type { filterMethods } from '../../../shared/ipc/filter';
import { dropFilter, filterChoices, keepFilter, keptFilters } from '../../services/filter';
import { actorOf, type Desk } from '../desk';
import type { HandlersOf } from '../dispatch';

/** The filters that somebody keeps. */
export const filterHandlers = (desk: Desk): HandlersOf<typeof filterMethods> => ({
  'filter.list': async (_input, session) => keptFilters(await desk.context(), actorOf(session)),
  'filter.keep': async (input, session) => (await keepFilter(await desk.context(), actorOf(session), input), null),
  'filter.choices': async () => filterChoices(await desk.context()),
  'filter.drop': async ({ name }, session) => (await dropFilter(await desk.context(), actorOf(session), name), null),
});
