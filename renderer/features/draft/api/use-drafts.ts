import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useKeptList } from '../../../bridge/kept';
import { ask, useTell } from '../../../bridge/query';
import { useLeisure } from '../../../lib/leisure';

/** Something begun and not finished: an intake, or something at a complaint. */
export interface UnfinishedDraft {
  /** The draft's id, or the place at the complaint. */
  readonly id: string;
  readonly title: string;
  readonly updatedAt: string;
  /** Null for an intake. */
  readonly complaint: string | null;
}

/** What was begun and not finished, newest first. */
export function useDrafts(): readonly UnfinishedDraft[] {
  const enabled = useLeisure();
  // Asked again whenever an offer appears: the page just left may have been kept a moment ago.
  const drafts = useQuery({ ...ask('draft.list', {}), staleTime: 0, enabled }).data ?? [];
  const kept = useKeptList(enabled);
  const all: UnfinishedDraft[] = [
    ...drafts.map((draft) => ({ ...draft, complaint: null })),
    // What belongs to no complaint comes back where it was typed.
    ...kept.flatMap(({ place, complaint, ...text }) => (complaint === null ? [] : [{ ...text, id: place, complaint }])),
  ];
  return all.sort((a, b) => (a.updatedAt < b.updatedAt ? 1 : -1));
}

/** Throws something unfinished away and asks for the list again. */
export function useDiscard({ id, complaint }: UnfinishedDraft) {
  const client = useQueryClient();
  const draft = useTell('draft.discard');
  const kept = useTell('kept.drop');
  const discard = (done: () => void) => {
    const after = (method: string) => ({
      onSuccess: () => {
        void client.invalidateQueries({ queryKey: [method] });
        done();
      },
    });
    if (complaint === null) draft.mutate({ id }, after('draft.list'));
    else kept.mutate({ place: id }, after('kept.list'));
  };
  return { discard, busy: draft.isPending || kept.isPending, error: draft.error ?? kept.error };
}
