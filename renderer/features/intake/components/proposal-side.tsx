import type { ReactNode } from 'react';
import type { Severity } from '../../../../shared/domain/severity/severity';
import type { Proposal } from '../../../../shared/ipc/intake';
import { ProposedSeverity } from './proposed-severity';
import { TimeLimits } from './time-limits';
import './proposal-side.css';

interface ProposalSideProps {
  readonly proposal: Proposal | null;
  readonly trouble: string | null;
  readonly chosen: Severity | null;
  readonly onChoose: (severity: Severity | null) => void;
  /** What else stands here, before the proposal. */
  readonly children: ReactNode;
  /** What stands below it. */
  readonly after: ReactNode;
}

/** The side of the page: what the office's rules make of it, live. */
export function ProposalSide({ proposal, trouble, chosen, onChoose, children, after }: ProposalSideProps) {
  return (
    <aside className="intake-side" aria-label="建议">
      {trouble !== null && (
        <p className="side-trouble" role="status">
          建议暂时没有更新：{trouble}
        </p>
      )}
      {children}
      {proposal !== null && (
        <>
          {proposal.attention.length > 0 && (
            <section className="attention" aria-label="马上要做" role="status">
              {proposal.attention.map((note) => (
                <p key={note}>{note}</p>
              ))}
            </section>
          )}
          <ProposedSeverity proposal={proposal} chosen={chosen} onChoose={onChoose} />
          {proposal.deadlines.length > 0 && <TimeLimits deadlines={proposal.deadlines} />}
        </>
      )}
      {after}
    </aside>
  );
}
