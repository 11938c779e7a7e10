import type { Policy } from '../../../../shared/domain/policy/schema';
import { severities, severityLabel } from '../../../../shared/domain/severity/severity';
import { givenSeverities } from '../../../../shared/domain/policy/lookup';
import { put, withKey } from '../model/edit';

interface EditProps {
  readonly policy: Policy;
  readonly onChange: (policy: Policy) => void;
}

/** 情形与等级: what the desk ticks, in which words, and what the severities are called. */
export function EditCriteria({ policy, onChange }: EditProps) {
  const given = givenSeverities(policy);
  return (
    <div className="policy-edit">
      <fieldset className="policy-limit">
        <legend>等级名称</legend>
        <div className="policy-row">
          {severities
            .filter((severity) => given.includes(severity))
            .map((severity) => (
              <label key={severity} className="policy-check">
                {severityLabel[severity]}
                <input
                  type="text"
                  className="control policy-name"
                  aria-label={`${severityLabel[severity]}在本制度里叫`}
                  value={policy.severityNames?.[severity] ?? ''}
                  placeholder={severityLabel[severity]}
                  maxLength={30}
                  onChange={({ target }) => {
                    const names = withKey(policy.severityNames ?? {}, severity, target.value.trim() === '' ? undefined : target.value);
                    onChange(withKey(policy, 'severityNames', Object.keys(names).length === 0 ? undefined : names));
                  }}
                />
              </label>
            ))}
        </div>
      </fieldset>
      <table className="policy-table">
        <caption>情形：登记时勾选的说法；停用的不再提示，也不能勾选</caption>
        <tbody>
          {policy.criteria.map((criterion, at) => (
            <tr key={criterion.id}>
              <th scope="row" className="policy-wide">
                <input
                  type="text"
                  className="control"
                  aria-label={`第 ${at + 1} 种情形的说法`}
                  value={criterion.label}
                  maxLength={30}
                  onChange={({ target }) => onChange({ ...policy, criteria: put(policy.criteria, at, { label: target.value }) })}
                />
              </th>
              <td>
                {criterion.automatic === true ? (
                  <span className="muted">由时限自动认定</span>
                ) : (
                  <label className="policy-check">
                    <input
                      type="checkbox"
                      aria-label={`使用“${criterion.label}”`}
                      checked={criterion.off !== true}
                      onChange={({ target }) =>
                        onChange({ ...policy, criteria: policy.criteria.map((one, index) => (index === at ? withKey(one, 'off', target.checked ? undefined : true) : one)) })
                      }
                    />
                    使用
                  </label>
                )}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
