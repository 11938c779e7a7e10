import { beginningText, isPromise, promiseText, spanText } from '../deadline/words';
import { roleLabel } from '../staff/role';
import type { EscalationPoint, Limit } from './limit';
import { givenSeverities, severityName } from './lookup';
import type { Pausing } from './pausing';
import type { Policy } from './schema';

/** The length of a limit, with the severities that have another. */
export function limitText(limit: Limit, policy: Policy): string {
  const others = givenSeverities(policy).flatMap((severity) => {
    const amount = limit.bySeverity?.[severity];
    return amount === undefined ? [] : [`${severityName(policy, severity)} ${spanText({ ...limit, amount })}`];
  });
  return [spanText(limit), ...others].join('，');
}

/** A limit with what begins it, such as 受理后 2 个工作日. */
export function limitFromText(limit: Limit, policy: Policy): string {
  return isPromise(limit) ? promiseText : `${beginningText(limit.from, policy)}后 ${limitText(limit, policy)}`;
}

/** A reminder in words, such as 到期前 4 小时告知处理人：答复客户快到期. */
export function escalationText({ at, tell, what, raise }: EscalationPoint, policy: Pick<Policy, 'criteria'>): string {
  const when = at.amount === 0 ? '到期时' : `到期${at.amount < 0 ? '前' : '后'} ${spanText({ ...at, amount: Math.abs(at.amount) })}`;
  const raised = raise === undefined ? '' : `，认定“${policy.criteria.find(({ id }) => id === raise)?.label ?? raise}”`;
  return `${when}告知${tellLabel(tell)}：${what}${raised}`;
}

/** When clocks may stand still, in words. */
export function pausingText({ grounds, by, longestDays }: Pausing, { limits }: Pick<Policy, 'limits'>): string {
  const clocks = limits.filter(({ pausable }) => pausable === true).map(({ label }) => `“${label}”`);
  return `${grounds.join('、')}，${clocks.join('')}可以暂停，一次最多 ${longestDays} 天，由${by.map(tellLabel).join('、')}办理`;
}

/** Whoever is told. */
export function tellLabel(tell: EscalationPoint['tell']): string {
  if (tell === 'doer') return '经办人';
  return tell === 'handler' ? '处理人' : roleLabel[tell];
}
