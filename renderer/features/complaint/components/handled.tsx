import type { ReactNode } from 'react';
import { jointWords } from '../../../../shared/domain/handling/entries';
import { answerWayLabel, measureLabel, verdictLabel, visitOutcomeLabel, visitWayLabel } from '../../../../shared/domain/handling/choices';
import type { ComplaintDetail } from '../../../../shared/ipc/complaint';
import type { MeasureView } from '../../../../shared/ipc/handling';
import { zhShortDateTime } from '../../../../shared/util/zh-date';
import { zhMoney } from '../../../../shared/util/zh-money';
import { LongText } from '../../../components/long-text';
import './record.css';

/** What was found, decided and done, under the names the paper uses. */
export function Handled({ complaint }: { readonly complaint: ComplaintDetail }) {
  const { tasks, amount, judgement, opinions, decisions, answers, verdicts, cause, measures, penalty, visits, archived } = complaint.handling;
  const fields: readonly (readonly [label: string, value: ReactNode])[] = [
    ...tasks.map((one) => [one.label, <Said key={one.at} text={one.text} by={[one.who]} at={one.at} />] as const),
    ['费用', amount !== null && zhMoney(amount)],
    ...opinions.map((one) => ['部门意见', <Said key={one.at} text={one.text} by={[one.department, one.who]} at={one.at} />] as const),
    ['是否有效', judgement !== null && <Said text={`${judgement.label}：${judgement.explanation}`} by={[judgement.who]} at={judgement.at} />],
    ...decisions.map((one) => ['批复', <Said key={one.at} text={`${one.approved ? '同意' : '退回重提'}：${one.text}`} by={[one.who]} at={one.at} />] as const),
    ...answers.map((one) => [one.withdrawn === null ? '答复客户' : '答复客户（已撤回）', <Said key={one.at} text={one.withdrawn === null ? one.text : `${one.text}\n撤回原因：${one.withdrawn.reason}`} by={[one.who, answerWayLabel[one.how], ...(one.joint === undefined ? [] : [jointWords(one.joint)])]} at={one.answeredAt} />] as const),
    ...verdicts.map((one) => ['客户意见', <Said key={one.at} text={[verdictLabel[one.verdict], one.demand].filter(Boolean).join('：')} by={[one.who]} at={one.at} />] as const),
    ['原因分析', cause !== null && <Said text={`${cause.label}：${cause.text}`} by={[cause.who]} at={cause.at} />],
    ...measures.map((one, at) => [measureLabel[one.kind], <MeasureLine key={at} measure={one} />] as const),
    ['处理决定', penalty !== null && <Said text={penaltyText(penalty)} by={[penalty.who]} at={penalty.at} />],
    ...visits.map((one) => ['回访', <Said key={one.at} text={visitText(one)} by={[one.who]} at={one.at} />] as const),
    ['归档', archived !== null && <Said text={`归档号 ${archived.archiveNumber}`} by={[archived.who]} at={archived.at} />],
  ];
  const filled = fields.filter(([, value]) => value !== false);
  if (filled.length === 0) return <p className="muted">还没有填写。部门意见、答复、原因分析、纠正和预防措施、处理决定和回访会按先后列在这里。</p>;
  return (
    <dl className="record">
      {filled.map(([label, value], at) => (
        <div key={at} className="record-field">
          <dt>{label}</dt>
          <dd>{value}</dd>
        </div>
      ))}
    </dl>
  );
}

interface SaidProps {
  readonly text: string;
  readonly by: readonly (string | null)[];
  readonly at: string;
}

function Said({ text, by, at }: SaidProps) {
  return (
    <>
      <LongText text={text} />
      <p className="muted">{[...by.filter(Boolean), zhShortDateTime(at)].join(' · ')}</p>
    </>
  );
}

function MeasureLine({ measure }: { readonly measure: MeasureView }) {
  const { verified } = measure;
  const found = verified === null ? '还没有验证' : `${verified.effective ? '验证有效' : '验证无效'}（${verified.who}）：${verified.text}`;
  return (
    <>
      <LongText text={measure.text} />
      <p className="muted">
        {measure.unit} · {measure.owner} · {measure.dueOn} 前完成 · {found}
      </p>
    </>
  );
}

function penaltyText({ choice, person, reason }: NonNullable<ComplaintDetail['handling']['penalty']>): string {
  const words = choice.length === 0 ? '不处罚' : `${choice.join('、')}（${person ?? ''}）`;
  return reason === null ? words : `${words}：${reason}`;
}

function visitText({ how, outcome, text }: ComplaintDetail['handling']['visits'][number]): string {
  const words = [visitWayLabel[how], outcome === null ? null : visitOutcomeLabel[outcome]].filter(Boolean).join('，');
  return text === null ? words : `${words}：${text}`;
}
