import type { ComplaintState } from '../complaint/state';
import { causeLabel, criterionOf, findingWords, severityName, stageLabel } from '../policy/lookup';
import type { Policy } from '../policy/schema';
import type { Severity } from '../severity/severity';
import { roleLabel } from '../staff/role';
import { zhShortDateTime } from '../../util/zh-date';
import { zhMoney } from '../../util/zh-money';
import { answerWayLabel, measureLabel, verdictLabel, visitOutcomeLabel, visitWayLabel } from './choices';
import type { HandlingEvent } from './event';

/** What the timeline tells of a step. */
export interface HandlingEntry {
  readonly title: string;
  readonly detail: string | null;
  readonly text: string | null;
  readonly severity: Severity | null;
}

/** A step in words; `before` is the complaint as the step found it. */
export function handlingEntry({ type, body }: HandlingEvent, before: ComplaintState, policy: Policy): HandlingEntry {
  const say = (title: string, detail: string | null, text: string | null = null, severity: Severity | null = null) => ({ title, detail, text, severity });
  switch (type) {
    case 'complaint.routed':
      return say('转办', [body.department, roleLabel[body.handler]].filter((part) => part !== null).join('，由') + '处理', `原因：${body.reason}`);
    case 'complaint.promised':
      return say('承诺答复', `承诺 ${zhShortDateTime(body.promisedAt)} 前答复客户`, `原因：${body.reason}`);
    case 'complaint.paused':
      return say('暂停计时', `${body.ground}，到 ${zhShortDateTime(body.until)}`, `原因：${body.reason}`);
    case 'complaint.resumed':
      return say('恢复计时', null, `原因：${body.reason}`);
    case 'complaint.judged':
      return say('判定', findingWords(policy, body.valid), body.explanation);
    case 'complaint.priced':
      return say('核定费用', zhMoney(body.amount), `依据：${body.reason}`);
    case 'complaint.classified': {
      const chosen = body.criteria.filter((id) => !before.criteria.includes(id));
      return say('归类', chosen.map((id) => criterionOf(policy, id)?.label ?? id).join('、'));
    }
    case 'complaint.task-done':
      return say(stageLabel(policy, body.task), null, body.text);
    case 'complaint.opinion-given':
      return say('填写意见', body.department, body.text);
    case 'complaint.decided':
      return say(body.approved ? '批复同意' : '退回重提意见', null, body.text);
    case 'complaint.answered':
      return say('答复客户', [answerWayLabel[body.how], zhShortDateTime(body.answeredAt), ...(body.joint === undefined ? [] : [jointWords(body.joint)])].join('，'), body.text);
    case 'complaint.answer-withdrawn':
      return say('撤回答复', body.joint === undefined ? null : `共同说明，同时撤回 ${body.joint.count} 件`, `原因：${body.reason}`);
    case 'complaint.verdict-recorded':
      return say('客户意见', verdictLabel[body.verdict], body.demand);
    case 'complaint.cause-analysed':
      return say('原因分析', causeLabel(policy, body.category), body.text);
    case 'complaint.measure-planned':
      return say(`制定${measureLabel[body.kind]}`, `${body.unit} ${body.owner}，${body.dueOn} 前完成`, body.text);
    case 'complaint.measure-verified': {
      const measure = before.handling.measures[body.measure - 1];
      const kind = measure === undefined ? '措施' : measureLabel[measure.kind];
      return say(`验证${kind}`, body.effective ? '有效' : '无效，需另定措施', body.text);
    }
    case 'complaint.penalty-decided':
      return body.choice.length === 0 ? say('处理决定', '不处罚', body.reason) : say('处理决定', `${body.choice.join('、')}：${body.person ?? ''}`, body.reason);
    case 'complaint.closed':
      return say('办结', null);
    case 'complaint.return-visited':
      return say('回访', [visitWayLabel[body.how], body.outcome === null ? null : visitOutcomeLabel[body.outcome]].filter((part) => part !== null).join('，'), body.text);
    case 'complaint.archived':
      return say('归档', `归档号 ${body.archiveNumber}`);
    case 'complaint.reopened':
      return say('重新受理', `第 ${before.handling.reopened + 1} 次`, `原因：${body.reason}`);
    case 'complaint.severity-raised':
      return say('提高等级', `${severityName(policy, before.severity)} → ${severityName(policy, body.severity)}，由${roleLabel[body.handler]}处理`, `原因：${body.reason}`, body.severity);
    case 'complaint.lowering-proposed':
      return say('提出降级', `${severityName(policy, before.severity)} → ${severityName(policy, body.severity)}，待上级审定`, `原因：${body.reason}`);
    case 'complaint.lowering-decided':
      return body.confirmed
        ? say('同意降级', `${severityName(policy, before.severity)} → ${severityName(policy, body.severity)}，由${roleLabel[body.handler]}处理`, body.reason, body.severity)
        : say('不同意降级', null, body.reason);
  }
}

/** How an answer says that it is one of many. */
export function jointWords({ count }: { readonly count: number }): string {
  return `共同说明，同时答复 ${count} 件`;
}
