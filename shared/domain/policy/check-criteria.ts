import { canHold } from './implies';
import type { PolicyProblem } from './problem';
import type { Policy } from './schema';

/** What criteria say against the rest of a policy: those that go round in a circle, and those that something relies on. */
export function criterionProblems(policy: Policy): readonly PolicyProblem[] {
  return [...policy.criteria.flatMap((criterion, at) => ofCriterion(policy, criterion, `criteria[${at}]`)), ...circles(policy)];
}

function ofCriterion({ stages }: Policy, { id, automatic, off, cues }: Policy['criteria'][number], path: string): PolicyProblem[] {
  const asking = stages.find(({ needs }) => needs?.some((need) => typeof need === 'object' && need.oneOf.includes(id)));
  return [
    ...(automatic === true && cues.length > 0 ? [{ path: `${path}.cues`, message: '由时限自动触发的情形不从文字中判断' }] : []),
    ...(automatic === true && off === true ? [{ path: `${path}.off`, message: '由时限自动认定，要停用请改那项时限' }] : []),
    ...(off === true && asking !== undefined ? [{ path: `${path}.off`, message: `环节“${asking.label}”要在这些类别中选，不能停用` }] : []),
  ];
}

/**
 * A criterion that a clock establishes can rest on one that another clock establishes, but not on itself: the clock
 * would wait for what it brings.
 */
function circles({ criteria, limits, stages }: Policy): PolicyProblem[] {
  const never = new Set(criteria.filter(({ automatic }) => automatic === true).map(({ id }) => id));
  const raises = ({ escalate = [] }: Policy['limits'][number]): readonly string[] => escalate.flatMap(({ raise }) => raise ?? []);
  const runs = ({ only, until }: Policy['limits'][number]): boolean =>
    [only?.when, stages.find(({ id }) => id === until)?.only?.when].every((when) => when === undefined || canHold(when, never));
  for (let before = -1; before !== never.size; ) {
    before = never.size;
    for (const limit of limits) if (runs(limit)) for (const id of raises(limit)) never.delete(id);
  }
  const problems: PolicyProblem[] = [];
  criteria.forEach(({ id, label }, at) => {
    if (never.has(id) && !limits.some((limit) => raises(limit).includes(id))) problems.push({ path: `criteria[${at}].automatic`, message: `没有时限会认定“${label}”` });
  });
  limits.forEach((limit, at) => {
    const caught = raises(limit).find((id) => never.has(id));
    const label = criteria.find(({ id }) => id === caught)?.label;
    if (label !== undefined) problems.push({ path: `limits[${at}]`, message: `绕成一圈：要先认定“${label}”才计时，而“${label}”又要等这项时限到期才认定` });
  });
  stages.forEach(({ only, label }, at) => {
    if (only?.when !== undefined && !canHold(only.when, never)) problems.push({ path: `stages[${at}].only.when`, message: `没有投诉能走到“${label}”：它要的情形永远不会认定` });
    if (only?.when !== undefined && !canHold(only.when, new Set(only.without))) problems.push({ path: `stages[${at}].only.without`, message: `没有投诉能走到“${label}”：同一情形既要有又要没有` });
  });
  limits.forEach(({ only, label }, at) => {
    if (only?.when !== undefined && !canHold(only.when, new Set(only.without))) problems.push({ path: `limits[${at}].only.without`, message: `“${label}”管不到任何投诉：同一情形既要有又要没有` });
  });
  return problems;
}
