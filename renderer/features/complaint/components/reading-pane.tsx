import { lazy, type ReactNode, Suspense, useState } from 'react';
import type { ActionId } from '../../../../shared/domain/handling/input';
import type { ComplaintDetail } from '../../../../shared/ipc/complaint';
import { warmForm } from '../../../bridge/warm-form';
import { Button } from '../../../components/button';
import { Busy } from '../../../components/busy';
import { Notice } from '../../../components/notice';
import { Tabs } from '../../../components/tabs';
import { useKeys } from '../../../lib/keys';
import { SeverityNames } from '../../../lib/severity-names';
import { toast } from '../../../lib/toasts';
import { useComplaint } from '../api/use-complaint';
import { AllActions } from './all-actions';
import { Deadlines } from './deadlines';
import { Handled } from './handled';
import { NextStep } from './next-step';
import { Prints } from './prints';
import { ReadingHead } from './reading-head';
import { Record } from './record';
import { Timeline } from './timeline';
import { Unfinished } from './unfinished';
import './reading-pane.css';

const ActDialog = lazy(async () => ({ default: (await import('./act-dialog')).ActDialog }));
const CorrectionDialog = lazy(async () => ({ default: (await import('./correction-dialog')).CorrectionDialog }));

/** What may be done from the pane and needs another part of the program. */
export interface ReadingActions {
  readonly onPrint: (complaint: ComplaintDetail) => void;
  readonly onPreview: (complaint: ComplaintDetail) => void;
  /** Shows every paper that can be filled from it, those for this step first. */
  readonly onPapers: (complaint: ComplaintDetail) => void;
  /** Writes a copy of an archived page where the person wants it; the answer is whether it was written. */
  readonly onSaveCopy: (pdf: string) => void;
}

interface ReadingPaneProps {
  readonly actions: ReadingActions;
  /** What stands below the next step: incidents, and complaints related to this one. */
  readonly beside: (complaint: ComplaintDetail) => ReactNode;
}

/** One complaint for reading: head, next step, and what there is to know under tabs. */
export function ReadingPane({ id, ...rest }: ReadingPaneProps & { readonly id: string }) {
  const complaint = useComplaint(id);
  const trouble = complaint.error !== null && (
    <div className="reading-trouble">
      <Notice action={<Button onClick={() => void complaint.refetch()}>再试一次</Button>}>{complaint.error.message}</Notice>
    </div>
  );
  if (complaint.data === undefined) return trouble || <Busy />;
  // What was read before stays, with any dialog over it: asking again failed, not the complaint.
  return (
    <SeverityNames value={complaint.data.severityNames}>
      {trouble}
      <Reading key={id} complaint={complaint.data} {...rest} />
    </SeverityNames>
  );
}

function Reading({ complaint, actions, beside: more }: ReadingPaneProps & { readonly complaint: ComplaintDetail }) {
  const [correcting, setCorrecting] = useState(false);
  const [acting, setActing] = useState<ActionId | null>(null);
  const [listing, setListing] = useState(false);
  const print = () => actions.onPrint(complaint);
  const preview = () => actions.onPreview(complaint);
  const papers = () => actions.onPapers(complaint);
  const correct = () => setCorrecting(true);
  const begin = (id: ActionId) => {
    setListing(false);
    setActing(id);
  };
  const next = complaint.actions.find((action) => action.next && action.allowed);
  const beside = besideNext(complaint, next?.id);
  useKeys('办理', [
    ...complaint.actions.map(({ id, label, key, allowed, why }) => ({
      keys: key,
      label,
      hidden: !allowed,
      run: () => (allowed ? begin(id) : toast(`${label}：${why ?? ''}。`)),
    })),
    { keys: '.', label: '更多事项', run: () => setListing(true) },
  ]);
  useKeys('这件投诉', [
    { keys: 'Ctrl+P', label: '打印处理表', run: print },
    { keys: 'V', label: '预览处理表', run: preview },
    { keys: 'Shift+V', label: '这一步的表单', run: papers },
    { keys: 'E', label: '更正', run: correct },
  ]);
  const tabs: readonly { id: string; label: string; body: ReactNode }[] = [
    { id: 'timeline', label: '经过', body: <Timeline entries={complaint.timeline} /> },
    { id: 'record', label: '登记内容', body: <Record complaint={complaint} /> },
    { id: 'handled', label: '原因与措施', body: <Handled complaint={complaint} /> },
    { id: 'prints', label: `表单 ${complaint.prints.length}`, body: <Prints prints={complaint.prints} onSaveCopy={actions.onSaveCopy} /> },
    { id: 'deadlines', label: `全部时限 ${complaint.deadlines.length}`, body: <Deadlines deadlines={complaint.deadlines} /> },
  ];
  return (
    <article className="reading" aria-label={`投诉 ${complaint.number}`} onFocus={warmForm}>
      <ReadingHead complaint={complaint} />
      <NextStep
        complaint={complaint}
        act={
          next === undefined ? (
            <Button kind="go" keys="Ctrl+P" onClick={print}>
              打印
            </Button>
          ) : (
            <Button kind="go" keys={next.key} onClick={() => begin(next.id)}>
              {next.label}
            </Button>
          )
        }
        acts={
          <>
            {beside.map(({ id, label, key }) => (
              <Button key={id} keys={key} onClick={() => begin(id)}>
                {label}
              </Button>
            ))}
            <Button keys="." onClick={() => setListing(true)}>
              更多
            </Button>
            <Button keys="E" onClick={correct}>
              更正
            </Button>
            <Button keys="V" onClick={preview}>
              预览
            </Button>
            <Button keys="Shift+V" onClick={papers}>
              表单
            </Button>
            {next !== undefined && (
              <Button keys="Ctrl+P" onClick={print}>
                打印
              </Button>
            )}
          </>
        }
      />
      <Unfinished complaint={complaint} onAct={begin} onCorrect={correct} />
      {more(complaint)}
      <Tabs label="这件投诉" tabs={tabs} />
      {listing && <AllActions actions={complaint.actions} onAct={begin} onClose={() => setListing(false)} />}
      {acting !== null && (
        <Suspense fallback={null}>
          <ActDialog key={acting} action={acting} complaint={complaint} onClose={() => setActing(null)} />
        </Suspense>
      )}
      {correcting && (
        <Suspense fallback={null}>
          <CorrectionDialog complaint={complaint} onClose={() => setCorrecting(false)} />
        </Suspense>
      )}
    </article>
  );
}

// What one reaches for beside the next step; everything else is one key further.
const often: readonly ActionId[] = ['confirm', 'cause', 'measure', 'verify', 'penalty', 'route', 'promise', 'judge', 'reopen'];
const rarelyEarly: readonly ActionId[] = ['cause', 'measure', 'penalty', 'verify'];

function besideNext({ actions, stages, stage }: ComplaintDetail, next: ActionId | undefined) {
  const early = stages.findIndex(({ id }) => id === stage) < stages.findIndex(({ id }) => id === 'measures');
  return often
    .filter((id) => id !== next && !(early && rarelyEarly.includes(id)))
    .flatMap((id) => actions.filter((action) => action.id === id && action.allowed))
    .slice(0, 2);
}
