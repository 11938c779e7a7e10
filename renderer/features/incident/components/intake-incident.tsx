import { lazy, Suspense, useState } from 'react';
import type { PlaybookHint } from '../../../../shared/ipc/incident';
import { Button } from '../../../components/button';
import { useKeys } from '../../../lib/keys';
import { useIncidents } from '../api/use-incidents';
import './incident-line.css';

const IncidentDialog = lazy(async () => ({ default: (await import('./incident-dialog')).IncidentDialog }));

interface IntakeIncidentProps {
  readonly draftId: string;
  readonly hints: readonly PlaybookHint[];
  readonly mayEdit: boolean;
  readonly complaintLink: (id: string) => string;
}

/** At the side of the intake page: the playbook that the words call for, opened over the page, which stays as it is. */
export function IntakeIncident({ draftId, hints, mayEdit, complaintLink }: IntakeIncidentProps) {
  const [shown, setShown] = useState(false);
  const { data } = useIncidents();
  const running = (data?.open ?? []).filter(({ complaints }) => complaints.includes(draftId));
  useKeys('登记', [{ keys: 'Alt+Y', label: '预案', run: () => setShown(true) }]);
  const [hint] = hints;
  const [begun] = running;
  return (
    <>
      {(hint !== undefined || begun !== undefined) && (
        <section className="incident-hint" aria-label="预案">
          {begun !== undefined ? (
            <p>
              <b>{begun.title}</b>：已做 {begun.doneCount}/{begun.stepCount} 步{begun.told ? '' : '，还没告知项目经理'}
            </p>
          ) : (
            hint !== undefined && (
              <>
                <p>
                  像是突发情况：<b>{hint.title}</b>（“{hint.quote}”）
                </p>
                <p>马上告知项目经理。{hint.first}</p>
              </>
            )
          )}
          <Button keys="Alt+Y" onClick={() => setShown(true)}>
            打开预案
          </Button>
        </section>
      )}
      {shown && (
        <Suspense fallback={null}>
          <IncidentDialog complaint={draftId} running={running} hints={hints} mayEdit={mayEdit} complaintLink={complaintLink} onClose={() => setShown(false)} />
        </Suspense>
      )}
    </>
  );
}
