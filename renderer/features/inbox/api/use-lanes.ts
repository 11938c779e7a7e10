import { useQuery } from '@tanstack/react-query';
import { ask } from '../../../bridge/query';

/** The counts of the lanes and of the lists in the sidebar. */
export function useLanes() {
  return useQuery(ask('inbox.lanes', {}));
}
