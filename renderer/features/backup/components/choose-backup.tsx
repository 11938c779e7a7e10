import { useState } from 'react';
import type { BackupStatus } from '../../../../shared/ipc/backup';
import { troubleWords } from '../../../../shared/domain/backup/words';
import { Button } from '../../../components/button';
import { useKeys } from '../../../lib/keys';
import { BackupList } from './backup-list';
import { PreviewDialog } from './preview-dialog';

interface ChooseBackupProps {
  readonly status: BackupStatus;
  readonly onPick: () => void;
  readonly onStop: () => void;
}

/** Choosing a backup among those there are, or elsewhere, and putting it back. */
export function ChooseBackup({ status, onPick, onStop }: ChooseBackupProps) {
  const [chosen, setChosen] = useState<string | null>(null);
  const [opened, setOpened] = useState<string | null>(null);
  const { backups, running, trouble } = status;
  const at = Math.max(0, backups.findIndex(({ id }) => id === chosen));
  const current = backups[at]?.id ?? null;
  const step = (by: number) => setChosen(backups[Math.min(backups.length - 1, Math.max(0, at + by))]?.id ?? null);
  const open = () => current !== null && setOpened(current);
  useKeys('备份与恢复', [
    { keys: ['J', 'ArrowDown'], label: '下一份', run: () => step(1) },
    { keys: ['K', 'ArrowUp'], label: '上一份', run: () => step(-1) },
    { keys: 'R', label: '恢复选中的一份', run: open },
    { keys: 'O', label: '打开别处的备份', run: onPick },
  ]);
  return (
    <section className="backup-part" aria-labelledby="backup-list">
      <div className="backup-head">
        <h2 id="backup-list">恢复</h2>
        <Button keys="O" onClick={onPick}>
          打开别处的备份
        </Button>
        <Button keys="R" disabled={current === null || running !== null} onClick={open}>
          恢复选中的一份
        </Button>
      </div>
      {backups.length === 0 ? (
        <p className="muted">还没有备份。第一份做好后会列在这里；别的电脑或 U 盘上的，按“打开别处的备份”选文件夹。</p>
      ) : (
        <BackupList backups={backups} chosen={current} onChoose={setChosen} onOpen={setOpened} />
      )}
      {status.picked !== null && !backups.some(({ place }) => place === 'picked') && <p className="muted">刚打开的文件夹里没有备份：{status.picked}</p>}
      {opened !== null && (
        <PreviewDialog
          id={opened}
          work={running}
          trouble={trouble?.what === 'restore' ? troubleWords('restore', trouble.code) : null}
          onStop={onStop}
          onClose={() => setOpened(null)}
        />
      )}
    </section>
  );
}
