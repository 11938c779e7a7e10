import { useQuery } from '@tanstack/react-query';
import { useRef, useState } from 'react';
import type { InboxRow } from '../../../../shared/ipc/inbox';
import { Button } from '../../../components/button';
import { Dialog } from '../../../components/dialog';
import { useKeys } from '../../../lib/keys';
import { archiveOne, printOne, printSettings } from '../api/batch';
import { type BatchJob, type BatchResult, runBatch } from '../model/batch';
import './batch.css';

interface BatchDialogProps {
  readonly job: BatchJob;
  readonly rows: readonly InboxRow[];
  /** Told whether anything was begun. */
  readonly onClose: (begun: boolean) => void;
}

const verbs: Readonly<Record<BatchJob, string>> = { print: '打印', archive: '归档' };

/** Does one thing with several complaints, one after the other: how far it is, stopping, and what went wrong with which. */
export function BatchDialog({ job, rows: asked, onClose }: BatchDialogProps) {
  // The list moves on while the work is done; what was marked at the beginning counts.
  const [rows] = useState(asked);
  const [stage, setStage] = useState<'ready' | 'working' | 'ended'>('ready');
  const [results, setResults] = useState<readonly BatchResult[]>([]);
  const stopped = useRef(false);
  const settings = useQuery({ queryKey: ['settings.get', {}], queryFn: printSettings }).data;
  const verb = verbs[job];
  const begin = () => {
    if (stage !== 'ready' || settings === undefined) return;
    setStage('working');
    const work = job === 'print' ? (row: InboxRow) => printOne(row, settings) : archiveOne;
    void runBatch(rows, work, { stopped: () => stopped.current, tell: setResults }).then(() => setStage('ended'));
  };
  const leave = () => {
    if (stage === 'working') stopped.current = true;
    else onClose(stage !== 'ready');
  };
  const faults = results.filter(({ fault }) => fault !== null);
  const done = results.length - faults.length;
  return (
    <Dialog
      title={`${verb} ${rows.length} 件`}
      size="small"
      onClose={leave}
      actions={
        <>
          <Button keys="Escape" autoFocus={stage !== 'ready'} onClick={leave}>
            {stage === 'working' ? '停下' : '关闭'}
          </Button>
          {stage === 'ready' && (
            <Button kind="go" keys="Ctrl+Enter" autoFocus onClick={begin}>
              开始{verb}
            </Button>
          )}
        </>
      }
    >
      <BeginKey onBegin={begin} />
      {stage === 'ready' && <p>{readyWords(job, settings?.printer ?? null)}</p>}
      {stage !== 'ready' && (
        <>
          <progress className="batch-progress" max={rows.length} value={results.length} aria-label={`${verb}进度`} />
          <p role="status">
            {stage === 'working'
              ? `正在${verb}，已完成 ${results.length} / ${rows.length} 件。`
              : `${verb}了 ${done} 件${faults.length > 0 ? `，${faults.length} 件没有办成` : ''}${results.length < rows.length ? `，其余 ${rows.length - results.length} 件没有开始` : ''}。`}
          </p>
        </>
      )}
      {faults.length > 0 && (
        <ul className="batch-faults" aria-label="没有办成的">
          {faults.map(({ row, fault }) => (
            <li key={row.id}>
              <b>{row.number}</b>
              <span>{fault}</span>
            </li>
          ))}
        </ul>
      )}
    </Dialog>
  );
}

function readyWords(job: BatchJob, printer: string | null): string {
  if (job === 'archive') return '归档号用各自的编号（TS 换成 GD）。还缺步骤的不会归档，会逐件列出原因。';
  return printer === null ? '这台电脑还没有记住打印机：每件的表格会存成 PDF，不上纸。' : `逐件送到“${printer}”。哪一件没有打成会列出来。`;
}

function BeginKey({ onBegin }: { readonly onBegin: () => void }) {
  useKeys('选中的投诉', [{ keys: 'Ctrl+Enter', label: '开始', run: onBegin }]);
  return null;
}
