import { routeWhen } from '../../../../shared/domain/policy/describe';
import { severityName } from '../../../../shared/domain/policy/lookup';
import type { Policy } from '../../../../shared/domain/policy/schema';
import { handlesComplaints } from '../../../../shared/domain/handling/people';
import { type Role, roleLabel, roles } from '../../../../shared/domain/staff/role';
import { put } from '../model/edit';
import { Choose } from './choose';

interface EditProps {
  readonly policy: Policy;
  readonly onChange: (policy: Policy) => void;
}

const handlers: readonly (readonly [Role, string])[] = roles.filter(handlesComplaints).map((role) => [role, roleLabel[role]]);
const actors: readonly (readonly [Role | 'handler', string])[] = [['handler', '处理人'], ...handlers];

/** 去向与经办: who handles which complaint, and who does what at each stage. */
export function EditFlow({ policy, onChange }: EditProps) {
  return (
    <div className="policy-edit">
      <table className="policy-table">
        <caption>去向：从上往下，第一条符合的决定由谁处理</caption>
        <tbody>
          {policy.routes.map((route, at) => {
            const when = routeWhen(policy, route.when);
            const set = (change: Partial<typeof route>) => onChange({ ...policy, routes: put(policy.routes, at, change) });
            return (
              <tr key={when}>
                <th scope="row">{when}</th>
                <td>
                  <Choose label={`${when}：处理人`} value={route.handler} choices={handlers} onChange={(handler) => set({ handler })} />
                </td>
                <td className="policy-wide">
                  <input type="text" className="control" aria-label={`${when}：说明`} value={route.reason} onChange={({ target }) => set({ reason: target.value })} />
                </td>
              </tr>
            );
          })}
        </tbody>
      </table>
      <table className="policy-table">
        <caption>环节：名称和经办人</caption>
        <tbody>
          {policy.stages.map((stage, at) => (
            <tr key={stage.id}>
              <th scope="row">
                <input
                  type="text"
                  className="control"
                  aria-label={`第 ${at + 1} 个环节的名称`}
                  value={stage.label}
                  maxLength={30}
                  onChange={({ target }) => onChange({ ...policy, stages: put(policy.stages, at, { label: target.value }) })}
                />
              </th>
              <td className="policy-wide">
                <div className="policy-row">
                  {stage.actors.map((actor, index) => {
                    const whose = actor.severities?.map((severity) => severityName(policy, severity)).join('、');
                    return (
                      <label key={whose ?? ''} className="policy-check">
                        {whose ?? (index > 0 ? '其余' : '')}
                        <Choose
                          label={`${stage.label}：${whose ?? ''}经办`}
                          value={actor.role}
                          choices={actors}
                          onChange={(role) => onChange({ ...policy, stages: put(policy.stages, at, { actors: put(stage.actors, index, { role }) }) })}
                        />
                      </label>
                    );
                  })}
                </div>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
