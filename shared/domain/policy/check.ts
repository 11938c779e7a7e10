import { criterionProblems } from './check-criteria';
import { checkFlow } from './check-flow';
import { limitProblems } from './check-limits';
import { checkNames } from './check-names';
import { ruleProblems } from './check-rules';
import { timeProblems } from './check-times';
import type { PolicyProblem } from './problem';
import type { Policy } from './schema';

/** What the parts of a policy say against each other: names nobody defines, twins, cases nobody decides, stages nobody reaches. */
export function checkPolicy(policy: Policy): readonly PolicyProblem[] {
  const named = [...twins(policy), ...checkNames(policy), ...limitProblems(policy)];
  // Where names are wrong, the way of a case cannot be followed.
  return named.length > 0 ? named : [...ruleProblems(policy), ...checkFlow(policy), ...criterionProblems(policy), ...timeProblems(policy)];
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
