import type { DeadlineView } from '../../../../shared/ipc/intake';
import { zhDateTime } from '../../../../shared/util/zh-date';
import { DueText } from '../../../components/due-text';
import './deadlines.css';

/** Every time limit with how it came about. */
export function Deadlines({ deadlines }: { readonly deadlines: readonly DeadlineView[] }) {
  return (
    <ul className="limits">
      {deadlines.map((limit) => (
        <li key={limit.clock} className="limit">
          <div className="limit-line">
            <b>{limit.label}</b>
            {limit.dueAt !== null && (
              <span>
                {zhDateTime(limit.dueAt)}　<DueText at={limit.dueAt} beside />
              </span>
            )}
          </div>
          <p className="muted">{limit.sentence}</p>
        </li>
      ))}
    </ul>
  );
}
