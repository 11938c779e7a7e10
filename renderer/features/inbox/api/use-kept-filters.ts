import { useQuery, useQueryClient } from '@tanstack/react-query';
import { ask, useTell } from '../../../bridge/query';
import { useLeisure } from '../../../lib/leisure';

/** The filters that whoever is on duty keeps, and keeping and forgetting them. */
export function useKeptFilters() {
  const client = useQueryClient();
  const kept = useQuery({ ...ask('filter.list', {}), enabled: useLeisure() });
  const again = () => client.invalidateQueries({ queryKey: ['filter.list'] });
  return { filters: kept.data ?? [], keep: useTell('filter.keep'), drop: useTell('filter.drop'), again };
}
