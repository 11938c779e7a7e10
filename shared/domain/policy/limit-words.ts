import { spanText } from '../deadline/words';
import { roleLabel } from '../staff/role';
import type { EscalationPoint, Limit } from './limit';
import { givenSeverities, severityName } from './lookup';
import type { Policy } from './schema';

/** The length of a limit, with the severities that have another. */
export function limitText(limit: Limit, policy: Policy): string {
  const others = givenSeverities(policy).flatMap((severity) => {
    const amount = limit.bySeverity?.[severity];
    return amount === undefined ? [] : [`${severityName(policy, severity)} ${spanText({ ...limit, amount })}`];
  });
  return [spanText(limit), ...others].join('，');
}

/** A reminder in words, such as 到期前 4 小时告知处理人：答复客户快到期. */
export function escalationText({ at, tell, what, raise }: EscalationPoint, policy: Pick<Policy, 'criteria'>): string {
  const when = at.amount === 0 ? '到期时' : `到期${at.amount < 0 ? '前' : '后'} ${spanText({ ...at, amount: Math.abs(at.amount) })}`;
  const raised = raise === undefined ? '' : `，认定“${policy.criteria.find(({ id }) => id === raise)?.label ?? raise}”`;
  return `${when}告知${tellLabel(tell)}：${what}${raised}`;
}

/** Whoever is told. */
export function tellLabel(tell: EscalationPoint['tell']): string {
  if (tell === 'doer') return '经办人';
  return tell === 'handler' ? '处理人' : roleLabel[tell];
}
