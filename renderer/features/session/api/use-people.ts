import { useQuery } from '@tanstack/react-query';
import { ask } from '../../../bridge/query';

/** Everybody who may sign in. */
export function usePeople() {
  return useQuery({ ...ask('session.people', {}), refetchOnMount: 'always' as const });
}
