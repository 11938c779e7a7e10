import { useState } from 'react';
import type { DeadlineView } from '../../../../shared/ipc/intake';
import { zhShortDateTime } from '../../../../shared/util/zh-date';

/** Every time limit as a date; opening one shows how it came about. */
export function TimeLimits({ deadlines }: { readonly deadlines: readonly DeadlineView[] }) {
  return (
    <section aria-label="时限">
      <h2 className="side-title">
        时限 <small>点开看怎么算的</small>
      </h2>
      <ul className="time-limits">
        {deadlines.map((deadline) => (
          <li key={deadline.clock}>
            {isShort(deadline) ? <Waiting deadline={deadline} /> : <TimeLimit deadline={deadline} />}
          </li>
        ))}
      </ul>
    </section>
  );
}

/** Without a date the sentence may be all there is to say, such as 办结后 1 个工作日. */
function isShort({ dueAt, sentence }: DeadlineView): boolean {
  return dueAt === null && sentence.length <= 16;
}

function Waiting({ deadline }: { readonly deadline: DeadlineView }) {
  return (
    <p className="time-limit">
      <span>{deadline.label}</span>
      <span>{deadline.sentence}</span>
    </p>
  );
}

function TimeLimit({ deadline }: { readonly deadline: DeadlineView }) {
  const [open, setOpen] = useState(false);
  return (
    <>
      <button type="button" className="time-limit" aria-expanded={open} onClick={() => setOpen(!open)}>
        <span>{deadline.label}</span>
        {deadline.dueAt === null ? <span className="muted">看说明</span> : <time dateTime={deadline.dueAt}>{zhShortDateTime(deadline.dueAt)}</time>}
      </button>
      {open && <p className="time-limit-account">{deadline.sentence}</p>}
    </>
  );
}
