import { useQuery, useQueryClient } from '@tanstack/react-query';
import { ask, useTell } from '../../../bridge/query';
import { useLeisure } from '../../../lib/leisure';

/** One unfinished intake. */
export interface UnfinishedDraft {
  readonly id: string;
  readonly title: string;
  readonly updatedAt: string;
}

/** The unfinished drafts, newest first. */
export function useDrafts(): readonly UnfinishedDraft[] {
  // Asked again whenever an offer appears: the page just left may have been kept a moment ago.
  const { data } = useQuery({ ...ask('draft.list', {}), staleTime: 0, enabled: useLeisure() });
  return data === undefined ? [] : [...data].sort((a, b) => (a.updatedAt < b.updatedAt ? 1 : -1));
}

/** Throws a draft away and asks for the list again. */
export function useDiscard() {
  const client = useQueryClient();
  const { mutate, isPending, error } = useTell('draft.discard');
  const discard = (id: string, after: () => void) =>
    mutate(
      { id },
      {
        onSuccess: () => {
          void client.invalidateQueries({ queryKey: ['draft.list'] });
          after();
        },
      },
    );
  return { discard, busy: isPending, error };
}
