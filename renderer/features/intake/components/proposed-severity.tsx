import { type Severity, severities } from '../../../../shared/domain/severity/severity';
import { roleLabel } from '../../../../shared/domain/staff/role';
import type { Proposal } from '../../../../shared/ipc/intake';
import { Button } from '../../../components/button';
import { Kbd } from '../../../components/kbd';
import { Segmented } from '../../../components/segmented';
import { SeverityMark } from '../../../components/severity-mark';
import { useSeverityNames } from '../../../lib/severity-names';

interface ProposedSeverityProps {
  readonly proposal: Proposal;
  /** What a person chose instead; null accepts the proposal. */
  readonly chosen: Severity | null;
  /** Null returns to the proposal. */
  readonly onChoose: (severity: Severity | null) => void;
}

/** The severity with its reasons and whoever will handle it; a person may choose another. */
export function ProposedSeverity({ proposal, chosen, onChoose }: ProposedSeverityProps) {
  const severity = chosen ?? proposal.severity;
  const names = useSeverityNames();
  return (
    <section aria-label="投诉等级">
      <h2 className="side-title">
        {chosen === null ? '建议等级' : '投诉等级'} <Kbd keys="Alt+1–4" /> 可改
      </h2>
      <div className={`proposed proposed-${severity}`} data-place="severity" tabIndex={-1}>
        <p className="proposed-head">
          <SeverityMark severity={severity} />
          <strong>{roleLabel[proposal.handler]}处理</strong>
        </p>
        {severity === proposal.severity && (
          <ul className="proposed-reasons">
            {proposal.reasons.map((reason) => (
              <li key={reason}>{reason}</li>
            ))}
          </ul>
        )}
        {chosen !== null && (
          <p className="proposed-changed">
            {severity === proposal.severity ? (
              '由您选定'
            ) : (
              <>
                由您改定；按情形建议 <SeverityMark severity={proposal.severity} />
              </>
            )}
            <Button kind="quiet" onClick={() => onChoose(null)}>
              恢复建议
            </Button>
          </p>
        )}
        <p className="proposed-why">{proposal.handlerReason}</p>
      </div>
      <div className="proposed-choice">
        <Segmented label="改投诉等级" value={severity} options={severities.map((value) => ({ value, label: names[value] }))} onChange={onChoose} />
      </div>
    </section>
  );
}
