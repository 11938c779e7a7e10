import type { PolicyBook } from '../../../../shared/ipc/policy';
import { dayOf, dayText } from '../../../../shared/util/local-time';
import { isSame, type Ref } from '../api/use-policies';

interface PolicyListProps {
  readonly book: PolicyBook;
  readonly chosen: Ref;
  readonly onChoose: (ref: Ref) => void;
}

/** Every policy there is: those of the office, then those that come with the program. */
export function PolicyList({ book, chosen, onChoose }: PolicyListProps) {
  const groups = [
    { title: '本处的制度', list: book.policies.filter(({ own }) => own) },
    { title: '程序自带', list: book.policies.filter(({ own }) => !own) },
  ];
  return (
    <nav className="policy-list" aria-label="处理制度">
      {groups.map(({ title, list }) => (
        <section key={title}>
          <h2>{title}</h2>
          {list.length === 0 && <p className="muted">还没有。选一项自带的，按 C 复制后修改。</p>}
          <ul>
            {list.map((entry) => (
              <li key={`${entry.id}@${entry.version}`}>
                <button type="button" aria-current={isSame(entry, chosen) ? 'true' : undefined} onClick={() => onChoose({ id: entry.id, version: entry.version })}>
                  <b>{entry.name}</b>
                  <span className="muted">
                    {entry.own ? `第 ${entry.version} 版 · ${entry.writtenAt === null ? '' : dayText(dayOf(entry.writtenAt))}` : entry.source}
                  </span>
                  {isSame(entry, book.inForce) && <span className="policy-in-force">现行</span>}
                </button>
              </li>
            ))}
          </ul>
        </section>
      ))}
    </nav>
  );
}
