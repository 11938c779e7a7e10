import type { DeadlineView } from '../../../../shared/ipc/intake';
import { barOf } from '../model/bar';

/** How much of a limit is used, where it stood still, and when somebody is told of it; the account beside it says the same in words. */
export function DeadlineBar({ limit, now }: { readonly limit: DeadlineView; readonly now: number }) {
  const bar = barOf(limit, now);
  if (bar === null) return null;
  const percent = (share: number): string => `${(share * 100).toFixed(1)}%`;
  return (
    <span className="limit-bar" aria-hidden="true">
      <span className={bar.over ? 'limit-used limit-over' : 'limit-used'} style={{ width: percent(bar.used) }} />
      {bar.pauses.map(({ from, to }) => (
        <span key={from} className="limit-pause" style={{ left: percent(from), width: percent(to - from) }} />
      ))}
      <span className="limit-due" style={{ left: percent(bar.due) }} />
      {bar.points.map(({ id, at, told }) => (
        <span key={id} className={told ? 'limit-point limit-told' : 'limit-point'} style={{ left: percent(at) }} />
      ))}
    </span>
  );
}
