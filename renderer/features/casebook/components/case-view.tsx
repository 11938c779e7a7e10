import { useState } from 'react';
import { lessonFields } from '../../../../shared/domain/casebook/event';
import type { KeptCase } from '../../../../shared/ipc/casebook';
import { zhDateTime } from '../../../../shared/util/zh-date';
import { Button } from '../../../components/button';
import { Notice } from '../../../components/notice';
import { ReasonDialog } from '../../../components/reason-dialog';
import { SeverityMark } from '../../../components/severity-mark';
import { useKeys } from '../../../lib/keys';
import { toast } from '../../../lib/toasts';
import { useCaseWork } from '../api/casebook';
import { KeepDialog } from './keep-dialog';

interface CaseViewProps {
  readonly kept: KeptCase;
  readonly mayWrite: boolean;
  readonly link: string;
  readonly onPrint: () => void;
}

/** One case for reading, and what may be done with it. */
export function CaseView({ kept, mayWrite, link, onPrint }: CaseViewProps) {
  const [open, setOpen] = useState<'writing' | 'withdrawing' | null>(null);
  const { withdraw } = useCaseWork();
  useKeys('案例库', mayWrite ? [
    { keys: 'E', label: '改写', run: () => setOpen('writing') },
    { keys: 'D', label: '移出案例库', run: () => setOpen('withdrawing') },
  ] : []);
  const close = () => setOpen(null);
  return (
    <article className="casebook-case" data-scrolls tabIndex={0} aria-label="案例内容">
      <h2>{kept.title}</h2>
      <p className="muted">
        <SeverityMark severity={kept.severity} name={kept.severityName} /> {[kept.classes, kept.cause].filter((word) => word !== '').join(' · ')}
      </p>
      {(['story', 'handled', 'lesson'] as const).map((name) => (
        <section key={name}>
          <h3>{lessonFields[name].label}</h3>
          <p className="casebook-text">{kept[name]}</p>
        </section>
      ))}
      <p className="muted">
        收入 {zhDateTime(kept.keptAt)} · 原投诉 <a href={link}>{kept.number}</a>（打印时不印编号）
      </p>
      {withdraw.error !== null && <Notice>{withdraw.error.faults[0]?.message ?? withdraw.error.message}</Notice>}
      <footer className="casebook-acts">
        <Button kind="go" keys="Ctrl+P" onClick={onPrint}>
          打印这一例
        </Button>
        {mayWrite && (
          <>
            <Button keys="E" onClick={() => setOpen('writing')}>
              改写
            </Button>
            <Button keys="D" busy={withdraw.isPending} onClick={() => setOpen('withdrawing')}>
              移出…
            </Button>
          </>
        )}
      </footer>
      {open === 'writing' && <KeepDialog complaint={{ id: kept.complaint, number: kept.number }} onClose={close} />}
      {open === 'withdrawing' && (
        <ReasonDialog
          title="移出案例库"
          hint="不再查得到；已经打印的收不回来。原因记入日志，请不要写客户姓名、电话。"
          busy={withdraw.isPending}
          onClose={close}
          onReason={(reason) => withdraw.mutate({ complaintId: kept.complaint, reason }, { onSuccess: () => toast('已移出案例库。'), onSettled: close })}
        />
      )}
    </article>
  );
}
