import type { PolicyFinding } from '../../../../shared/ipc/policy';

interface FindingsProps {
  readonly problems: readonly PolicyFinding[];
  readonly warnings: readonly PolicyFinding[];
}

/** What is wrong with a policy, and what is worth a look, each with its place. */
export function Findings({ problems, warnings }: FindingsProps) {
  if (problems.length === 0 && warnings.length === 0) return <p className="muted">核对过了，没有问题。</p>;
  return (
    <div className="policy-findings">
      {problems.length > 0 && <List title={`要先改好（${problems.length}）`} findings={problems} trouble />}
      {warnings.length > 0 && <List title="请留意" findings={warnings} />}
    </div>
  );
}

function List({ title, findings, trouble = false }: { readonly title: string; readonly findings: readonly PolicyFinding[]; readonly trouble?: boolean }) {
  return (
    <section className={trouble ? 'policy-trouble' : undefined} role={trouble ? 'alert' : undefined}>
      <h3>{title}</h3>
      <ul>
        {findings.map(({ path, place, message }) => (
          <li key={`${path} ${message}`}>
            <b>{place}</b>：{message}
            {path !== '' && <code>{path}</code>}
          </li>
        ))}
      </ul>
    </section>
  );
}
