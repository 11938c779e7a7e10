import type { Severity } from '../../../../shared/domain/severity/severity';
import type { Lane } from '../../../../shared/ipc/inbox';
import { SeverityMark } from '../../../components/severity-mark';
import { countText } from '../model/lines';
import './lanes.css';

interface LanesProps {
  readonly lanes: readonly Lane[];
  readonly chosen: Severity | null;
  readonly onToggle: (severity: Severity) => void;
}

/** Four severities with what is open, due today and late; each is a filter. */
export function Lanes({ lanes, chosen, onToggle }: LanesProps) {
  return (
    <div className="lanes" role="group" aria-label="按等级筛选">
      {lanes.map((lane, index) => (
        <button
          key={lane.severity}
          type="button"
          className={`lane lane-${lane.severity}`}
          aria-pressed={lane.severity === chosen}
          aria-keyshortcuts={String(index + 1)}
          onClick={() => onToggle(lane.severity)}
        >
          <SeverityMark severity={lane.severity} />
          <span className="lane-total">
            {countText(lane.total)}
            <span className="hidden-text"> 件</span>
          </span>
          <small className="lane-due">
            {lane.dueToday === 0 && lane.overdue === 0 && <span aria-hidden="true">—</span>}
            {lane.dueToday > 0 && <span>今日到期 {countText(lane.dueToday)}</span>}
            {lane.dueToday > 0 && lane.overdue > 0 && ' · '}
            {lane.overdue > 0 && <span className="due-overdue">超期 {countText(lane.overdue)}</span>}
          </small>
        </button>
      ))}
    </div>
  );
}
