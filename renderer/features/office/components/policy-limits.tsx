import type { PolicyChoice } from '../../../../shared/ipc/office';

/** The time limits of a policy, and whether its source or the office gives them. */
export function PolicyLimits({ policy }: { readonly policy: PolicyChoice }) {
  return (
    <table className="policy-limits">
      <caption className="muted">{`依据：${policy.source}`}</caption>
      <thead>
        <tr>
          <th scope="col">时限</th>
          <th scope="col">多久</th>
          <th scope="col">来源</th>
        </tr>
      </thead>
      <tbody>
        {policy.limits.map(({ label, span, own }, at) => (
          <tr key={at}>
            <td>{label}</td>
            <td>{span}</td>
            <td className="muted">{own ? '原文没有写，由售楼处定' : '原文规定'}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
