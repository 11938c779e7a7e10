import { type CutOff, type Period, periodWords, type Step, stepLabel, steps } from '../../../../shared/domain/report/period';
import type { Figures } from '../../../../shared/ipc/report';
import { Field, TextField } from '../../../components/field';
import { Segmented } from '../../../components/segmented';
import { type Choice, periodOptions } from '../model/choice';

interface ChoiceBarProps {
  readonly choice: Choice;
  readonly onChange: (choice: Choice) => void;
  readonly period: Period | null;
  readonly cutOff: CutOff;
  readonly step: Step;
  readonly onStep: (step: Step) => void;
  readonly project: string | null;
  readonly policy: string | null;
  readonly choices: Figures['choices'];
  readonly onNarrow: (narrowing: { readonly project?: string | null; readonly policy?: string | null }) => void;
}

/** Which days, which project and policy, and in what steps. */
export function ChoiceBar({ choice, onChange, period, cutOff, step, onStep, project, policy, choices, onNarrow }: ChoiceBarProps) {
  return (
    <div className="report-choice">
      <Segmented label="时段" value={choice.kind} options={periodOptions(cutOff)} onChange={(kind) => onChange({ ...choice, kind })} />
      {choice.kind === 'custom' && (
        <div className="report-days">
          <TextField label="第一天" bare type="date" value={choice.from} onChange={({ target }) => onChange({ ...choice, from: target.value })} />
          <span>至</span>
          <TextField label="最后一天" bare type="date" value={choice.to} fault={period === null ? '请填写先后正确的两个日期。' : undefined} onChange={({ target }) => onChange({ ...choice, to: target.value })} />
        </div>
      )}
      <Segmented label="趋势的分段" value={step} options={steps.map((value) => ({ value, label: stepLabel[value] }))} onChange={onStep} />
      {choices.projects.length > 1 && (
        <Narrow label="项目" all="全部项目" value={project} options={choices.projects.map((id) => ({ id, name: id }))} onChange={(next) => onNarrow({ project: next })} />
      )}
      {choices.policies.length > 1 && <Narrow label="处理制度" all="全部制度" value={policy} options={choices.policies} onChange={(next) => onNarrow({ policy: next })} />}
      <p className="report-period muted">{period === null ? '' : periodWords(period)}</p>
    </div>
  );
}

interface NarrowProps {
  readonly label: string;
  readonly all: string;
  readonly value: string | null;
  readonly options: readonly { readonly id: string; readonly name: string }[];
  readonly onChange: (value: string | null) => void;
}

function Narrow({ label, all, value, options, onChange }: NarrowProps) {
  return (
    <Field label={label} bare>
      {(ids) => (
        <select {...ids} className="control" value={value ?? ''} onChange={({ target }) => onChange(target.value === '' ? null : target.value)}>
          <option value="">{all}</option>
          {options.map(({ id, name }) => (
            <option key={id} value={id}>
              {name}
            </option>
          ))}
        </select>
      )}
    </Field>
  );
}
