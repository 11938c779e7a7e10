import { troubleWords, warningWords } from '../../../../shared/domain/backup/words';
import type { BackupStatus } from '../../../../shared/ipc/backup';
import { zhDateTime } from '../../../../shared/util/zh-date';
import { Busy } from '../../../components/busy';
import { Button } from '../../../components/button';
import { Notice } from '../../../components/notice';
import { useKeys } from '../../../lib/keys';
import { useBackups, useBackupWork } from '../api/use-backups';
import { ChooseBackup } from './choose-backup';
import { WorkBar } from './work-bar';
import './backup.css';

interface BackupPageProps {
  readonly onLeave: () => void;
}

/** 备份与恢复: where the last good backups are, making one now, a second place, and putting one back. */
export function BackupPage({ onLeave }: BackupPageProps) {
  const { data: status, error } = useBackups();
  useKeys('备份与恢复', [{ keys: 'Escape', label: '回到设置', run: onLeave }]);
  return (
    <main className="backup-page" aria-label="备份与恢复" tabIndex={-1} data-scrolls>
      <header className="backup-head">
        <h1>备份与恢复</h1>
        <Button keys="Escape" onClick={onLeave}>
          返回设置
        </Button>
      </header>
      {status === undefined ? error === null ? <Busy /> : <Notice>{error.message}</Notice> : <Standing status={status} />}
    </main>
  );
}

function Standing({ status }: { readonly status: BackupStatus }) {
  const { take, choose, forget, pick, stop } = useBackupWork();
  const { second, hereAt, running, trouble, warning } = status;
  const begin = () => running === null && take.mutate({});
  useKeys('备份与恢复', [
    { keys: 'B', label: '立即备份', run: begin },
    { keys: 'W', label: '选备份位置', run: () => choose.mutate({}) },
    ...(second === null ? [] : [{ keys: 'X', label: '不再备份到那里', run: () => forget.mutate({}) }]),
  ]);
  const refused = choose.error ?? take.error ?? forget.error ?? pick.error;
  return (
    <>
      <section className="backup-part" aria-labelledby="backup-standing">
        <div className="backup-head">
          <h2 id="backup-standing">备份</h2>
          <Button kind="go" keys="B" busy={running?.kind === 'take'} onClick={begin}>
            立即备份
          </Button>
        </div>
        <dl className="backup-facts">
          <dt>本机</dt>
          <dd>{hereAt === null ? '还没有备份，打开程序约半分钟后自动做第一份' : `最近一份 ${zhDateTime(hereAt)}`}</dd>
          <dt>备份盘</dt>
          <dd>{second === null ? '没有选。电脑坏了，本机的备份也会没有，请选一个 U 盘或别的电脑上的文件夹' : placeWords(second)}</dd>
        </dl>
        <div className="backup-row">
          <Button keys="W" busy={choose.isPending} onClick={() => choose.mutate({})}>
            {second === null ? '选备份位置' : '换备份位置'}
          </Button>
          {second !== null && (
            <Button keys="X" onClick={() => forget.mutate({})}>
              不再备份到那里
            </Button>
          )}
        </div>
        {running !== null && running.kind === 'take' && <WorkBar work={running} onStop={() => stop.mutate({})} />}
        {trouble !== null && trouble.what !== 'restore' && <Notice>{troubleWords(trouble.what, trouble.code)}</Notice>}
        {warning !== null && trouble === null && <Notice>{warningWords(warning)}</Notice>}
        {refused !== null && <Notice>{refused.faults[0]?.message ?? refused.message}</Notice>}
        <p className="muted">开机后、每小时、日结时和大改动以前自动备份，做完逐条核对。当天每小时留一份，一个月内每天留一份，一年内每月留一份。备份时可以照常登记。</p>
      </section>
      <ChooseBackup status={status} onPick={() => pick.mutate({})} onStop={() => stop.mutate({})} />
    </>
  );
}

function placeWords({ folder, lastAt, there }: NonNullable<BackupStatus['second']>): string {
  const last = lastAt === null ? '还没有备份' : `最近一份 ${zhDateTime(lastAt)}`;
  return `${folder}，${last}${there ? '' : '。现在没有插好'}`;
}
