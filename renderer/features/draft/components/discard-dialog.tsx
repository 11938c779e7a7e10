import { Button } from '../../../components/button';
import { Dialog } from '../../../components/dialog';
import { Notice } from '../../../components/notice';
import { type UnfinishedDraft, useDiscard } from '../api/use-drafts';

interface DiscardDialogProps {
  readonly draft: UnfinishedDraft;
  readonly onClose: () => void;
}

/** Asks once more before typed words are thrown away: it is the only way they ever go. */
export function DiscardDialog({ draft, onClose }: DiscardDialogProps) {
  const { discard, busy, error } = useDiscard(draft);
  return (
    <Dialog
      title={draft.complaint === null ? '放弃这份草稿？' : '放弃写了一半的内容？'}
      size="small"
      onClose={onClose}
      actions={
        <>
          <Button busy={busy} onClick={() => discard(onClose)}>
            {draft.complaint === null ? '放弃草稿' : '放弃'}
          </Button>
          <Button kind="go" autoFocus onClick={onClose}>
            留着
          </Button>
        </>
      }
    >
      <p>「{draftName(draft)}」还没有{draft.complaint === null ? '登记' : '保存'}，放弃后不能找回。</p>
      {error !== null && <Notice>{error.message}</Notice>}
    </Dialog>
  );
}

/** What a draft is called. */
export function draftName({ title }: UnfinishedDraft): string {
  return title.trim() === '' ? '还没写内容' : title;
}
