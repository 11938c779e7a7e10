import { implies } from './implies';
import type { PolicyProblem } from './problem';
import type { Policy } from './schema';

type Route = Policy['routes'][number];

/** Rules that are never used because an earlier one takes every case first, and cases that none decides. */
export function ruleProblems(policy: Policy): readonly PolicyProblem[] {
  return [...routes(policy.routes), ...severityRules(policy.severities)];
}

function routes(list: readonly Route[]): PolicyProblem[] {
  const last = list.at(-1);
  const open = last !== undefined && Object.keys(last.when).length > 0;
  return [
    ...(open ? [{ path: `routes[${list.length - 1}].when`, message: '最后一条去向应适用于其余所有情况' }] : []),
    ...list.slice(0, -1).flatMap(({ when }, at) => (Object.keys(when).length === 0 ? [{ path: `routes[${at}].when`, message: '没有条件，后面的去向永远用不到' }] : [])),
    ...list.flatMap(({ when }, at) => {
      const earlier = list.slice(0, at).findIndex((one) => Object.keys(one.when).length > 0 && takesAll(one.when, when));
      return earlier < 0 ? [] : [{ path: `routes[${at}].when`, message: `第 ${earlier + 1} 条去向已经包括这种情况，这一条永远用不到` }];
    }),
  ];
}

/** Whether a route takes every case that another would. */
function takesAll(earlier: Route['when'], later: Route['when']): boolean {
  return (
    (earlier.severity === undefined || earlier.severity === later.severity) &&
    (earlier.aboutRole === undefined || earlier.aboutRole === later.aboutRole) &&
    (earlier.criteria === undefined || (later.criteria !== undefined && implies(later.criteria, earlier.criteria)))
  );
}

function severityRules(list: Policy['severities']): PolicyProblem[] {
  return list.flatMap(({ when }, at) => {
    const earlier = list.slice(0, at).findIndex((one) => implies(when, one.when));
    return earlier < 0 ? [] : [{ path: `severities[${at}].when`, message: `第 ${earlier + 1} 条已经包括这种情况，这一条永远用不到` }];
  });
}
