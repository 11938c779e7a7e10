import { useState } from 'react';
import { howText } from '../../../../shared/domain/day/slip';
import type { DayLine } from '../../../../shared/ipc/day';
import { zhShortDay, zhStamp } from '../../../../shared/util/zh-date';
import { parseDay } from '../../../../shared/util/local-time';
import { Busy } from '../../../components/busy';
import { Button } from '../../../components/button';
import { EmptyState } from '../../../components/empty-state';
import { Notice } from '../../../components/notice';
import { useKeys } from '../../../lib/keys';
import { useDayLines } from '../api/use-day';

interface DayListProps {
  readonly onPrint: (line: DayLine) => void;
}

/** The ends of days, the newest first, and what stands on each one's slip. */
export function DayList({ onPrint }: DayListProps) {
  const { data, error, hasNextPage, fetchNextPage, isFetchingNextPage } = useDayLines();
  const [chosen, setChosen] = useState<number | null>(null);
  const lines = data?.pages.flatMap((page) => page.lines) ?? [];
  const at = Math.max(0, lines.findIndex(({ position }) => position === chosen));
  const line = lines[at];
  const move = (by: number) => {
    const next = lines[Math.min(lines.length - 1, Math.max(0, at + by))];
    if (next !== undefined) setChosen(next.position);
  };
  const more = () => hasNextPage && void fetchNextPage();
  useKeys('日结', [
    ...(lines.length === 0
      ? []
      : [
          { keys: 'J', label: '下一张日结单', run: () => move(1) },
          { keys: 'K', label: '上一张日结单', run: () => move(-1) },
          { keys: 'P', label: '打印日结单', run: () => line !== undefined && onPrint(line) },
        ]),
    ...(hasNextPage ? [{ keys: 'M', label: '更早的', run: () => void more() }] : []),
  ]);
  if (error !== null) return <Notice>{error.message}</Notice>;
  if (data === undefined) return <Busy />;
  if (line === undefined)
    return (
      <EmptyState title="还没有日结单">
        <p>每天下班时日结一次：锁定客户资料，封存当天的记录，打印一张日结单签字存档。日结单上有校验码，以后谁改过记录都能查出来。</p>
      </EmptyState>
    );
  return (
    <section className="day-part" aria-labelledby="day-slips">
      <div className="day-head">
        <h2 id="day-slips">日结单</h2>
        <Button keys="P" onClick={() => onPrint(line)}>
          打印选中的
        </Button>
      </div>
      <table className="day-table">
        <thead>
          <tr>
            <th scope="col">日期</th>
            <th scope="col">日结时间</th>
            <th scope="col">方式</th>
            <th scope="col">受理</th>
            <th scope="col">答复</th>
            <th scope="col">已超时</th>
            <th scope="col">更正补记</th>
          </tr>
        </thead>
        <tbody>
          {lines.map((one) => (
            <tr key={one.position} aria-selected={one === line} onClick={() => setChosen(one.position)}>
              <td>
                {zhShortDay(parseDay(one.day))}
                {one.nth > 1 && <span className="muted"> 第 {one.nth} 次</span>}
              </td>
              <td>{zhStamp(one.until)}</td>
              <td>{howText(one)}</td>
              <td>{one.figures.takenIn}</td>
              <td>{one.figures.answered}</td>
              <td>{one.figures.overdue}</td>
              <td>{one.concerned}</td>
            </tr>
          ))}
        </tbody>
      </table>
      {hasNextPage && (
        <Button keys="M" busy={isFetchingNextPage} onClick={() => void more()}>
          更早的
        </Button>
      )}
      <Chosen line={line} />
    </section>
  );
}

function Chosen({ line }: { readonly line: DayLine }) {
  return (
    <div className="day-chosen">
      <p>
        封存记录 {line.events} 条，到第 <b>{line.position}</b> 条。校验码 <code>{line.hash}</code>
      </p>
      {line.concerns.length > 0 && (
        <ul aria-label="日结后更正补记">
          {line.concerns.map(({ number, day, kind }) => (
            <li key={`${number} ${day} ${kind}`}>
              {number}：{kind === 'corrected' ? '更正' : '补记'} {day}
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}
