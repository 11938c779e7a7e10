import { type ReactNode, useId } from 'react';
import type { Defined } from '../../../../shared/domain/report/definitions';
import { Button } from '../../../components/button';
import { copied } from '../model/copied';
import { definitionOf } from '../../../../shared/domain/report/words';

interface CardProps {
  readonly title: string;
  readonly about: Defined;
  readonly wide?: boolean;
  /** What stands at the right of the title. */
  readonly aside?: ReactNode;
  readonly children: ReactNode;
}

/** One figure with its title above and its definition below. */
export function Card({ title, about, wide = false, aside, children }: CardProps) {
  const id = useId();
  return (
    <section className={`report-card${wide ? ' report-wide' : ''}`} aria-labelledby={id} aria-describedby={`${id}-about`}>
      <header className="report-card-head">
        <h2 id={id}>{title}</h2>
        {aside}
        <span className="report-copy">
          <Button kind="quiet" keys="C" onClick={({ currentTarget }) => void copied(currentTarget.closest<HTMLElement>('.report-card'))}>
            复制图
          </Button>
        </span>
      </header>
      {children}
      <p className="report-about" id={`${id}-about`}>
        {definitionOf(about)}
      </p>
    </section>
  );
}
