import { useQueryClient } from '@tanstack/react-query';
import { useEffect, useRef, useState } from 'react';
import { subscribe } from '../../../bridge/subscribe';
import { noteUnsaved } from '../../../bridge/unsaved';
import { discardDraft, putDraft } from '../api/drafts';
import { type DraftKeeper, draftKeeper, type DraftState } from './draft-keeper';
import { onHandOver } from '../../../lib/hand-over';
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
  useEffect(() => {
    const flush = () => void keeper.flush();
    const endHandOver = onHandOver(() => keeper.flush().then(() => !keeper.waits()));
    // A moment later this window and its process are gone.
    const ending = subscribe('vault.locking', flush);
    window.addEventListener('blur', flush);
    window.addEventListener('pagehide', flush);
    document.addEventListener('visibilitychange', flush);
    return () => {
      endHandOver();
      ending();
      window.removeEventListener('blur', flush);
      window.removeEventListener('pagehide', flush);
      document.removeEventListener('visibilitychange', flush);
      // The page one goes to may have asked for the drafts before this one was kept.
      void keeper.flush().then(() => client.invalidateQueries({ queryKey: ['draft.list'] }));
    };
  }, [keeper, client]);
  return { state, keeper };
}
