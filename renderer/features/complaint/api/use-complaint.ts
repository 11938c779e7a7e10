import { useQuery } from '@tanstack/react-query';
import { ask } from '../../../bridge/query';
import { useLeisure } from '../../../lib/leisure';

/** One complaint for reading; the first list comes before it. */
export function useComplaint(id: string) {
  return useQuery({ ...ask('complaint.get', { id }), enabled: useLeisure() });
}
