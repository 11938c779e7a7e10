import { heatMark, heatOf } from '../../../../shared/domain/report/figures';
import type { MarkCounts } from '../../../../shared/domain/report/mark';
import type { Open } from './behind';

const days = ['周一', '周二', '周三', '周四', '周五', '周六', '周日'] as const;

/** When complaints come in, by weekday and hour: a table whose cells are darker the more there are. */
export function Heat({ counts, open }: { readonly counts: MarkCounts; readonly open: Open }) {
  const heat = heatOf(counts);
  const most = Math.max(1, ...heat.flat());
  const hours = Array.from({ length: 24 }, (_, hour) => hour).filter((hour) => (hour >= 8 && hour < 21) || heat.some((day) => (day[hour] ?? 0) > 0));
  return (
    <table className="report-heat">
      <thead>
        <tr>
          <th scope="col">
            <span className="hidden-text">星期</span>
          </th>
          {hours.map((hour) => (
            <th key={hour} scope="col">
              {hour}
              <span className="hidden-text"> 点</span>
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {heat.map((row, day) => (
          <tr key={days[day]}>
            <th scope="row">{days[day]}</th>
            {hours.map((hour) => {
              const count = row[hour] ?? 0;
              const share = count === 0 ? 0 : 12 + (58 * count) / most;
              return (
                <td key={hour}>
                  {count > 0 && (
                    <button
                      type="button"
                      className="report-cell"
                      data-dark={share > 45}
                      style={{ background: `color-mix(in srgb, var(--ink) ${share}%, var(--panel))` }}
                      aria-label={`${days[day]} ${hour} 点 ${count} 件，查看`}
                      onClick={() => open({ title: `${days[day]} ${hour} 点受理`, count, mark: heatMark(day, hour) })}
                    >
                      {count}
                    </button>
                  )}
                </td>
              );
            })}
          </tr>
        ))}
      </tbody>
    </table>
  );
}
