import type { DeadlineView } from '../../../../shared/ipc/intake';
import { zhDateTime, zhShortDateTime } from '../../../../shared/util/zh-date';
import { DueText } from '../../../components/due-text';
import { useNow } from '../../../lib/now';
import { nearestFirst } from '../model/due';
import { DeadlineBar } from './deadline-bar';
import './deadlines.css';

/** Every time limit as a bar, the nearest first; each opens its account. */
export function Deadlines({ deadlines }: { readonly deadlines: readonly DeadlineView[] }) {
  const now = useNow();
  return (
    <>
      {deadlines.some(({ points }) => points.length > 0) && (
        <p className="limit-legend muted">
          <Sign kind="point">到时提醒</Sign>
          <Sign kind="point limit-told">已经提醒</Sign>
          <Sign kind="due">到期</Sign>
          {deadlines.some(({ pauses }) => pauses.length > 0) && <Sign kind="pause">暂停</Sign>}
          <span>按 Enter 看明细</span>
        </p>
      )}
      <ul className="limits">
        {nearestFirst(deadlines).map((limit) => (
          <li key={limit.clock} className="limit">
            {hasAccount(limit) ? (
              <details>
                <summary aria-label={`${limit.label}的明细`}>
                  <Line limit={limit} now={now} />
                </summary>
                <Account limit={limit} />
              </details>
            ) : (
              <Line limit={limit} now={now} />
            )}
            <p className="muted">{limit.sentence}</p>
          </li>
        ))}
      </ul>
    </>
  );
}

function Sign({ kind, children }: { readonly kind: string; readonly children: string }) {
  return (
    <span>
      <span className={`limit-${kind}`} aria-hidden="true" /> {children}
    </span>
  );
}

/** One short stretch of days is told by its sentence. */
function hasAccount({ days, points, pauses }: DeadlineView): boolean {
  return days.length > 2 || points.length > 0 || pauses.length > 0;
}

function Line({ limit, now }: { readonly limit: DeadlineView; readonly now: number }) {
  return (
    <>
      <span className="limit-line">
        <b>{limit.label}</b>
        {limit.dueAt !== null && (
          <span>
            {zhDateTime(limit.dueAt)}　<DueText at={limit.dueAt} beside />
          </span>
        )}
      </span>
      <DeadlineBar limit={limit} now={now} />
    </>
  );
}

function Account({ limit: { days, points, pauses } }: { readonly limit: DeadlineView }) {
  return (
    <div className="limit-account">
      {points.length > 0 && (
        <ul aria-label="提醒">
          {points.map(({ id, at, whom, what, toldAt }) => (
            <li key={id} className={toldAt === null ? 'muted' : undefined}>
              <span className={toldAt === null ? 'limit-point' : 'limit-point limit-told'} aria-hidden="true" />
              <span>{zhShortDateTime(at)}</span>
              <span>
                {what}，{toldAt === null ? `到时提醒${whom}` : `已提醒${whom}`}
                {toldAt !== null && toldAt.slice(0, 16) > at.slice(0, 16) && `（${zhShortDateTime(toldAt)} 补上）`}
              </span>
            </li>
          ))}
        </ul>
      )}
      {pauses.length > 0 && (
        <ul aria-label="暂停">
          {pauses.map(({ from, to, reason }) => (
            <li key={from}>
              <span className="limit-pause" aria-hidden="true" />
              <span>
                {zhShortDateTime(from)} 至 {zhShortDateTime(to)}
              </span>
              <span>暂停计时：{reason}</span>
            </li>
          ))}
        </ul>
      )}
      {days.length > 0 && (
        <ol aria-label="逐日明细">
          {days.map(({ day, label, counted }) => (
            <li key={day} className={counted ? undefined : 'muted'}>
              <span>{day}</span>
              <span>{label}</span>
            </li>
          ))}
        </ol>
      )}
    </div>
  );
}
