import { roughMinutes } from './length';
import type { Limit } from './limit';
import { amountOf, givenSeverities, severityName } from './lookup';
import type { PolicyProblem } from './problem';
import type { Policy } from './schema';
import type { Severity } from '../severity/severity';

/** What time limits say against each other and against the stages they end with. */
export function timeProblems(policy: Policy): readonly PolicyProblem[] {
  return policy.limits.flatMap((limit, at) => [...unmet(policy, limit, at), ...beforeBeginning(policy, limit, at), ...beforeEarlier(policy, limit, at)]);
}

/** The severities of the cases for which a clock runs. */
export function severitiesOf(policy: Policy, { only, until }: Limit): readonly Severity[] {
  const stage = policy.stages.find(({ id }) => id === until);
  return givenSeverities(policy).filter((severity) => (only?.severities?.includes(severity) ?? true) && (stage?.only?.severities?.includes(severity) ?? true));
}

function unmet(policy: Policy, limit: Limit, at: number): PolicyProblem[] {
  const problems: PolicyProblem[] = [];
  if (severitiesOf(policy, limit).length === 0) problems.push({ path: `limits[${at}].only`, message: `“${limit.label}”管不到任何投诉：它结束的环节不处理这些等级` });
  if (limit.from === 'answered' && !policy.stages.some(({ act }) => act === 'answer')) problems.push({ path: `limits[${at}].from`, message: '从答复客户起算，却没有答复客户的环节' });
  return problems;
}

/** A reminder before the clock has begun to run reminds of nothing. */
function beforeBeginning(policy: Policy, limit: Limit, at: number): PolicyProblem[] {
  // What was promised lies as far ahead as it was promised.
  if (limit.from === 'promised') return [];
  const shortest = Math.min(...severitiesOf(policy, limit).map((severity) => roughMinutes({ ...limit, amount: amountOf(limit, severity) })));
  return (limit.escalate ?? []).flatMap((point, index) => {
    const ahead = -roughMinutes(point.at);
    // What ends with the day it begins on has hours, though no days.
    const early = ahead > 0 && ahead >= (shortest === 0 ? roughMinutes({ amount: 1, unit: 'calendar-days' }) : shortest);
    return early ? [{ path: `limits[${at}].escalate[${index}].at`, message: `“${point.what}”早于“${limit.label}”起算的时间` }] : [];
  });
}

/** Where two clocks begin together, the one of an earlier stage must not run out after that of a later one. */
function beforeEarlier(policy: Policy, later: Limit, at: number): PolicyProblem[] {
  const order = policy.stages.map(({ id }) => id);
  const problems: PolicyProblem[] = [];
  for (const earlier of policy.limits) {
    const together = JSON.stringify(earlier.from) === JSON.stringify(later.from) && order.indexOf(earlier.until) < order.indexOf(later.until);
    if (!together || !sameCases(earlier, later)) continue;
    const both = severitiesOf(policy, earlier).filter((severity) => severitiesOf(policy, later).includes(severity));
    const wrong = both.find((severity) => {
      const [first, second] = [earlier, later].map((limit) => roughMinutes({ ...limit, amount: amountOf(limit, severity) }));
      return (first ?? 0) > (second ?? 0);
    });
    if (wrong !== undefined) problems.push({ path: `limits[${at}].amount`, message: `${severityName(policy, wrong)}投诉的“${later.label}”比前面的“${earlier.label}”还先到期` });
  }
  return problems;
}

/** Circumstances may divide cases between two clocks; severities are looked at apart. */
function sameCases({ only: one = {} }: Limit, { only: other = {} }: Limit): boolean {
  const rest = ({ when, without, channels, valid, above, upTo }: NonNullable<Limit['only']>): string => JSON.stringify([when, without, channels, valid, above, upTo]);
  const empty = rest({});
  return rest(one) === empty || rest(other) === empty || rest(one) === rest(other);
}
