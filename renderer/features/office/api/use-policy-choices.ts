import { useQuery } from '@tanstack/react-query';
import { ask } from '../../../bridge/query';

/** The handling policies an office may choose from. */
export function usePolicyChoices() {
  return useQuery(ask('policy.choices', {}));
}
