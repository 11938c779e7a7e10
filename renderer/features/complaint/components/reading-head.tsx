import { channelLabel } from '../../../../shared/domain/complaint/channel';
import type { ComplaintDetail } from '../../../../shared/ipc/complaint';
import { zhDateTime, zhShortDateTime } from '../../../../shared/util/zh-date';
import { SeverityMark } from '../../../components/severity-mark';
import { Who } from './who';

const statusText = { done: '已完成', now: '当前', ahead: '未到' } as const;

/** What it is, whose it is, where it stands. */
export function ReadingHead({ complaint }: { readonly complaint: ComplaintDetail }) {
  return (
    <header className="reading-head">
      <div className="reading-line">
        <SeverityMark severity={complaint.severity} />
        <span className="muted">
          {complaint.number} · {channelLabel[complaint.channel]} ·{' '}
          <time dateTime={complaint.receivedAt} title={zhDateTime(complaint.receivedAt)}>
            {zhShortDateTime(complaint.receivedAt)}
          </time>
          {complaint.version > 1 && ` · 已更正 ${complaint.version - 1} 次`}
        </span>
      </div>
      <h2 className="reading-title">{complaint.title}</h2>
      <Who digest={complaint.identity} erased={complaint.erased} />
      <ol className="stages" aria-label="环节">
        <li className="stage stage-done" title="受理（已完成）">
          受理
        </li>
        {complaint.stages.map((stage) => (
          <li key={stage.id} className={`stage stage-${stage.status}`} aria-current={stage.status === 'now' ? 'step' : undefined} title={`${stage.label}（${statusText[stage.status]}）`}>
            {stage.label}
          </li>
        ))}
      </ol>
    </header>
  );
}
