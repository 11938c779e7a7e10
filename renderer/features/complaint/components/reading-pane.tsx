import { lazy, type ReactNode, Suspense, useState } from 'react';
import type { ComplaintDetail } from '../../../../shared/ipc/complaint';
import { warmForm } from '../../../bridge/warm-form';
import { Button } from '../../../components/button';
import { Busy } from '../../../components/busy';
import { Notice } from '../../../components/notice';
import { Tabs } from '../../../components/tabs';
import { useKeys } from '../../../lib/keys';
import { useComplaint } from '../api/use-complaint';
import { Deadlines } from './deadlines';
import { NextStep } from './next-step';
import { Prints } from './prints';
import { ReadingHead } from './reading-head';
import { Record } from './record';
import { Timeline } from './timeline';
import './reading-pane.css';

const CorrectionDialog = lazy(async () => ({ default: (await import('./correction-dialog')).CorrectionDialog }));

/** What may be done from the pane and needs another part of the program. */
export interface ReadingActions {
  readonly onPrint: (complaint: ComplaintDetail) => void;
  readonly onPreview: (complaint: ComplaintDetail) => void;
  /** Writes a copy of an archived page where the person wants it; the answer is whether it was written. */
  readonly onSaveCopy: (pdf: string) => void;
}

/** One complaint for reading: head, next step, and what there is to know under tabs. */
export function ReadingPane({ id, actions }: { readonly id: string; readonly actions: ReadingActions }) {
  const complaint = useComplaint(id);
  if (complaint.error !== null)
    return (
      <div className="reading-trouble">
        <Notice action={<Button onClick={() => void complaint.refetch()}>再试一次</Button>}>{complaint.error.message}</Notice>
      </div>
    );
  if (complaint.data === undefined) return <Busy />;
  return <Reading key={id} complaint={complaint.data} actions={actions} />;
}

function Reading({ complaint, actions }: { readonly complaint: ComplaintDetail; readonly actions: ReadingActions }) {
  const [correcting, setCorrecting] = useState(false);
  const print = () => actions.onPrint(complaint);
  const preview = () => actions.onPreview(complaint);
  const correct = () => setCorrecting(true);
  useKeys('这件投诉', [
    { keys: 'Ctrl+P', label: '打印处理表', run: print },
    { keys: 'V', label: '预览处理表', run: preview },
    { keys: 'E', label: '更正', run: correct },
  ]);
  const tabs: readonly { id: string; label: string; body: ReactNode }[] = [
    { id: 'timeline', label: '经过', body: <Timeline entries={complaint.timeline} /> },
    { id: 'record', label: '登记内容', body: <Record complaint={complaint} /> },
    { id: 'prints', label: `表单 ${complaint.prints.length}`, body: <Prints prints={complaint.prints} onSaveCopy={actions.onSaveCopy} /> },
    { id: 'deadlines', label: `全部时限 ${complaint.deadlines.length}`, body: <Deadlines deadlines={complaint.deadlines} /> },
  ];
  return (
    <article className="reading" aria-label={`投诉 ${complaint.number}`} onFocus={warmForm}>
      <ReadingHead complaint={complaint} />
      <NextStep
        complaint={complaint}
        acts={
          <>
            <Button keys="E" onClick={correct}>
              更正
            </Button>
            <Button keys="V" onClick={preview}>
              预览
            </Button>
            <Button kind="go" keys="Ctrl+P" onClick={print}>
              打印
            </Button>
          </>
        }
      />
      <Tabs label="这件投诉" tabs={tabs} />
      {correcting && (
        <Suspense fallback={null}>
          <CorrectionDialog complaint={complaint} onClose={() => setCorrecting(false)} />
        </Suspense>
      )}
    </article>
  );
}
