import type { ComplaintDetail } from '../../../../shared/ipc/complaint';
import { zhDateTime, zhStamp } from '../../../../shared/util/zh-date';
import { LongText } from '../../../components/long-text';
import { SeverityMark } from '../../../components/severity-mark';
import './timeline.css';

/** What happened, the newest first, as it is told. */
export function Timeline({ entries }: { readonly entries: ComplaintDetail['timeline'] }) {
  return (
    <ol className="timeline">
      {entries.map((entry, index) => (
        <li key={`${entry.at}-${index}`} className="timeline-entry">
          <time className="timeline-time" dateTime={entry.at} title={zhDateTime(entry.at)}>
            {zhStamp(entry.at)}
          </time>
          <div>
            <p>
              <b>
                {entry.who} {entry.title}
              </b>{' '}
              {entry.severity !== null && <SeverityMark severity={entry.severity} />}
            </p>
            {entry.text !== null && <LongText text={entry.text} />}
          </div>
        </li>
      ))}
    </ol>
  );
}
