import { beginningText } from '../../../../shared/domain/deadline/words';
import { type EscalationPoint, type Limit, limitUnits } from '../../../../shared/domain/policy/limit';
import { tellLabel } from '../../../../shared/domain/policy/limit-words';
import { givenSeverities, severityName, stageLabel } from '../../../../shared/domain/policy/lookup';
import type { Policy } from '../../../../shared/domain/policy/schema';
import { roles } from '../../../../shared/domain/staff/role';
import { Button } from '../../../components/button';
import { newReminder, put, withKey, without, withReminders, withSeverity } from '../model/edit';
import { Choose } from './choose';
import { NumberBox } from './number-box';

interface EditProps {
  readonly policy: Policy;
  readonly onChange: (policy: Policy) => void;
}

const units: readonly (readonly [Limit['unit'], string])[] = limitUnits.map((unit) => [unit, { minutes: '分钟', hours: '小时', 'calendar-days': '天', 'working-days': '个工作日', weeks: '周', months: '个月' }[unit]]);
const sides = [['before', '到期前'], ['at', '到期时'], ['after', '到期后']] as const;
const told: readonly (readonly [EscalationPoint['tell'], string])[] = (['doer', 'handler', ...roles] as const).map((tell) => [tell, tellLabel(tell)]);

/** 时限: how long each may take, for whom it is longer or shorter, and who is reminded. */
export function EditLimits({ policy, onChange }: EditProps) {
  const set = (limits: Limit[]) => onChange({ ...policy, limits });
  return (
    <div className="policy-edit">
      {policy.limits.map((limit, at) => (
        <fieldset key={limit.clock} className="policy-limit">
          <legend>{limit.label}</legend>
          <p className="muted">
            {beginningText(limit.from, policy)}后起算，到“{stageLabel(policy, limit.until)}”为止
          </p>
          <OneLimit policy={policy} limit={limit} onChange={(next) => set(policy.limits.map((one, index) => (index === at ? next : one)))} />
        </fieldset>
      ))}
      {policy.limits.length === 0 && <p className="muted">这项制度没有时限。可导出后在 JSON 里添加。</p>}
    </div>
  );
}

function OneLimit({ policy, limit, onChange }: { readonly policy: Policy; readonly limit: Limit; readonly onChange: (limit: Limit) => void }) {
  const given = givenSeverities(policy).filter((severity) => limit.only?.severities?.includes(severity) ?? true);
  const days = limit.unit !== 'minutes' && limit.unit !== 'hours';
  const reminders = limit.escalate ?? [];
  return (
    <>
      <div className="policy-row">
        <NumberBox label={`${limit.label}：长短`} value={limit.amount} onChange={(amount) => onChange({ ...limit, amount: amount ?? 0 })} />
        <Choose
          label={`${limit.label}：单位`}
          value={limit.unit}
          choices={units}
          onChange={(unit) => onChange({ ...limit, unit, atClosing: unit !== 'minutes' && unit !== 'hours' && limit.atClosing })}
        />
        {days && (
          <label className="policy-check">
            <input type="checkbox" checked={limit.atClosing} onChange={({ target }) => onChange({ ...limit, atClosing: target.checked })} />
            到下班为止
          </label>
        )}
        <label className="policy-check">
          <input type="checkbox" checked={limit.pausable === true} onChange={({ target }) => onChange(withKey(limit, 'pausable', target.checked ? true : undefined))} />
          可以暂停
        </label>
      </div>
      {given.length > 1 && (
        <div className="policy-row">
          <span className="muted">其中</span>
          {given.map((severity) => (
            <label key={severity} className="policy-check">
              {severityName(policy, severity)}
              <NumberBox
                label={`${limit.label}：${severityName(policy, severity)}`}
                value={limit.bySeverity?.[severity] ?? null}
                placeholder={String(limit.amount)}
                mayBeEmpty
                onChange={(amount) => onChange(withSeverity(limit, severity, amount))}
              />
            </label>
          ))}
          <span className="muted">空着就和上面一样</span>
        </div>
      )}
      {reminders.map((point, index) => (
        <Reminder
          key={point.id}
          name={`${limit.label}第 ${index + 1} 次提醒`}
          point={point}
          onChange={(change) => onChange(withReminders(limit, put(reminders, index, change)))}
          onRemove={() => onChange(withReminders(limit, without(reminders, index)))}
        />
      ))}
      {reminders.length < 8 && (
        <div>
          <Button kind="quiet" onClick={() => onChange(withReminders(limit, [...reminders, newReminder(reminders)]))}>
            加一次提醒
          </Button>
        </div>
      )}
    </>
  );
}

interface ReminderProps {
  readonly name: string;
  readonly point: EscalationPoint;
  readonly onChange: (change: Partial<EscalationPoint>) => void;
  readonly onRemove: () => void;
}

function Reminder({ name, point, onChange, onRemove }: ReminderProps) {
  const { amount, unit } = point.at;
  const side = amount === 0 ? 'at' : amount < 0 ? 'before' : 'after';
  const size = Math.abs(amount);
  const move = (next: typeof side, by: number) => onChange({ at: { unit, amount: next === 'at' ? 0 : next === 'before' ? -Math.max(1, by) : Math.max(1, by) } });
  return (
    <div className="policy-row">
      <Choose label={`${name}：前后`} value={side} choices={sides} onChange={(next) => move(next, size)} />
      {side !== 'at' && (
        <>
          <NumberBox label={`${name}：多久`} value={size} onChange={(by) => move(side, by ?? 1)} />
          <Choose label={`${name}：单位`} value={unit} choices={units} onChange={(next) => onChange({ at: { amount, unit: next } })} />
        </>
      )}
      <span className="muted">告知</span>
      <Choose label={`${name}：告知谁`} value={point.tell} choices={told} onChange={(tell) => onChange({ tell })} />
      <input type="text" className="control policy-words" aria-label={`${name}：说什么`} value={point.what} maxLength={30} onChange={({ target }) => onChange({ what: target.value })} />
      <Button kind="quiet" aria-label={`去掉${name}`} onClick={onRemove}>
        去掉
      </Button>
    </div>
  );
}
