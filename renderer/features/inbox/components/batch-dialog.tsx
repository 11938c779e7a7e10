import { type ReactNode, useRef, useState } from 'react';
import type { InboxRow } from '../../../../shared/ipc/inbox';
import { Button } from '../../../components/button';
import { Dialog } from '../../../components/dialog';
import { useKeys } from '../../../lib/keys';
import { type BatchResult, runBatch } from '../model/batch';
import './batch.css';

interface BatchDialogProps {
  /** What is done with each, as a verb. */
  readonly verb: string;
  readonly rows: readonly InboxRow[];
  /** What stands here before it begins: what will happen, or what is to be filled in for all of them. */
  readonly children: ReactNode;
  /** Something is to be filled in, so the focus goes there. */
  readonly fields?: boolean;
  /** Something was filled in that closing would lose. */
  readonly holds?: boolean;
  /** Leaves without giving up what was filled in. */
  readonly onAside?: () => void;
  /** Tells what to do with each once it begins; null while that cannot be said yet. */
  readonly prepare: () => ((row: InboxRow) => Promise<void>) | null;
  /** Told whether anything was begun. */
  readonly onClose: (begun: boolean) => void;
}

/** Does one thing with several complaints, one after the other: how far it is, stopping, and what went wrong with which. */
export function BatchDialog({ verb, rows: asked, children, fields = false, holds = false, onAside, prepare, onClose }: BatchDialogProps) {
  // The list moves on while the work is done; what was marked at the beginning counts.
  const [rows] = useState(asked);
  const [stage, setStage] = useState<'ready' | 'working' | 'ended'>('ready');
  const [results, setResults] = useState<readonly BatchResult[]>([]);
  const stopped = useRef(false);
  const begin = () => {
    if (stage !== 'ready') return;
    const work = prepare();
    if (work === null) return;
    setStage('working');
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
      onAside={onAside}
      holds={holds && stage === 'ready'}
      actions={(close) => (
        <>
          <Button keys="Escape" autoFocus={stage !== 'ready'} onClick={close}>
            {stage === 'working' ? '停下' : '关闭'}
          </Button>
          {stage === 'ready' && (
            <Button kind="go" keys="Ctrl+Enter" autoFocus={!fields} onClick={begin}>
              开始{verb}
            </Button>
          )}
        </>
      )}
    >
      <BeginKey onBegin={begin} />
      {stage === 'ready' && children}
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

function BeginKey({ onBegin }: { readonly onBegin: () => void }) {
  useKeys('选中的投诉', [{ keys: 'Ctrl+Enter', label: '开始', run: onBegin }]);
  return null;
}
