import type { ReactNode } from 'react';
import { roleLabel } from '../../../../shared/domain/staff/role';
import type { ComplaintDetail } from '../../../../shared/ipc/complaint';
import { zhDateTime } from '../../../../shared/util/zh-date';
import { DueText } from '../../../components/due-text';
import { nextDeadline } from '../model/due';

/** The next thing to happen, by when, and why by then. */
export function NextStep({ complaint, acts }: { readonly complaint: ComplaintDetail; readonly acts: ReactNode }) {
  const limit = nextDeadline(complaint);
  const dueAt = limit?.dueAt ?? null;
  return (
    <section className="next-step" aria-label="下一步">
      <div className="next-step-line">
        <b className="next-step-title">{complaint.closedAt === null ? complaint.pending : '已办结'}</b>
        {dueAt !== null && <DueText at={dueAt} suffix=" 前" />}
        {complaint.closedAt !== null && <span className="muted">{zhDateTime(complaint.closedAt)}</span>}
        <div className="next-step-acts">{acts}</div>
      </div>
      <div className="next-step-why">
        {limit !== null && (
          <p>
            {limit.label}时限：{limit.sentence}
          </p>
        )}
        <p>
          {complaint.severityReasons.length > 0 && `等级依据：${complaint.severityReasons.join('；')}。`}由{roleLabel[complaint.handler]}处理。
        </p>
      </div>
    </section>
  );
}
