import { type ComponentType, lazy, type ReactNode, Suspense, useState } from 'react';
import type { InboxRow } from '../../../../shared/ipc/inbox';
import { Button } from '../../../components/button';
import { useKeys } from '../../../lib/keys';
import type { BatchJobProps } from './batch-jobs';
import './batch.css';

/** Something that can be done with several complaints at once: nothing that needs words of its own for each. */
interface Job {
  readonly keys: string;
  readonly label: string;
  readonly Dialog: ComponentType<BatchJobProps>;
}

const jobs: readonly Job[] = [
  { keys: 'Shift+P', label: '打印', Dialog: lazy(async () => ({ default: (await import('./batch-jobs')).BatchPrint })) },
  { keys: 'Shift+T', label: '转办', Dialog: lazy(async () => ({ default: (await import('./batch-route')).BatchRoute })) },
  { keys: 'Shift+S', label: '归档', Dialog: lazy(async () => ({ default: (await import('./batch-jobs')).BatchArchive })) },
];

interface BatchBarProps {
  readonly rows: readonly InboxRow[];
  /** The dialog in which they get one explanation. */
  readonly explain: (ids: readonly string[], onClose: (done: boolean) => void) => ReactNode;
  readonly onClear: () => void;
}

/** What can be done with all marked complaints. */
export function BatchBar({ rows, explain, onClear }: BatchBarProps) {
  const [job, setJob] = useState<Job | null>(null);
  const [explaining, setExplaining] = useState(false);
  useKeys('选中的投诉', [
    ...jobs.map((one) => ({ keys: one.keys, label: `${one.label}选中的`, run: () => setJob(one) })),
    { keys: 'Shift+A', label: '共同说明选中的', run: () => setExplaining(true) },
    { keys: 'Escape', label: '不选了', run: onClear },
  ]);
  const close = (done: boolean) => {
    setJob(null);
    setExplaining(false);
    if (done) onClear();
  };
  return (
    <div className="batch-bar" role="group" aria-label="选中的投诉">
      <b role="status">已选 {rows.length} 件</b>
      {jobs.map((one) => (
        <Button key={one.keys} keys={one.keys} onClick={() => setJob(one)}>
          {one.label}
        </Button>
      ))}
      <Button keys="Shift+A" onClick={() => setExplaining(true)}>
        共同说明
      </Button>
      <Button kind="quiet" keys="Escape" onClick={onClear}>
        不选了
      </Button>
      {job !== null && (
        <Suspense fallback={null}>
          <job.Dialog rows={rows} onClose={close} />
        </Suspense>
      )}
      {explaining && explain(rows.map(({ id }) => id), close)}
    </div>
  );
}
