import { useState } from 'react';
import { zhShortDateTime } from '../../../shared/util/zh-date';
import { Button } from '../../components/button';
import { useKeys } from '../../lib/keys';
import { type UnfinishedDraft, useDrafts } from './api/use-drafts';
import { DiscardDialog, draftName } from './components/discard-dialog';
import './draft-notice.css';

interface DraftNoticeProps {
  /** The draft on screen, which needs no offer. */
  readonly except?: string;
  readonly onContinue: (draft: UnfinishedDraft) => void;
}

/** Offers what was begun and not finished, the newest first; nothing when there is none. */
export function DraftNotice({ except, onContinue }: DraftNoticeProps) {
  const drafts = useDrafts().filter(({ id }) => id !== except);
  const [all, setAll] = useState(false);
  const [leaving, setLeaving] = useState<UnfinishedDraft | null>(null);
  const newest = drafts[0];
  useKeys(
    '草稿',
    [{ keys: 'Alt+R', label: '继续上次没写完的', run: () => newest !== undefined && onContinue(newest) }],
    newest !== undefined,
  );
  if (newest === undefined) return null;
  const others = drafts.length - 1;
  return (
    <section className="drafts" aria-label="没有写完的">
      {(all ? drafts : [newest]).map((draft) => (
        <div key={draft.id} className="draft">
          <span className="draft-title">
            {draft.complaint === null ? '没有登记完' : '没有写完'}：<strong>{draftName(draft)}</strong>
          </span>
          <time className="muted" dateTime={draft.updatedAt}>
            {zhShortDateTime(draft.updatedAt)}
          </time>
          <Button keys={draft === newest ? 'Alt+R' : undefined} onClick={() => onContinue(draft)}>
            继续
          </Button>
          <Button kind="quiet" onClick={() => setLeaving(draft)}>
            放弃
          </Button>
          {draft === newest && others > 0 && (
            <Button kind="quiet" aria-expanded={all} onClick={() => setAll(!all)}>
              {all ? '收起' : `另有 ${others} 份`}
            </Button>
          )}
        </div>
      ))}
      {leaving !== null && <DiscardDialog draft={leaving} onClose={() => setLeaving(null)} />}
    </section>
  );
}
