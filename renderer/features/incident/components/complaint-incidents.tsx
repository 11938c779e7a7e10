import { lazy, Suspense, useState } from 'react';
import type { ComplaintDetail } from '../../../../shared/ipc/complaint';
import { Button } from '../../../components/button';
import { useKeys } from '../../../lib/keys';
import './incident-line.css';

const IncidentDialog = lazy(async () => ({ default: (await import('./incident-dialog')).IncidentDialog }));

interface ComplaintIncidentsProps {
  readonly complaint: ComplaintDetail;
  readonly mayEdit: boolean;
  readonly complaintLink: (id: string) => string;
}

/** The line of a complaint that tells of its incidents, or of the playbook that its words call for. */
export function ComplaintIncidents({ complaint: { id, incidents, playbooks, closedAt }, mayEdit, complaintLink }: ComplaintIncidentsProps) {
  const [shown, setShown] = useState(false);
  useKeys('这件投诉', [{ keys: 'B', label: '预案', run: () => setShown(true) }]);
  const [running] = incidents;
  const [hint] = closedAt === null ? playbooks : [];
  return (
    <>
      {running !== undefined ? (
        <section className="incident-line" aria-label="预案">
          <span>
            预案：<b>{running.title}</b>
            {running.endedAt === null
              ? ` 已做 ${running.doneCount}/${running.stepCount} 步${running.told ? '，已告知项目经理' : '，还没告知项目经理'}`
              : ' 已结束'}
            {running.complaints.length > 1 && `，${running.complaints.length} 件投诉同一份`}
          </span>
          <Button keys="B" onClick={() => setShown(true)}>
            打开预案
          </Button>
        </section>
      ) : (
        hint !== undefined && (
          <section className="incident-line" aria-label="预案">
            <span>
              像是突发情况：<b>{hint.title}</b>（“{hint.quote}”）
            </span>
            <Button keys="B" onClick={() => setShown(true)}>
              看预案
            </Button>
          </section>
        )
      )}
      {shown && (
        <Suspense fallback={null}>
          <IncidentDialog complaint={id} running={incidents} hints={playbooks} mayEdit={mayEdit} complaintLink={complaintLink} onClose={() => setShown(false)} />
        </Suspense>
      )}
    </>
  );
}
