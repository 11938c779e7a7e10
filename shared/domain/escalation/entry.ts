import { zhShortDateTime } from '../../util/zh-date';
import { clockLabel } from '../policy/lookup';
import type { Policy } from '../policy/schema';
import { roleLabel } from '../staff/role';
import type { Escalated } from './event';

const withheldText: Readonly<Record<NonNullable<Escalated['withheld']>, string>> = {
  invalid: '已判定为无效投诉，等级不变。',
  agreed: '客户已同意处理结果，等级不变。',
  severity: '已是这一等级或更高，等级不变。',
};

/** A point that was reached, in words for the timeline. */
export function escalationEntry(body: Escalated, names: ReadonlyMap<string, string>, policy: Policy) {
  const told = body.told.map((id) => names.get(id) ?? '').filter((name) => name !== '');
  const detail = `${clockLabel(policy, body.clock)}：${body.what}，已提醒${toldText(body.tell, told)}`;
  const lines = [
    `到期时间 ${zhShortDateTime(body.dueAt)}。`,
    ...(body.late ? [`应在 ${zhShortDateTime(body.at)} 提醒，现在补上。`] : []),
    ...(body.withheld === undefined ? [] : [withheldText[body.withheld]]),
  ];
  return { title: '到时提醒', detail, text: lines.join('\n') };
}

/** Whoever was told, by name; the role where there was nobody to tell. */
export function toldText(tell: Escalated['tell'], told: readonly string[]): string {
  return told.length === 0 ? `${roleLabel[tell]}（暂无人员）` : told.join('、');
}
