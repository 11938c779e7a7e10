import { severities } from '../../../../shared/domain/severity/severity';
import { zhStamp } from '../../../../shared/util/zh-date';
import { Notice } from '../../../components/notice';
import { SeverityMark } from '../../../components/severity-mark';
import { useOut } from '../api/returns';

/** 已打印未回收: sheets that are out for signing, those out longest first. */
export function OutList({ complaintLink }: { readonly complaintLink: (id: string) => string }) {
  const { data, error } = useOut();
  return (
    <section className="returns-part" aria-labelledby="returns-out">
      <h2 id="returns-out">已打印未回收 {data !== undefined && data.length > 0 && data.length}</h2>
      {error !== null && <Notice>{error.message}</Notice>}
      {data?.length === 0 && <p className="muted">打印出去的处理表都收回来了。</p>}
      {data !== undefined && data.length > 0 && (
        <ul className="returns-out">
          {data.map(({ id, number, title, severity, since, days }) => (
            <li key={id}>
              <SeverityMark severity={severities.find((one) => one === severity) ?? 'minor'} />
              <span className="returns-out-title">
                <a href={complaintLink(id)}>{number}</a> {title}
              </span>
              <span className="muted">{zhStamp(since)} 打印</span>
              <b>{days === 0 ? '今天' : `${days} 天`}</b>
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}
