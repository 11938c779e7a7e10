import { useVirtualizer } from '@tanstack/react-virtual';
import { useRef } from 'react';
import type { CalendarPreview } from '../../../../shared/ipc/calendar';
import { zhNumericDateTime } from '../../../../shared/util/zh-date';
import './changes-table.css';

const rowHeight = 30;

/** Every due time that would move, from what to what; of very many only those in sight are drawn. */
export function ChangesTable({ changes }: { readonly changes: CalendarPreview['changes'] }) {
  const box = useRef<HTMLDivElement>(null);
  // eslint-disable-next-line react-hooks/incompatible-library -- nothing here is memoized by a compiler
  const virtual = useVirtualizer({ count: changes.length, getScrollElement: () => box.current, estimateSize: () => rowHeight, overscan: 12 });
  return (
    <div ref={box} className="changes" role="table" aria-label="会改变的时限" aria-rowcount={changes.length + 1} tabIndex={0} data-scrolls>
      <div role="row" className="change change-head">
        {['编号', '时限', '原来', '改为'].map((head) => (
          <span key={head} role="columnheader">
            {head}
          </span>
        ))}
      </div>
      <div role="rowgroup" className="changes-rows" style={{ height: virtual.getTotalSize() }}>
        {virtual.getVirtualItems().map(({ index, start }) => {
            const change = changes[index];
            if (change === undefined) return null;
            return (
              <div key={index} role="row" aria-rowindex={index + 2} className="change" style={{ transform: `translateY(${start}px)` }}>
                <span role="cell">{change.number}</span>
                <span role="cell">{change.label}</span>
                <span role="cell">{timeText(change.from)}</span>
                <span role="cell">
                  <b>{timeText(change.to)}</b>
                </span>
              </div>
            );
        })}
      </div>
    </div>
  );
}

/** Without the notice of its year a time cannot be told. */
function timeText(at: string | null): string {
  return at === null ? '未定' : zhNumericDateTime(at);
}
