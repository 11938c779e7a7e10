import type { ReactNode } from 'react';
import { roleLabel } from '../../../../shared/domain/staff/role';
import type { ComplaintDetail } from '../../../../shared/ipc/complaint';
import { zhDateTime } from '../../../../shared/util/zh-date';
import { LongText } from '../../../components/long-text';
import './record.css';

/** What was taken down, field by field, under the names the paper uses. */
export function Record({ complaint }: { readonly complaint: ComplaintDetail }) {
  const about = [complaint.about.department, complaint.about.person].filter((part) => part !== null).join(' · ');
  const fields: readonly (readonly [label: string, value: ReactNode])[] = [
    ['受理', `${complaint.takenInBy} · ${zhDateTime(complaint.takenInAt)}`],
    ['对象', about],
    ['内容', <LongText key="facts" text={complaint.facts} />],
    ['要求', complaint.demand !== null && <LongText key="demand" text={complaint.demand} />],
    ['情形', complaint.criteriaLabels.join('、')],
    ['等级', `${complaint.severityNames[complaint.severity]}，由${roleLabel[complaint.handler]}处理`],
    ['现场处理', complaint.onTheSpot !== null && <LongText key="spot" text={complaint.onTheSpot} />],
    ['承诺答复', complaint.promisedAt !== null && zhDateTime(complaint.promisedAt)],
    ['当场', complaint.settled && '客户当场满意'],
  ];
  return (
    <dl className="record">
      {fields
        .filter(([, value]) => value !== '' && value !== false)
        .map(([label, value]) => (
          <div key={label} className="record-field">
            <dt>{label}</dt>
            <dd>{value}</dd>
          </div>
        ))}
    </dl>
  );
}
