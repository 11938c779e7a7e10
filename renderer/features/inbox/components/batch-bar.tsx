import { lazy, Suspense, useState } from 'react';
import type { InboxRow } from '../../../../shared/ipc/inbox';
import { Button } from '../../../components/button';
import { useKeys } from '../../../lib/keys';
import type { BatchJob } from '../model/batch';
import './batch.css';

const BatchDialog = lazy(async () => ({ default: (await import('./batch-dialog')).BatchDialog }));

/** What can be done with all marked complaints. */
export function BatchBar({ rows, onClear }: { readonly rows: readonly InboxRow[]; readonly onClear: () => void }) {
  const [job, setJob] = useState<BatchJob | null>(null);
  useKeys('选中的投诉', [
    { keys: 'Shift+P', label: '打印选中的', run: () => setJob('print') },
    { keys: 'Shift+S', label: '归档选中的', run: () => setJob('archive') },
    { keys: 'Escape', label: '不选了', run: onClear },
  ]);
  return (
    <div className="batch-bar" role="group" aria-label="选中的投诉">
      <b role="status">已选 {rows.length} 件</b>
      <Button keys="Shift+P" onClick={() => setJob('print')}>
        打印
      </Button>
      <Button keys="Shift+S" onClick={() => setJob('archive')}>
        归档
      </Button>
      <Button kind="quiet" keys="Escape" onClick={onClear}>
        不选了
      </Button>
      {job !== null && (
        <Suspense fallback={null}>
          <BatchDialog
            job={job}
            rows={rows}
            onClose={(begun) => {
              setJob(null);
              if (begun) onClear();
            }}
          />
        </Suspense>
      )}
    </div>
  );
}
