import { type ReactNode, useEffect } from 'react';
import { troubleWords } from '../../../../shared/domain/backup/words';
import { Busy } from '../../../components/busy';
import { Button } from '../../../components/button';
import { Notice } from '../../../components/notice';
import { useKeys } from '../../../lib/keys';
import { useBackups, useBackupWork, useRescue } from '../api/use-backups';
import { damageWords, salvagedWords } from '../model/rescue-words';
import { ChooseBackup } from './choose-backup';
import { WorkBar } from './work-bar';
import './backup.css';

interface RescuePageProps {
  readonly message: string;
  readonly file: string | null;
  /** The way to the report of the failure. */
  readonly report: ReactNode;
  readonly onQuit: () => void;
}

/** Shown in the place of the desk when its data is damaged: what is wrong, saving what there is, and putting a backup back. */
export function RescuePage({ message, file, report, onQuit }: RescuePageProps) {
  const { data: status, error } = useBackups();
  const { inspect, salvage, use } = useRescue();
  const { pick, stop } = useBackupWork();
  const look = inspect.mutate;
  useEffect(() => look({}), [look]);
  const running = status?.running ?? null;
  const saved = status?.salvaged ?? null;
  const begin = () => running === null && salvage.mutate({});
  useKeys('数据损坏', [
    { keys: 'S', label: '抢救数据', run: begin },
    ...(saved === null ? [] : [{ keys: 'Ctrl+Enter', label: '使用抢救出的数据', run: () => use.mutate({}) }]),
    { keys: 'Ctrl+Q', label: '关闭程序', run: onQuit },
  ]);
  return (
    <main className="backup-page" aria-label="数据损坏" tabIndex={-1} data-scrolls>
      <header className="backup-head">
        <h1>暂时不能打开</h1>
        {report}
        <Button keys="Ctrl+Q" onClick={onQuit}>
          关闭程序
        </Button>
      </header>
      <section className="backup-part" aria-labelledby="rescue-file" role="alert">
        <h2 id="rescue-file">数据文件损坏</h2>
        <p>{message}</p>
        {file !== null && (
          <p className="backup-file">
            <span className="muted">数据文件</span> <code>{file}</code>
          </p>
        )}
        {status !== undefined && status.damage !== null && <p>{damageWords(status.damage)}</p>}
      </section>
      <section className="backup-part" aria-labelledby="rescue-salvage">
        <div className="backup-head">
          <h2 id="rescue-salvage">抢救</h2>
          <Button kind={saved === null ? 'go' : 'plain'} keys="S" busy={running?.kind === 'salvage'} onClick={begin}>
            抢救数据
          </Button>
          {saved !== null && (
            <Button kind="go" keys="Ctrl+Enter" busy={use.isPending || use.isSuccess} onClick={() => use.mutate({})}>
              使用抢救出的数据
            </Button>
          )}
        </div>
        {saved === null ? <p className="muted">逐页找出完好的记录，缺的用备份补上，写成一个新文件。坏了的文件原样留着。</p> : salvagedWords(saved).map((line) => <p key={line}>{line}</p>)}
        {running !== null && (running.kind === 'salvage' || running.kind === 'inspect') && <WorkBar work={running} onStop={() => stop.mutate({})} />}
        {status?.trouble?.what === 'salvage' && <Notice>{troubleWords('salvage', status.trouble.code)}</Notice>}
        {use.error !== null && <Notice>{use.error.message}</Notice>}
      </section>
      {status === undefined ? error === null ? <Busy /> : <Notice>{error.message}</Notice> : <ChooseBackup status={status} onPick={() => pick.mutate({})} onStop={() => stop.mutate({})} />}
    </main>
  );
}
