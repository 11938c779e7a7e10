import { useState } from 'react';
import type { TableFormat } from '../../../../shared/domain/export/event';
import { Button } from '../../../components/button';
import { Dialog } from '../../../components/dialog';
import { Notice } from '../../../components/notice';
import { Segmented } from '../../../components/segmented';
import { useKeys } from '../../../lib/keys';
import { toast } from '../../../lib/toasts';
import { type Asked, useProgress, useRun, useStop } from '../api/use-export';
import './export.css';

interface ExportDialogProps {
  readonly asked: Asked;
  /** Names what is exported, such as 我的. */
  readonly title: string;
  /** How many lines there will be, where that is known. */
  readonly count?: number | undefined;
  readonly onClose: () => void;
}

const formats = [
  { value: 'xlsx', label: 'Excel 工作簿' },
  { value: 'csv', label: 'CSV 文本' },
] as const;

const said = {
  cancelled: '没有选保存的地方，什么也没有导出。',
  stopped: '已停止，没有留下文件。',
  busy: '另一份表格正在导出，请等它写完，或先停止它。',
} as const;

/** Writes a list or figures into a file: what shape, how far it is, and stopping it. */
export function ExportDialog({ asked, title, count, onClose }: ExportDialogProps) {
  const [format, setFormat] = useState<TableFormat>('xlsx');
  const [answer, setAnswer] = useState<keyof typeof said | null>(null);
  const run = useRun();
  const stop = useStop();
  const rows = useProgress(run.isPending);
  const begin = () => {
    if (run.isPending) return;
    setAnswer(null);
    run.mutate({ asked, format }, {
      onSuccess: ({ status, rows: written }) => {
        if (status !== 'saved') return setAnswer(status);
        toast(`已导出 ${written} 行。这次导出已记入日志。`);
        onClose();
      },
    });
  };
  return (
    <Dialog
      title={`导出：${title}`}
      size="small"
      onClose={() => (run.isPending ? stop.mutate({}) : onClose())}
      actions={
        <Actions busy={run.isPending} stopping={stop.isPending} onStop={() => stop.mutate({})} onClose={onClose} onBegin={begin} />
      }
    >
      <div className="export">
        <Segmented label="格式" value={format} options={formats} onChange={setFormat} />
        <p className="muted">{asked.what === 'figures' ? '统计里的每张图都是一张表。' : '导出您能看到的，顺序和列表一样。客户姓名、电话是遮盖后的；资料锁里的只写“已封存”。'}谁在什么时候导出，会记下。</p>
        {run.error !== null && <Notice>{run.error.message}</Notice>}
        {answer !== null && <Notice>{said[answer]}</Notice>}
        {run.isPending && <Progress rows={rows} count={count} />}
      </div>
    </Dialog>
  );
}

function Progress({ rows, count }: { readonly rows: number | null; readonly count: number | undefined }) {
  return (
    <div className="export-progress" role="status">
      <progress {...(count !== undefined && count > 0 && { max: count, value: rows ?? 0 })} aria-label="导出进度" />
      <span>{rows === null || rows === 0 ? '请选保存的地方…' : `已写 ${rows} 行${count === undefined ? '' : `，共 ${count} 行`}`}</span>
    </div>
  );
}

interface ActionsProps {
  readonly busy: boolean;
  readonly stopping: boolean;
  readonly onStop: () => void;
  readonly onClose: () => void;
  readonly onBegin: () => void;
}

function Actions({ busy, stopping, onStop, onClose, onBegin }: ActionsProps) {
  useKeys('导出', [{ keys: 'Ctrl+Enter', label: '导出', run: onBegin }], !busy);
  useKeys('导出', [{ keys: 'Alt+C', label: '停止', run: onStop }], busy);
  if (busy)
    return (
      <Button keys="Alt+C" busy={stopping} onClick={onStop}>
        停止
      </Button>
    );
  return (
    <>
      <Button keys="Escape" onClick={onClose}>
        取消
      </Button>
      <Button kind="go" keys="Ctrl+Enter" autoFocus onClick={onBegin}>
        导出
      </Button>
    </>
  );
}
