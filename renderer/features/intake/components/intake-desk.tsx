import { type ReactNode, useEffect, useMemo, useReducer, useRef, useState } from 'react';
import { channelLabel, channels } from '../../../../shared/domain/complaint/channel';
import { type Severity, severities, severityRank } from '../../../../shared/domain/severity/severity';
import type { IntakeFields, Proposal } from '../../../../shared/ipc/intake';
import { Notice } from '../../../components/notice';
import { useKeys } from '../../../lib/keys';
import { useSeverityNames } from '../../../lib/severity-names';
import type { Saved } from '../api/save';
import { channelKeys } from '../model/channel-keys';
import { firstPlace, placeFaults, type Place, shownFaults, ownFaults } from '../model/faults';
import { type IntakeForm, reduceIntake } from '../model/intake-form';
import { toFields } from '../model/fields';
import { useDraft } from '../model/use-draft';
import { useProposal } from '../model/use-proposal';
import { type Refusal, useSaving } from '../model/use-saving';
import { DraftMark } from './draft-mark';
import { IntakeBar } from './intake-bar';
import { IntakeContext } from './intake-context';
import { IntakeFieldRows } from './intake-fields';
import { ProposalSide } from './proposal-side';
import './intake-desk.css';

/** What was asked for together with saving. */
export interface AfterSaving {
  readonly print: boolean;
}

/** What those who stand beside the fields are told of the page. */
export interface IntakeBeside {
  readonly draftId: string;
  readonly proposal: Proposal | null;
  readonly fields: IntakeFields;
}

interface IntakeDeskProps {
  readonly draftId: string;
  readonly initial: IntakeForm;
  /** The draft exists already. */
  readonly stored: boolean;
  readonly notice: ReactNode;
  readonly beside: (page: IntakeBeside) => ReactNode;
  readonly below: (page: IntakeBeside) => ReactNode;
  readonly onSaved: (saved: Saved, after: AfterSaving) => void;
  readonly onLeave: () => void;
}

/** The intake page at work. */
export function IntakeDesk({ draftId, initial, stored, notice, beside, below, onSaved, onLeave }: IntakeDeskProps) {
  const [form, act] = useReducer(reduceIntake, initial);
  const [leftPlaces, setLeftPlaces] = useState<ReadonlySet<Place>>(new Set());
  const [tried, setTried] = useState(0);
  const page = useRef<HTMLElement>(null);
  const { proposal, trouble } = useProposal(form);
  const fields = useMemo(() => toFields(form, new Date().toISOString()), [form]);
  const { state: draft, keeper } = useDraft(draftId, form, stored);
  const { busy, refusal, save } = useSaving(draftId, keeper);

  const faults = useMemo(() => {
    const refused = refusal?.form === form ? refusal.faults : [];
    const own = ownFaults(form, new Date().toISOString());
    return placeFaults([...own, ...refused, ...(proposal?.faults ?? [])]);
  }, [form, refusal, proposal]);
  const shown = shownFaults(faults, leftPlaces, tried > 0);
  const refused = refusal !== null && refusal.form === form ? refusal : null;

  // Once for each refusal: whoever is mending the second fault must not be thrown back to the first.
  const pointedAt = useRef<Refusal | null>(null);
  useEffect(() => {
    if (refused === null || pointedAt.current === refused) return;
    pointedAt.current = refused;
    const place = refused.faults.length === 0 ? null : firstPlace(faults);
    if (place !== null) page.current?.querySelector<HTMLElement>(`[data-place="${place}"]`)?.focus();
  }, [refused, faults]);

  const finish = async (ready: IntakeForm, after: AfterSaving) => {
    setTried((times) => times + 1);
    const saved = await save(ready);
    if (saved !== null) onSaved(saved, after);
  };
  const saveOnly = () => void finish(form, { print: false });
  const saveAndPrint = () => void finish(form, { print: true });
  const settle = () => {
    const settled = reduceIntake(form, { type: 'settled', settled: true });
    act({ type: 'replaced', form: settled });
    void finish(settled, { print: false });
  };
  const names = useSeverityNames();
  const choose = (severity: Severity | null) => act({ type: 'severity', severity });

  useKeys('登记', [
    { keys: 'Ctrl+P', label: '保存并打印', run: saveAndPrint },
    { keys: 'Ctrl+Enter', label: '保存', run: saveOnly },
    { keys: 'Ctrl+J', label: '当场办结', run: settle },
    { keys: 'Escape', label: '离开，草稿留着', run: () => void keeper.flush().then(onLeave) },
    ...channels.map((channel) => ({
      keys: channelKeys[channel],
      label: `方式：${channelLabel[channel]}`,
      run: () => act({ type: 'channel', channel }),
    })),
    ...severities.map((severity) => ({
      keys: `Alt+${severityRank[severity]}`,
      label: `等级：${names[severity]}`,
      run: () => choose(severity),
    })),
  ]);

  return (
    <IntakeContext
      value={{
        form,
        typed: (name, text) => act({ type: 'typed', name, text }),
        left: (place) => setLeftPlaces((known) => (known.has(place) ? known : new Set([...known, place]))),
        faultAt: (place) => shown.at[place],
      }}
    >
      <main className="intake" ref={page} aria-label="登记投诉">
        <div className="intake-form">
          <header className="intake-head">
            <h1>登记投诉</h1>
            <small className="muted">
              <DraftMark state={draft} />
              {' · 先请客户坐下慢慢说'}
            </small>
          </header>
          {notice}
          <IntakeFieldRows proposal={proposal} act={act} />
          {refused !== null && <Notice>{[refused.message, ...shown.elsewhere].join(' ')}</Notice>}
        </div>
        <IntakeBar busy={busy} onSave={saveOnly} onSaveAndPrint={saveAndPrint} onSettle={settle} />
        <ProposalSide proposal={proposal} trouble={trouble} chosen={form.severity} onChoose={choose} after={below({ draftId, proposal, fields })}>
          {beside({ draftId, proposal, fields })}
        </ProposalSide>
      </main>
    </IntakeContext>
  );
}
