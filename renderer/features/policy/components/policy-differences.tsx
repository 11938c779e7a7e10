import { comparePolicies } from '../../../../shared/domain/policy/compare';
import { partLabel, policyParts } from '../../../../shared/domain/policy/describe';
import type { Policy } from '../../../../shared/domain/policy/schema';

interface PolicyDifferencesProps {
  readonly left: Policy;
  readonly right: Policy;
  /** What both say alike is left out. */
  readonly onlyDiffering?: boolean;
}

const titleOf = ({ name, version }: Policy): string => `${name} 第 ${version} 版`;

/** Two policies side by side. */
export function PolicyDifferences({ left, right, onlyDiffering = true }: PolicyDifferencesProps) {
  const lines = comparePolicies(left, right).filter(({ same }) => !(onlyDiffering && same));
  if (lines.length === 0) return <p className="muted">两项制度的内容完全一样。</p>;
  return (
    <table className="policy-table policy-compare">
      <thead>
        <tr>
          <th scope="col">项目</th>
          <th scope="col">{titleOf(left)}</th>
          <th scope="col">{titleOf(right)}</th>
        </tr>
      </thead>
      {policyParts.map((part) => {
        const own = lines.filter((line) => line.part === part);
        return own.length === 0 ? null : (
          <tbody key={part}>
            <tr>
              <th scope="colgroup" colSpan={3} className="policy-part">
                {partLabel[part]}
              </th>
            </tr>
            {own.map(({ key, name, left: was, right: is, same }) => (
              <tr key={key}>
                <th scope="row">{name}</th>
                <td>{was ?? <span className="muted">没有</span>}</td>
                <td>{is === null ? <span className="muted">没有</span> : same ? is : <b>{is}</b>}</td>
              </tr>
            ))}
          </tbody>
        );
      })}
    </table>
  );
}
