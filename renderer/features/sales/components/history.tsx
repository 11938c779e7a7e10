import { zhStamp } from '../../../../shared/util/zh-date';
import { useHistory, useNames } from '../api/ledger';

/** What became of a record, the newest first. */
export function History({ record }: { readonly record: string }) {
  const { data: versions = [] } = useHistory(record);
  const nameOf = useNames();
  if (versions.length === 0) return null;
  return (
    <section className="sales-history" aria-label="经过">
      <h3>经过</h3>
      <ol>
        {versions.map(({ version, at, by, said }) => (
          <li key={version}>
            <span>{said.join('；') || '有改动'}</span>
            <span className="muted">
              {zhStamp(at)} {nameOf(by)}
            </span>
          </li>
        ))}
      </ol>
    </section>
  );
}
