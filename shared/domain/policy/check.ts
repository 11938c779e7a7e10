import { limitProblems } from './check-limits';
import { namedIn } from './condition';
import type { PolicyProblem } from './problem';
import type { Policy } from './schema';

/** What the parts of a policy say against each other: names nobody defines, twins, cases nobody decides. */
export function checkPolicy(policy: Policy): readonly PolicyProblem[] {
  return [...twins(policy), ...unknownNames(policy), ...undecided(policy), ...limitProblems(policy)];
}

function twins(policy: Policy): PolicyProblem[] {
  const lists: [string, string, readonly string[]][] = [
    ['criteria', 'id', policy.criteria.map(({ id }) => id)],
    ['stages', 'id', policy.stages.map(({ id }) => id)],
    ['limits', 'clock', policy.limits.map(({ clock }) => clock)],
    ['forms', 'id', policy.forms.map(({ id }) => id)],
    ['penalties', 'severity', policy.penalties.map(({ severity }) => severity)],
  ];
  return lists.flatMap(([list, key, ids]) =>
    ids.flatMap((id, at) =>
      ids.indexOf(id) === at ? [] : [{ path: `${list}[${at}].${key}`, message: `与前面的“${id}”重复` }],
    ),
  );
}

function unknownNames(policy: Policy): PolicyProblem[] {
  const criteria = new Set(policy.criteria.map(({ id }) => id));
  const stages = new Set(policy.stages.map(({ id }) => id));
  const problems: PolicyProblem[] = [];
  policy.severities.forEach(({ when }, at) => {
    for (const id of namedIn(when)) {
      if (!criteria.has(id)) problems.push({ path: `severities[${at}].when`, message: `没有名为“${id}”的情形` });
    }
  });
  const stage = (path: string, id: string): void => {
    if (!stages.has(id)) problems.push({ path, message: `没有名为“${id}”的环节` });
  };
  stage('start.taken', policy.start.taken);
  stage('start.settled', policy.start.settled);
  policy.limits.forEach(({ until }, at) => stage(`limits[${at}].until`, until));
  return problems;
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
  policy.criteria.forEach(({ automatic, cues }, at) => {
    if (automatic === true && cues.length > 0) {
      problems.push({ path: `criteria[${at}].cues`, message: '由时限自动触发的情形不从文字中判断' });
    }
  });
  return problems;
}
