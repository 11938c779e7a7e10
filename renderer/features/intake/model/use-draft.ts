import { useQueryClient } from '@tanstack/react-query';
import { useEffect, useRef, useState } from 'react';
import { noteUnsaved } from '../../../bridge/unsaved';
import { useFlushing } from '../../../bridge/use-flushing';
import { discardDraft, putDraft } from '../api/drafts';
import { type DraftKeeper, draftKeeper, type DraftState } from './draft-keeper';
import type { IntakeForm } from './intake-form';

/** Keeps the page as a draft while it changes, and at once when the window is left or hidden. */
export function useDraft(draftId: string, form: IntakeForm, stored: boolean): { state: DraftState; keeper: DraftKeeper } {
  const [state, setState] = useState<DraftState>({ kind: 'none' });
  const [keeper] = useState(() =>
    draftKeeper(
      {
        put: (fields) => putDraft(draftId, fields),
        discard: () => discardDraft(draftId),
        unsaved: (waits) => noteUnsaved(`draft ${draftId}`, waits),
      },
      stored,
      setState,
    ),
  );
  const client = useQueryClient();
  const known = useRef(form);
  useEffect(() => {
    if (known.current === form) return;
    known.current = form;
    keeper.keep(form);
  }, [form, keeper]);
  // The page one goes to may have asked for the drafts before this one was kept.
  useFlushing(keeper, (flushed) => void flushed.then(() => client.invalidateQueries({ queryKey: ['draft.list'] })));
  return { state, keeper };
}
