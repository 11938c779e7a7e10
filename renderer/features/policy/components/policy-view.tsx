import { describePolicy, partLabel, policyParts } from '../../../../shared/domain/policy/describe';
import type { Policy } from '../../../../shared/domain/policy/schema';

/** A policy for reading, in the order in which a complaint meets its parts. */
export function PolicyView({ policy }: { readonly policy: Policy }) {
  const parts = describePolicy(policy);
  return (
    <div className="policy-view">
      <ol className="policy-line" aria-label="一件投诉依次经过">
        {policy.stages.map(({ id, label }) => (
          <li key={id}>{label}</li>
        ))}
      </ol>
      {policyParts.slice(1).map((part) => (
        <table key={part} className="policy-table">
          <caption>{partLabel[part]}</caption>
          <tbody>
            {parts[part].map(({ key, name, text }) => (
              <tr key={key}>
                <th scope="row">{name}</th>
                <td className="policy-wide">{text}</td>
              </tr>
            ))}
          </tbody>
        </table>
      ))}
    </div>
  );
}
