import { type ReactNode, useEffect, useState } from 'react';
import { v7 as uuid } from 'uuid';
import { Busy } from '../../components/busy';
import { Button } from '../../components/button';
import { Notice } from '../../components/notice';
import { getDraft } from './api/drafts';
import type { Saved } from './api/save';
import { type AfterSaving, type IntakeBeside, IntakeDesk } from './components/intake-desk';
import { fromDraft } from './model/fields';
import { emptyForm, type IntakeForm } from './model/intake-form';

interface IntakePageProps {
  /** The draft to go on with; null starts anew. Give the page this as its `key`. */
  readonly draftId: string | null;
  readonly onSaved: (saved: Saved, after: AfterSaving) => void;
  readonly onLeave: () => void;
  /** What stands above the fields, such as the offer of unfinished drafts; told which draft is this page's own. */
  readonly notice?: (currentDraftId: string) => ReactNode;
  /** What stands first at the side, following the page as it changes. */
  readonly beside: (page: IntakeBeside) => ReactNode;
  /** What stands last there. */
  readonly below: (page: IntakeBeside) => ReactNode;
}

/** 登记: takes a complaint in, in the order of the conversation. */
export function IntakePage({ draftId, onSaved, onLeave, notice, beside, below }: IntakePageProps) {
  const [id] = useState(() => draftId ?? uuid());
  const [initial, setInitial] = useState<IntakeForm | null>(draftId === null ? emptyForm : null);
  const [trouble, setTrouble] = useState<string | null>(null);
  useEffect(() => {
    if (draftId === null) return;
    let here = true;
    getDraft(draftId)
      .then((draft) => here && setInitial(fromDraft(draft.fields, draft.updatedAt, new Date().toISOString())))
      .catch((error: unknown) => here && setTrouble(error instanceof Error ? error.message : ''));
    return () => {
      here = false;
    };
  }, [draftId]);

  if (trouble !== null) return <Notice action={<Button onClick={onLeave}>返回</Button>}>{trouble}</Notice>;
  if (initial === null) return <Busy label="正在取回草稿…" />;
  return (
    <IntakeDesk
      draftId={id}
      initial={initial}
      stored={draftId !== null}
      notice={notice?.(id)}
      beside={beside}
      below={below}
      onSaved={onSaved}
      onLeave={onLeave}
    />
  );
}
