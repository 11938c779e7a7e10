import { channelLabel } from '../../../../shared/domain/complaint/channel';
import { dueState } from '../../../../shared/domain/deadline/due-state';
import type { InboxRow } from '../../../../shared/ipc/inbox';
import { dayOf } from '../../../../shared/util/local-time';
import { zhShortDay, zhTime } from '../../../../shared/util/zh-date';
import { useMasked } from '../../../bridge/masked';
import { DueText } from '../../../components/due-text';
import { SeverityMark } from '../../../components/severity-mark';
import { useNowText } from '../../../lib/now';
import './row.css';

/** One complaint of a list, in two lines. */
export function Row({ row }: { readonly row: InboxRow }) {
  const masked = useMasked(row.identity);
  const now = useNowText();
  const person = masked.data;
  const who = [person?.unit, person?.name].filter(Boolean).join(' ') || (row.erased ? '客户资料已删除' : row.identity === null ? `${channelLabel[row.channel]}未留名` : '');
  const state = row.closedAt === null ? row.pending : '已办结';
  const prints = row.printCount > 0 ? `已打印 ${row.printCount} 次` : '';
  return (
    <>
      <SeverityMark severity={row.severity} name={row.severityName} />
      <span className="row-title">{row.title}</span>
      <span className="row-due">{row.closedAt !== null ? zhShortDay(dayOf(row.closedAt)) : row.dueAt !== null && <DueText at={row.dueAt} />}</span>
      <span className="row-more">{[row.number, who, state, prints].filter(Boolean).join(' · ')}</span>
      <span className="row-left">{row.closedAt !== null ? zhTime(row.closedAt) : row.dueAt !== null && dueState(row.dueAt, now).detail}</span>
    </>
  );
}
