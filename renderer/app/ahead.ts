import { ask } from '../bridge/query';
import { askPages } from '../features/inbox/api/use-page';
import { filterOf } from '../features/inbox/model/filter';
import { keptNarrowing } from '../features/inbox/model/kept';
import { queryClient } from './query-client';

const patienceMs = 150;

/**
 * Ends when what the first screen shows is at hand, or has let wait for long enough to say so on screen.
 * Asked on import, so before anything is drawn: main works on the answers while the window gets ready.
 */
export const firstAnswers: Promise<unknown> = Promise.race([askAhead(), new Promise((resolve) => setTimeout(resolve, patienceMs))]);

/** All at once: before signing in the lists are refused, and asked again afterwards. */
async function askAhead(): Promise<void> {
  await Promise.all([
    queryClient.prefetchQuery(ask('app.state', {})),
    queryClient.prefetchQuery(ask('inbox.lanes', {})),
    queryClient.prefetchInfiniteQuery(askPages(filterOf('open', keptNarrowing('open')))),
  ]);
}
