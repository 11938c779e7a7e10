import { useQuery } from '@tanstack/react-query';
import type { ComplaintDetail } from '../../../../shared/ipc/complaint';
import { ask } from '../../../bridge/query';

/** The policy that a complaint follows: the names of its circumstances. */
export function usePolicy(ref: ComplaintDetail['policy']) {
  return useQuery(ask('policy.get', ref));
}
