import { stageTimes } from '../../../../shared/domain/report/figures';
import type { MarkCounts } from '../../../../shared/domain/report/mark';
import { zhDuration } from '../../../../shared/util/zh-date';
import type { Open } from './behind';

/** How long cases stand at each stage: the bar ends at nine of ten, its dark part at the median. */
export function Stages({ counts, open }: { readonly counts: MarkCounts; readonly open: Open }) {
  const times = stageTimes(counts);
  const longest = Math.max(1, ...times.map(({ ninetieth }) => ninetieth));
  if (times.length === 0) return <p className="report-none">还没有走完任何一个环节的投诉。</p>;
  return (
    <table className="report-stages">
      <thead>
        <tr>
          <th scope="col">环节</th>
          <th scope="col">中位数</th>
          <th scope="col">九成以内</th>
          <th scope="col" aria-hidden="true" />
          <th scope="col">件数</th>
        </tr>
      </thead>
      <tbody>
        {times.map(({ name, count, median, ninetieth, mark }) => (
          <tr key={mark}>
            <th scope="row">{name}</th>
            <td>{zhDuration(median)}</td>
            <td>{zhDuration(ninetieth)}</td>
            <td aria-hidden="true" className="report-span">
              <span className="report-span-ninetieth" style={{ width: `${(100 * ninetieth) / longest}%` }} />
              <span className="report-span-median" style={{ width: `${(100 * median) / longest}%` }} />
            </td>
            <td>
              <button type="button" className="report-number" aria-label={`${name} ${count} 件，查看`} onClick={() => open({ title: `离开“${name}”`, count, mark })}>
                {count}
              </button>
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
