import { useEffect, useRef } from 'react';
import type { PaperGroup } from '../model/groups';

interface PaperListProps {
  readonly groups: readonly PaperGroup[];
  readonly chosen: string;
  readonly onChoose: (id: string) => void;
}

/** Every paper by its title, those for this step first. */
export function PaperList({ groups, chosen, onChoose }: PaperListProps) {
  const list = useRef<HTMLElement>(null);
  useEffect(() => {
    list.current?.querySelector('[aria-current]')?.scrollIntoView({ block: 'nearest' });
  }, [chosen]);
  return (
    <nav ref={list} className="paper-list" aria-label="全部表单">
      {groups.map(({ title, papers }) => (
        <section key={title}>
          <h2>{title}</h2>
          <ul>
            {papers.map((paper) => (
              <li key={paper.id}>
                <button type="button" aria-current={paper.id === chosen ? 'true' : undefined} onClick={() => onChoose(paper.id)}>
                  {paper.title}
                  {paper.prints > 0 && <span className="muted"> 已打 {paper.prints} 次</span>}
                </button>
              </li>
            ))}
          </ul>
        </section>
      ))}
    </nav>
  );
}
