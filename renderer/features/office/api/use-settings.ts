import { useQuery, useQueryClient } from '@tanstack/react-query';
import { ask, useTell } from '../../../bridge/query';
import type { Settings } from '../../../../shared/ipc/office';

/** What this desk remembers, and how to change it. */
export function useSettings() {
  const client = useQueryClient();
  const settings = useQuery(ask('settings.get', {}));
  const tell = useTell('settings.put');
  return {
    settings,
    saving: tell.isPending,
    refusal: tell.error,
    save: (next: Settings, after: () => void) =>
      tell.mutate(next, {
        onSuccess: () => {
          client.setQueryData(ask('settings.get', {}).queryKey, next);
          after();
        },
      }),
  };
}
