import type { Playbook } from '../../../../shared/domain/incident/playbook';
import { Button } from '../../../components/button';
import { Notice } from '../../../components/notice';
import { useKeys } from '../../../lib/keys';
import { useStart } from '../api/use-incidents';
import { Guidance } from './guidance';
import './incident.css';

interface PlaybookViewProps {
  readonly playbook: Playbook;
  /** The complaint for which it would begin; null begins it alone. */
  readonly complaint: string | null;
  readonly mayEdit: boolean;
  readonly onStarted: (id: string) => void;
}

/** A playbook to read, and to begin. */
export function PlaybookView({ playbook, complaint, mayEdit, onStarted }: PlaybookViewProps) {
  const { start, isPending, error } = useStart(onStarted);
  const begin = () => start(playbook.id, complaint);
  useKeys('预案', [{ keys: 'S', label: '开始处理', run: begin }]);
  return (
    <article className="incident" aria-label={playbook.title}>
      <header className="incident-head">
        <div>
          <h2>{playbook.title}</h2>
          <p className="muted">{playbook.when}</p>
        </div>
        <Button kind="go" keys="S" busy={isPending} onClick={begin}>
          开始处理
        </Button>
      </header>
      {error !== null && <Notice>{error.message}</Notice>}
      <div className="incident-body">
        <div>
          <p className="incident-tell">遇到时第一件事：马上告知项目经理。</p>
          <ol className="incident-steps">
            {playbook.steps.map(({ id, text }, at) => (
              <li key={id} className="incident-step">
                <span className="incident-number">{at + 1}</span>
                <span>{text}</span>
              </li>
            ))}
          </ol>
        </div>
        <Guidance playbook={playbook} mayEdit={mayEdit} />
      </div>
    </article>
  );
}
