import { namedIn } from './condition';
import type { PolicyProblem } from './problem';
import type { Policy } from './schema';
import type { Scope } from './scope';

/** Every name in a policy that nothing in it has. */
export function checkNames(policy: Policy): readonly PolicyProblem[] {
  const criteria = new Set(policy.criteria.map(({ id }) => id));
  const stages = new Set(policy.stages.map(({ id }) => id));
  const problems: PolicyProblem[] = [];
  const criterion = (path: string, ids: readonly string[]): void => {
    for (const id of ids) if (!criteria.has(id)) problems.push({ path, message: `没有名为“${id}”的情形` });
  };
  const stage = (path: string, id: string): void => {
    if (!stages.has(id)) problems.push({ path, message: `没有名为“${id}”的环节` });
  };
  const scope = (path: string, only: Scope | undefined): void => {
    if (only?.when !== undefined) criterion(`${path}.when`, namedIn(only.when));
    criterion(`${path}.without`, only?.without ?? []);
  };
  policy.severities.forEach(({ when }, at) => criterion(`severities[${at}].when`, namedIn(when)));
  policy.routes.forEach(({ when }, at) => criterion(`routes[${at}].when.criteria`, when.criteria === undefined ? [] : namedIn(when.criteria)));
  policy.stages.forEach(({ only, needs }, at) => {
    scope(`stages[${at}].only`, only);
    needs?.forEach((need, index) => {
      if (typeof need === 'object') criterion(`stages[${at}].needs[${index}].oneOf`, need.oneOf);
    });
  });
  policy.forms.forEach(({ stages: due }, at) => due?.forEach((id) => stage(`forms[${at}].stages`, id)));
  stage('start.taken', policy.start.taken);
  stage('start.settled', policy.start.settled);
  stage('closing.again', policy.closing.again);
  policy.limits.forEach(({ until, only }, at) => {
    stage(`limits[${at}].until`, until);
    scope(`limits[${at}].only`, only);
  });
  return problems;
}
