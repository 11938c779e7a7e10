import { useQuery } from '@tanstack/react-query';
import { ask } from '../../../bridge/query';

/** Everybody in the office. */
export function useStaff() {
  return useQuery(ask('staff.list', {}));
}
