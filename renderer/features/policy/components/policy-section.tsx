import { describePolicy } from '../../../../shared/domain/policy/describe';
import { Button } from '../../../components/button';
import { useKeys } from '../../../lib/keys';
import { useBook, usePolicyVersion } from '../api/use-policies';
import './policy.css';

/** 处理制度 among the settings: which one is in force, its limits, and the way to all of them. */
export function PolicySection({ onOpen }: { readonly onOpen: () => void }) {
  const book = useBook().data;
  const policy = usePolicyVersion(book?.inForce ?? null).data;
  useKeys('设置', [{ keys: 'Z', label: '处理制度', run: onOpen }]);
  return (
    <section className="settings-section" aria-labelledby="settings-policy">
      <h2 id="settings-policy">处理制度</h2>
      <div className="policy-summary">
        <span>
          现行：<b>{policy === undefined ? '' : `${policy.name} 第 ${policy.version} 版`}</b>
        </span>
        <Button keys="Z" onClick={onOpen}>
          查看与修改
        </Button>
      </div>
      {policy !== undefined && (
        <details>
          <summary>{`“${policy.name}”的时限（${policy.limits.length} 项）`}</summary>
          <table className="policy-table">
            <tbody>
              {describePolicy(policy)
                .limits.filter(({ key }) => !key.includes(':'))
                .map(({ key, name, text }) => (
                  <tr key={key}>
                    <th scope="row">{name}</th>
                    <td className="policy-wide">{text}</td>
                  </tr>
                ))}
            </tbody>
          </table>
        </details>
      )}
    </section>
  );
}
