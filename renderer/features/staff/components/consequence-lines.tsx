import type { Consequences } from '../../../../shared/ipc/staff';
import { Notice } from '../../../components/notice';

/** Who goes on with the cases, and what becomes of the drafts; or why it may not be. */
export function ConsequenceLines({ consequences: { why, handovers, drafts } }: { readonly consequences: Consequences }) {
  if (why !== null) return <Notice>{why}</Notice>;
  return (
    <ul className="staff-moves">
      {handovers.map(({ count, to }) => (
        <li key={to}>
          等着办的 {count} 件投诉，由 <b>{to}</b> 接着办。
        </li>
      ))}
      {drafts > 0 && <li>没登记完的 {drafts} 份草稿，由销管部和上级接着登记。</li>}
      {handovers.length === 0 && drafts === 0 && <li>没有等着办的投诉和草稿要交给别人。</li>}
    </ul>
  );
}
