import { useState } from 'react';
import type { Policy } from '../../../../shared/domain/policy/schema';
import { TextField } from '../../../components/field';
import { givenSeverities, severityName } from '../../../../shared/domain/policy/lookup';
import { namesIn, signedFor, withKey } from '../model/edit';
import { Choose } from './choose';
import { NumberBox } from './number-box';

interface EditProps {
  readonly policy: Policy;
  readonly onChange: (policy: Policy) => void;
}

const conditions = [
  ['customerAgrees', '客户同意才办结'],
  ['causeAndMeasures', '填写原因与措施'],
  ['returnVisit', '回访'],
] as const;
const clocks = [['anew', '时限重新计算'], ['kept', '时限接着算']] as const;

/** 办结与月报: what closing takes, how a case comes back, and what the month's report counts. */
export function EditClosing({ policy, onChange }: EditProps) {
  const { closing, report } = policy;
  const [exempt, setExempt] = useState(() => closing.visitExemptions.join('、'));
  const set = (change: Partial<Policy['closing']>) => onChange({ ...policy, closing: { ...closing, ...change } });
  return (
    <div className="policy-edit">
      <fieldset className="policy-limit">
        <legend>办结</legend>
        <div className="policy-row">
          {conditions.map(([key, label]) => (
            <label key={key} className="policy-check">
              <input type="checkbox" checked={closing[key]} onChange={({ target }) => set({ [key]: target.checked })} />
              {label}
            </label>
          ))}
        </div>
        <div className="policy-row">
          <span>签字的《客户投诉意见处理表》收回后才办结：</span>
          {givenSeverities(policy).map((severity) => (
            <label key={severity} className="policy-check">
              <input type="checkbox" checked={closing.signedSheet?.includes(severity) === true} onChange={({ target }) => onChange({ ...policy, closing: signedFor(closing, severity, target.checked) })} />
              {severityName(policy, severity)}
            </label>
          ))}
        </div>
        <TextField
          label="免回访的原因"
          hint="用顿号隔开；空着就是都要回访。"
          value={exempt}
          onChange={({ target }) => {
            setExempt(target.value);
            set({ visitExemptions: namesIn(target.value) });
          }}
        />
        <div className="policy-row">
          <span>客户不愿回访的，</span>
          <NumberBox label="客户不愿回访时等几天" value={closing.quietDays ?? null} placeholder="—" mayBeEmpty onChange={(days) => onChange({ ...policy, closing: withKey(closing, 'quietDays', days ?? undefined) })} />
          <span>天没有再来即可办结（空着就仍要回访）</span>
        </div>
        <div className="policy-row">
          <span>客户不满意或重新受理时退回到</span>
          <Choose label="退回到哪个环节" value={closing.again} choices={policy.stages.map(({ id, label }) => [id, label] as const)} onChange={(again) => set({ again })} />
        </div>
        <div className="policy-row">
          <span>办结后</span>
          <NumberBox
            label="几天内可以重新受理"
            value={closing.reopening.withinDays ?? null}
            placeholder="不限"
            mayBeEmpty
            onChange={(days) => set({ reopening: withKey(closing.reopening, 'withinDays', days ?? undefined) })}
          />
          <span>天内可以重新受理，</span>
          <Choose label="重新受理的时限" value={closing.reopening.clocks} choices={clocks} onChange={(next) => set({ reopening: { ...closing.reopening, clocks: next } })} />
        </div>
      </fieldset>
      <fieldset className="policy-limit">
        <legend>月报</legend>
        <div className="policy-row">
          <span>统计到每月</span>
          <NumberBox
            label="统计到每月几日"
            value={report.monthlyCutOff === 'month-end' ? null : report.monthlyCutOff}
            placeholder="月底"
            mayBeEmpty
            onChange={(day) => onChange({ ...policy, report: { ...report, monthlyCutOff: day ?? 'month-end' } })}
          />
          <span>日，次月</span>
          <NumberBox label="次月几日前报送" value={report.dueDay ?? null} placeholder="—" mayBeEmpty onChange={(day) => onChange({ ...policy, report: withKey(report, 'dueDay', day ?? undefined) })} />
          <span>日前报送</span>
          <label className="policy-check">
            <input type="checkbox" checked={report.weekly === true} onChange={({ target }) => onChange({ ...policy, report: withKey(report, 'weekly', target.checked ? true : undefined) })} />
            另有周报
          </label>
        </div>
      </fieldset>
    </div>
  );
}
