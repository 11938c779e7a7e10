import { useState } from 'react';
import type { ChosenNotice } from '../../../../shared/ipc/calendar';
import { Button } from '../../../components/button';
import { Notice } from '../../../components/notice';
import { useKeys } from '../../../lib/keys';
import { toast } from '../../../lib/toasts';
import { type ReadyNotice, useApply, useChooseNotice } from '../api/use-changes';
import { holidaysOf } from '../model/stretches';
import { nothingChanged, PreviewDialog } from './preview-dialog';
import { WorkLine } from './work-line';

/** 导入年度通知: choose a file, look at what it does, import it. */
export function ImportNotice({ onImported }: { readonly onImported: (year: number) => void }) {
  const [chosen, setChosen] = useState<ChosenNotice | null>(null);
  const choosing = useChooseNotice();
  const choose = () => {
    if (choosing.isPending) return;
    setChosen(null);
    choosing.mutate({}, { onSuccess: setChosen });
  };
  useKeys('工作日历', [{ keys: 'I', label: '导入年度通知', run: choose }]);
  return (
    <>
      <div className="calendar-import">
        <Button keys="I" busy={choosing.isPending} onClick={choose}>
          导入年度通知
        </Button>
        <span className="muted">每年 11 月前后公布，取得 JSON 文件后在这里导入，导入前先看哪些时限会变。</span>
      </div>
      <WorkLine running={choosing.isPending} doing="正在核对在办投诉的时限…" />
      {choosing.error !== null && <Notice>{choosing.error.message}</Notice>}
      {chosen?.status === 'refused' && <Refused file={chosen.file} problems={chosen.problems} />}
      {chosen?.status === 'ready' && (
        <Ready
          chosen={chosen}
          onClose={() => setChosen(null)}
          onImported={() => {
            setChosen(null);
            onImported(chosen.notice.year);
          }}
        />
      )}
    </>
  );
}

function Refused({ file, problems }: Pick<Extract<ChosenNotice, { status: 'refused' }>, 'file' | 'problems'>) {
  return (
    <div className="notice notice-trouble" role="alert">
      <div>
        <p>“{file}”不能导入，日历没有改动：</p>
        <ul className="notice-problems">
          {problems.map(({ message }) => (
            <li key={message}>{message}</li>
          ))}
        </ul>
      </div>
    </div>
  );
}

interface ReadyProps {
  readonly chosen: ReadyNotice;
  readonly onClose: () => void;
  readonly onImported: () => void;
}

function Ready({ chosen: { file, notice, replaces, preview }, onClose, onImported }: ReadyProps) {
  const apply = useApply();
  const run = () =>
    apply.notice.mutate(
      { notice, seen: preview.seen },
      {
        onSuccess: (done) => {
          apply.settled();
          if (done === null) return toast(nothingChanged);
          toast(`${notice.year} 年放假安排已导入${done.complaints > 0 ? `，${done.complaints} 件投诉的时限已调整` : ''}。`);
          onImported();
        },
      },
    );
  return (
    <PreviewDialog
      title={`导入 ${notice.year} 年放假安排`}
      preview={preview}
      action="导入"
      busy={apply.isPending}
      error={apply.error}
      onApply={run}
      onClose={onClose}
    >
      {replaces && <Notice kind="calm">{notice.year} 年已有放假安排，导入后以“{file}”为准。</Notice>}
      <ul className="notice-holidays">
        {holidaysOf(notice).map(({ name, off, worked }) => (
          <li key={name}>
            <b>{name}</b>
            <span>{[off, worked].filter(Boolean).join('；')}</span>
          </li>
        ))}
      </ul>
    </PreviewDialog>
  );
}
