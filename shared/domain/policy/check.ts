import { checkFlow } from './check-flow';
import { limitProblems } from './check-limits';
import { checkNames } from './check-names';
import type { PolicyProblem } from './problem';
import type { Policy } from './schema';

/** What the parts of a policy say against each other: names nobody defines, twins, cases nobody decides, stages nobody reaches. */
export function checkPolicy(policy: Policy): readonly PolicyProblem[] {
  const named = [...twins(policy), ...checkNames(policy), ...undecided(policy), ...limitProblems(policy)];
  // Where names are wrong, the way of a case cannot be followed.
  return named.length > 0 ? named : checkFlow(policy);
}

function twins(policy: Policy): PolicyProblem[] {
  const penalties = policy.penalties.map(({ severity, whom }) => (whom === undefined ? severity : `${severity}:${whom}`));
  const lists: [string, string, readonly string[]][] = [
    ['criteria', 'id', policy.criteria.map(({ id }) => id)],
    ['stages', 'id', policy.stages.map(({ id }) => id)],
    ['limits', 'clock', policy.limits.map(({ clock }) => clock)],
    ['causes', 'id', policy.causes.map(({ id }) => id)],
    ['forms', 'id', policy.forms.map(({ id }) => id)],
    ['penalties', 'severity', penalties],
  ];
  return lists.flatMap(([list, key, ids]) =>
    ids.flatMap((id, at) =>
      ids.indexOf(id) === at ? [] : [{ path: `${list}[${at}].${key}`, message: `与前面的“${id}”重复` }],
    ),
  );
}

function undecided(policy: Policy): PolicyProblem[] {
  const problems: PolicyProblem[] = [];
  const last = policy.routes.at(-1);
  if (last !== undefined && Object.keys(last.when).length > 0) {
    problems.push({ path: `routes[${policy.routes.length - 1}].when`, message: '最后一条去向应适用于其余所有情况' });
  }
  policy.routes.slice(0, -1).forEach(({ when }, at) => {
    if (Object.keys(when).length === 0) {
      problems.push({ path: `routes[${at}].when`, message: '没有条件，后面的去向永远用不到' });
    }
  });
  policy.severities.forEach(({ when }, at, all) => {
    if (all.slice(0, at).some((earlier) => JSON.stringify(earlier.when) === JSON.stringify(when))) {
      problems.push({ path: `severities[${at}].when`, message: '与前面一条的条件相同，永远用不到' });
    }
  });
  policy.criteria.forEach(({ automatic, cues }, at) => {
    if (automatic === true && cues.length > 0) {
      problems.push({ path: `criteria[${at}].cues`, message: '由时限自动触发的情形不从文字中判断' });
    }
  });
  return problems;
}
