import type { alikeMethods } from '../../../shared/ipc/alike';
import { findAlike, relatedTo } from '../../services/alike';
import { relate } from '../../services/relating';
import { actorOf, type Desk } from '../desk';
import type { HandlersOf } from '../dispatch';

/** Look-alikes, links and merging. */
export const alikeHandlers = (desk: Desk): HandlersOf<typeof alikeMethods> => ({
  'alike.find': async (input, session) => findAlike(await desk.context(), actorOf(session), input),
  'alike.related': async ({ id }, session) => relatedTo(await desk.context(), actorOf(session), id),
  'alike.link': async (pair, session) => (await relate(await desk.context(), actorOf(session), 'link', pair), null),
  'alike.unlink': async (pair, session) => (await relate(await desk.context(), actorOf(session), 'unlink', pair), null),
  'alike.merge': async (pair, session) => (await relate(await desk.context(), actorOf(session), 'merge', pair), null),
  'alike.unmerge': async (pair, session) => (await relate(await desk.context(), actorOf(session), 'unmerge', pair), null),
});
