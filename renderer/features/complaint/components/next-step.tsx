import type { ReactNode } from 'react';
import type { ActionId } from '../../../../shared/domain/handling/input';
import { roleLabel } from '../../../../shared/domain/staff/role';
import type { ComplaintDetail } from '../../../../shared/ipc/complaint';
import { zhDateTime } from '../../../../shared/util/zh-date';
import { DueText } from '../../../components/due-text';
import { nextDeadline } from '../model/due';

interface NextStepProps {
  readonly complaint: ComplaintDetail;
  /** The one thing to do, beside the title. */
  readonly act: ReactNode;
  /** Everything else, below. */
  readonly acts: ReactNode;
}

// Within one stage the case may wait for something of its own.
const waits: Partial<Record<ActionId, string>> = { judge: '待判定是否有效', verify: '待验证措施', close: '待办结' };

/** The next thing to happen, by whom, by when, and why by then. */
export function NextStep({ complaint, act, acts }: NextStepProps) {
  const { closedAt, handling } = complaint;
  const limit = nextDeadline(complaint);
  const dueAt = limit?.dueAt ?? null;
  const next = complaint.actions.find((action) => action.next);
  return (
    <section className="next-step" aria-label="下一步">
      <div className="next-step-line">
        <b className="next-step-title">{handling.archived === null ? ((next && waits[next.id]) ?? complaint.pending) : '已办结归档'}</b>
        {dueAt !== null && <DueText at={dueAt} suffix=" 前" />}
        {closedAt !== null && <span className="muted">{zhDateTime(closedAt)} 办结</span>}
        {next?.allowed === false && <span className="muted">{`${next.label}：${next.why ?? ''}`}</span>}
        <div className="next-step-acts">{act}</div>
      </div>
      <div className="next-step-why">
        {handling.paused !== null && (
          <p>
            <b>已暂停计时</b>，到 {zhDateTime(handling.paused.until)} 自动恢复：{handling.paused.ground}（{handling.paused.who}）。
          </p>
        )}
        {limit !== null && (
          <p>
            {limit.label}时限：{limit.sentence}
          </p>
        )}
        <p>
          {complaint.severityReasons.length > 0 && `等级依据：${complaint.severityReasons.join('；')}。`}由{roleLabel[complaint.handler]}处理。
        </p>
        {handling.proposal !== null && (
          <p>
            {handling.proposal.who} 提出降为{complaint.severityNames[handling.proposal.severity]}，待上级审定：{handling.proposal.reason}
          </p>
        )}
      </div>
      <div className="next-step-more">{acts}</div>
    </section>
  );
}
