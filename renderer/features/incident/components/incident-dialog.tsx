import { useState } from 'react';
import { groupPlan } from '../../../../shared/domain/incident/group-plan';
import { playbookOf, playbooks } from '../../../../shared/domain/incident/playbooks';
import type { IncidentRow, PlaybookHint } from '../../../../shared/ipc/incident';
import { Button } from '../../../components/button';
import { Dialog } from '../../../components/dialog';
import { Kbd } from '../../../components/kbd';
import { useKeys } from '../../../lib/keys';
import { IncidentView } from './incident-view';
import { PlaybookView } from './playbook-view';
import './incident.css';

interface IncidentDialogProps {
  /** The complaint, or the draft that is to become one. */
  readonly complaint: string;
  readonly running: readonly IncidentRow[];
  readonly hints: readonly PlaybookHint[];
  readonly mayEdit: boolean;
  readonly complaintLink: (id: string) => string;
  readonly onClose: () => void;
}

/** The playbooks over a page that stays as it is: what is under way for this complaint, or what to begin. */
export function IncidentDialog({ complaint, running, hints, mayEdit, complaintLink, onClose }: IncidentDialogProps) {
  const [chosen, setChosen] = useState<string | null>(running[0]?.id ?? hints[0]?.playbook ?? null);
  const playbook = chosen === null ? undefined : playbookOf(chosen);
  return (
    <Dialog
      title="预案"
      size="large"
      onClose={onClose}
      actions={
        <>
          {chosen !== null && (
            <Button keys="L" onClick={() => setChosen(null)}>
              换一种情况
            </Button>
          )}
          <Button keys="Escape" onClick={onClose}>
            关闭
          </Button>
        </>
      }
    >
      {chosen === null ? (
        <Choose running={running} onChoose={setChosen} />
      ) : (
        <>
          <OtherKey onOther={() => setChosen(null)} />
          {playbook === undefined ? (
            <IncidentView id={chosen} mayEdit={mayEdit} complaintLink={complaintLink} />
          ) : (
            <PlaybookView key={chosen} playbook={playbook} complaint={complaint} mayEdit={mayEdit} onStarted={setChosen} />
          )}
        </>
      )}
    </Dialog>
  );
}

function OtherKey({ onOther }: { readonly onOther: () => void }) {
  useKeys('预案', [{ keys: 'L', label: '换一种情况', run: onOther }]);
  return null;
}

function Choose({ running, onChoose }: { readonly running: readonly IncidentRow[]; readonly onChoose: (id: string) => void }) {
  const all = [...playbooks, groupPlan];
  useKeys('预案', all.map(({ id, title }, at) => ({ keys: String(at + 1), label: title, run: () => onChoose(id) })));
  return (
    <ul className="incident-choose">
      {running.map(({ id, title, endedAt }) => (
        <li key={id}>
          <button type="button" className="incident-entry" onClick={() => onChoose(id)}>
            <b>{title}</b>
            <span className="muted">{endedAt === null ? '正在处理' : '已结束'}</span>
          </button>
        </li>
      ))}
      {all.map(({ id, title, when }, at) => (
        <li key={id}>
          <button type="button" className="incident-entry" autoFocus={at === 0} aria-keyshortcuts={String(at + 1)} onClick={() => onChoose(id)}>
            <b>
              {title} <Kbd keys={String(at + 1)} />
            </b>
            <span className="muted">{when}</span>
          </button>
        </li>
      ))}
    </ul>
  );
}
