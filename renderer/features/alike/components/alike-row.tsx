import { type AlikeReason, alikeReasonLabel } from '../../../../shared/domain/alike/rank';
import type { InboxRow } from '../../../../shared/ipc/inbox';
import { zhShortDateTime } from '../../../../shared/util/zh-date';
import { SeverityMark } from '../../../components/severity-mark';

/** Another complaint in two lines: what it is, why it is named here, where it stands. */
export function AlikeRow({ row, reasons = [] }: { readonly row: InboxRow; readonly reasons?: readonly AlikeReason[] }) {
  return (
    <span className="alike-row">
      <span className="alike-title">
        <SeverityMark severity={row.severity} name={row.severityName} /> {row.title}
      </span>
      <span className="muted">
        {reasons.length > 0 && <b>{reasons.map((reason) => alikeReasonLabel[reason]).join('、')} · </b>}
        {row.number} · {zhShortDateTime(row.receivedAt)} · {row.closedAt === null ? row.pending : '已办结'}
      </span>
    </span>
  );
}
