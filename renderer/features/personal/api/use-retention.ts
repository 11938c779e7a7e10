import { useQuery, useQueryClient } from '@tanstack/react-query';
import { ask, useTell } from '../../../bridge/query';

const query = ask('personal.retention', {});

/** For how long the office keeps what. */
export function useRetention() {
  return useQuery(query);
}

/** Changes it; what is shown follows. */
export function useSetRetention() {
  const client = useQueryClient();
  const tell = useTell('personal.setRetention');
  return { ...tell, mutateAsync: async (input: Parameters<typeof tell.mutateAsync>[0]) => (await tell.mutateAsync(input), void client.invalidateQueries({ queryKey: query.queryKey })) };
}
