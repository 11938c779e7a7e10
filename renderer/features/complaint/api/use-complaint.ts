import { useQuery } from '@tanstack/react-query';
import { ask } from '../../../bridge/query';

/** One complaint for reading. */
export function useComplaint(id: string) {
  return useQuery(ask('complaint.get', { id }));
}
