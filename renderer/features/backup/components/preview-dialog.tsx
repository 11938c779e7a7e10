import type { RunningWork } from '../../../../shared/ipc/backup';
import { Busy } from '../../../components/busy';
import { Button } from '../../../components/button';
import { Dialog } from '../../../components/dialog';
import { Notice } from '../../../components/notice';
import { useKeys } from '../../../lib/keys';
import { usePreview, useRestore } from '../api/use-backups';
import { mayRestore, previewWords } from '../model/preview-words';
import { WorkBar } from './work-bar';

interface PreviewDialogProps {
  readonly id: string;
  /** The work of restoring, once it began. */
  readonly work: RunningWork | null;
  readonly trouble: string | null;
  readonly onStop: () => void;
  readonly onClose: () => void;
}

/** Shows what restoring a backup changes before it is done, and how far it is. */
export function PreviewDialog({ id, work, trouble, onStop, onClose }: PreviewDialogProps) {
  const { data, error } = usePreview(id);
  const restore = useRestore();
  const begun = restore.isSuccess && trouble === null;
  const may = data !== undefined && mayRestore(data) && !begun;
  return (
    <Dialog
      title="恢复这份备份？"
      onClose={begun ? () => undefined : onClose}
      actions={
        <>
          <Button keys="Escape" autoFocus disabled={begun} onClick={onClose}>
            {data === undefined || mayRestore(data) ? '取消' : '关闭'}
          </Button>
          {data !== undefined && mayRestore(data) && <Restore may={may} busy={begun || restore.isPending} onRestore={() => restore.mutate({ id })} />}
        </>
      }
    >
      <div className="backup-preview">
        {error !== null ? <Notice>{error.message}</Notice> : data === undefined ? <Busy label="正在比较…" /> : <Words lines={previewWords(data)} kept={mayRestore(data)} />}
        {work !== null && work.kind !== 'preview' ? <WorkBar work={work} onStop={onStop} /> : begun && <Busy label="准备好了，正在重新打开…" />}
        {(restore.error?.message ?? trouble) !== null && !begun && restore.isSuccess && <Notice>{trouble}</Notice>}
        {restore.error !== null && <Notice>{restore.error.message}</Notice>}
      </div>
    </Dialog>
  );
}

function Words({ lines, kept }: { readonly lines: readonly string[]; readonly kept: boolean }) {
  return (
    <>
      {lines.map((line) => (
        <p key={line}>{line}</p>
      ))}
      {kept && <p className="muted">恢复前先把现在的数据备份一份，换下来的文件也留着。恢复完程序会自己重新打开。</p>}
    </>
  );
}

/** Inside the dialog, so that the key belongs to it. */
function Restore({ may, busy, onRestore }: { readonly may: boolean; readonly busy: boolean; readonly onRestore: () => void }) {
  useKeys('恢复', [{ keys: 'Ctrl+Enter', label: '恢复', run: onRestore }], may);
  return (
    <Button kind="go" keys="Ctrl+Enter" busy={busy} disabled={!may} onClick={onRestore}>
      恢复
    </Button>
  );
}
