import type { ReactNode } from 'react';
import type { CalendarPreview } from '../../../../shared/ipc/calendar';
import type { CallError } from '../../../bridge/call-error';
import { Button } from '../../../components/button';
import { Dialog } from '../../../components/dialog';
import { Notice } from '../../../components/notice';
import { useKeys } from '../../../lib/keys';
import { ChangesTable } from './changes-table';
import { WorkLine } from './work-line';

/** What is said when somebody stopped a change half-way. */
export const nothingChanged = '已停止，什么都没有改。';

interface PreviewDialogProps {
  readonly title: string;
  /** What is about to change besides due times. */
  readonly children?: ReactNode;
  readonly preview: CalendarPreview;
  readonly action: string;
  readonly busy: boolean;
  readonly error: CallError | null;
  readonly onApply: () => void;
  readonly onClose: () => void;
}

/** Shows what a change of the calendar does before it is done. */
export function PreviewDialog({ title, children, preview, action, busy, error, onApply, onClose }: PreviewDialogProps) {
  const close = busy ? () => undefined : onClose;
  return (
    <Dialog
      title={title}
      onClose={close}
      actions={
        <>
          <Button keys="Escape" disabled={busy} onClick={close}>
            取消
          </Button>
          <Apply action={action} busy={busy} onApply={onApply} />
        </>
      }
    >
      <div className="calendar-preview">
        {children}
        <p>{summary(preview)}</p>
        {preview.changes.length > 0 && <ChangesTable changes={preview.changes} />}
        <WorkLine running={busy} doing="正在调整时限…" />
        {error !== null && <Notice>{error.faults[0]?.message ?? error.message}</Notice>}
      </div>
    </Dialog>
  );
}

/** Inside the dialog, so that the key belongs to it. */
function Apply({ action, busy, onApply }: Pick<PreviewDialogProps, 'action' | 'busy' | 'onApply'>) {
  useKeys(action, [{ keys: 'Ctrl+Enter', label: action, run: onApply }], !busy);
  return (
    <Button kind="go" keys="Ctrl+Enter" busy={busy} onClick={onApply}>
      {action}
    </Button>
  );
}

function summary({ complaints, hidden, changes }: CalendarPreview): string {
  if (complaints === 0) return '在办投诉的时限都不变。';
  const shown = hidden === 0 ? `在办投诉中有 ${complaints} 件的 ${changes.length} 个时限会变。` : `在办投诉中有 ${complaints} 件的时限会变，其中 ${hidden} 件按您的岗位不列出。`;
  return `${shown}已归档的不变，经过里会记下调整的原因。`;
}
