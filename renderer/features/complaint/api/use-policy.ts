import { useQuery } from '@tanstack/react-query';
import { ask } from '../../../bridge/query';

/** The policy in force: the names of its circumstances. */
export function usePolicy() {
  return useQuery(ask('policy.current', {}));
}
