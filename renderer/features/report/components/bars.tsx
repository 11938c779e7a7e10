import type { Bar } from '../../../../shared/domain/report/figures';
import type { Open } from './behind';

interface BarsProps {
  /** Days and project only where they are not those of the page. */
  readonly bars: readonly (Bar & { readonly note?: string; readonly key?: string; readonly from?: string; readonly to?: string; readonly project?: string })[];
  readonly open: Open;
  /** What it is that has the names. */
  readonly of: string;
  /** So many are shown; the rest is told as a number. */
  readonly most?: number;
}

/** What of a bar belongs to the question for its cases. */
function daysOf({ from, to, project }: Pick<BarsProps['bars'][number], 'from' | 'to' | 'project'>) {
  return { ...(from !== undefined && { from }), ...(to !== undefined && { to }), ...(project !== undefined && { project }) };
}

/** Bars that are a table: name, bar, and the number, which opens the cases. */
export function Bars({ bars, open, of, most = 12 }: BarsProps) {
  const longest = Math.max(1, ...bars.map(({ count }) => count));
  const shown = bars.slice(0, most);
  if (shown.length === 0) return <p className="report-none">这段时间没有。</p>;
  return (
    <>
      <table className="report-bars">
        <thead className="hidden-text">
          <tr>
            <th scope="col">{of}</th>
            <th scope="col">件数</th>
          </tr>
        </thead>
        <tbody>
          {shown.map(({ name, count, mark, note, key = mark, ...narrower }) => (
            <tr key={key}>
              <th scope="row" title={name}>
                {name}
                {note !== undefined && <span className="muted"> {note}</span>}
              </th>
              <td>
                <button type="button" className="report-bar" onClick={() => open({ title: `${of}：${name}`, count, mark, ...daysOf(narrower) })} aria-label={`${name} ${count} 件，查看`}>
                  <span className="report-bar-fill" style={{ width: `${(100 * count) / longest}%` }} aria-hidden="true" />
                  <span className="report-bar-count">{count}</span>
                </button>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      {bars.length > most && <p className="report-none">另有 {bars.length - most} 项，件数更少。</p>}
    </>
  );
}
