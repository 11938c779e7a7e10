import type { RunningWork } from '../../../../shared/ipc/backup';
import { Button } from '../../../components/button';
import { useKeys } from '../../../lib/keys';
import { percent, workWords } from '../model/work-words';

/** A long work under way: what it does, how far it is, and stopping it. */
export function WorkBar({ work, onStop }: { readonly work: RunningWork; readonly onStop: () => void }) {
  useKeys('备份与恢复', [{ keys: 'Alt+C', label: '停止', run: onStop }]);
  const share = percent(work);
  return (
    <div className="backup-work" role="status">
      <span>
        {workWords(work)}
        {share !== null && ` ${share} %`}
      </span>
      <progress max={100} {...(share !== null && { value: share })} aria-label={workWords(work)} />
      <Button keys="Alt+C" onClick={onStop}>
        停止
      </Button>
    </div>
  );
}
