import type { ErasingPreview } from '../../../../shared/ipc/personal';
import { zhShortDateTime } from '../../../../shared/util/zh-date';
import { remainWords } from '../model/held-words';

interface HeldListProps {
  readonly held: ErasingPreview;
  /** The complaints that are not of this person after all. */
  readonly left: ReadonlySet<string>;
  readonly onLeave: (left: ReadonlySet<string>) => void;
}

/** What is held about somebody, complaint by complaint, and what stays whatever is erased. */
export function HeldList({ held, left, onLeave }: HeldListProps) {
  const toggle = (id: string) => {
    const next = new Set(left);
    if (!next.delete(id)) next.add(id);
    onLeave(next);
  };
  const open = held.complaints.filter((one) => one.open && !left.has(one.id)).length;
  return (
    <>
      <p>下面是同一个电话的投诉，连同存档的表和签字件。不是这位客户的，请去掉勾。</p>
      <ul className="personal-held">
        {held.complaints.map((one) => (
          <li key={one.id}>
            <label>
              <input type="checkbox" checked={!left.has(one.id)} onChange={() => toggle(one.id)} />
              <span>
                <b>{one.number}</b> {one.title}
                <span className="muted">
                  {' '}
                  {zhShortDateTime(one.receivedAt)} · {heldWords(one)}
                </span>
              </span>
            </label>
          </li>
        ))}
      </ul>
      {held.kept > 0 && <p className="muted">另有没办完的更正或办理文字 {held.kept} 份，一同删除。</p>}
      {open > 0 && <p>其中 {open} 件还在办理，删除以后联系不上客户，也不能回访。</p>}
      <h3>删不到的</h3>
      <ul className="personal-remain">
        {remainWords(held).map((words) => (
          <li key={words}>{words}</li>
        ))}
      </ul>
    </>
  );
}

function heldWords({ records, prints, scans }: ErasingPreview['complaints'][number]): string {
  const parts = [records > 0 ? `客户资料 ${String(records)} 份` : '', prints > 0 ? `打印存档 ${String(prints)} 份` : '', scans > 0 ? `签字件 ${String(scans)} 页` : ''];
  return parts.filter((part) => part !== '').join('、');
}
