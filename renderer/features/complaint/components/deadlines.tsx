import type { DeadlineView } from '../../../../shared/ipc/intake';
import { zhDateTime } from '../../../../shared/util/zh-date';
import { DueText } from '../../../components/due-text';
import { useNow } from '../../../lib/now';
import { nearestFirst, usedShare } from '../model/due';
import './deadlines.css';

/** Every time limit as a bar, the nearest first, with how it came about. */
export function Deadlines({ deadlines }: { readonly deadlines: readonly DeadlineView[] }) {
  const now = useNow();
  return (
    <ul className="limits">
      {nearestFirst(deadlines).map((limit) => (
        <li key={limit.clock} className="limit">
          <div className="limit-line">
            <b>{limit.label}</b>
            {limit.dueAt !== null && (
              <span>
                {zhDateTime(limit.dueAt)}　<DueText at={limit.dueAt} beside />
              </span>
            )}
          </div>
          <Bar share={usedShare(limit, now)} />
          <p className="muted">{limit.sentence}</p>
          {limit.days.length > 2 && <Days days={limit.days} />}
        </li>
      ))}
    </ul>
  );
}

/** How much of a limit is used; the words beside it say the same. */
function Bar({ share }: { readonly share: number | null }) {
  if (share === null) return null;
  return (
    <div className="limit-bar" aria-hidden="true">
      <div className={share >= 1 ? 'limit-used limit-over' : 'limit-used'} style={{ width: `${Math.round(share * 100)}%` }} />
    </div>
  );
}

function Days({ days }: Pick<DeadlineView, 'days'>) {
  return (
    <details className="limit-days">
      <summary>逐日明细</summary>
      <ol>
        {days.map(({ day, label, counted }) => (
          <li key={day} className={counted ? undefined : 'muted'}>
            <span>{day}</span>
            <span>{label}</span>
          </li>
        ))}
      </ol>
    </details>
  );
}
