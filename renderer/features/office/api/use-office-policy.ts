import { useQuery } from '@tanstack/react-query';
import type { PolicyChoice } from '../../../../shared/ipc/office';
import { ask } from '../../../bridge/query';
import { usePolicyChoices } from './use-policy-choices';

/** The policy by which this office handles complaints; undefined while it is read. */
export function useOfficePolicy(): PolicyChoice | undefined {
  const current = useQuery(ask('policy.current', {})).data;
  const choices = usePolicyChoices().data;
  return choices?.find(({ id }) => id === current?.id);
}
