import { Busy } from '../../../components/busy';
import { Button } from '../../../components/button';
import { Notice } from '../../../components/notice';
import { useKeys } from '../../../lib/keys';
import { useBackups, useBackupWork } from '../api/use-backups';
import { ChooseBackup } from './choose-backup';
import './backup.css';

/** Putting a backup back on a computer on which nothing is set up yet. */
export function RestorePage({ onLeave }: { readonly onLeave: () => void }) {
  const { data: status, error } = useBackups();
  const { pick, stop } = useBackupWork();
  useKeys('从备份恢复', [{ keys: 'Escape', label: '回到首次设置', run: onLeave }]);
  return (
    <main className="backup-page" aria-label="从备份恢复" tabIndex={-1} data-scrolls>
      <header className="backup-head">
        <h1>从备份恢复</h1>
        <Button keys="Escape" onClick={onLeave}>
          回到首次设置
        </Button>
      </header>
      <p>插好备份盘，按“打开别处的备份”，选放备份的文件夹，再选最近的一份恢复。</p>
      {status === undefined ? error === null ? <Busy /> : <Notice>{error.message}</Notice> : <ChooseBackup status={status} onPick={() => pick.mutate({})} onStop={() => stop.mutate({})} />}
    </main>
  );
}
