import { handlesComplaints } from '../handling/people';
import type { Severity } from '../severity/severity';
import { type Role, roleLabel } from '../staff/role';
import { severitiesOf } from './check-times';
import { roughMinutes } from './length';
import { amountOf, severityName } from './lookup';
import type { PolicyProblem } from './problem';
import type { Policy } from './schema';

/** What an office may want and should look at twice: nobody of a role, graver complaints that wait longer, nobody told. */
export function policyAdvice(policy: Policy, held: readonly Role[]): readonly PolicyProblem[] {
  return [...unstaffed(policy, held), ...graverLater(policy), ...idle(policy)];
}

function unstaffed(policy: Policy, held: readonly Role[]): PolicyProblem[] {
  const named: [string, Role | 'handler' | 'doer'][] = [
    ...policy.routes.map(({ handler }, at): [string, Role] => [`routes[${at}].handler`, handler]),
    ...policy.stages.flatMap(({ actors }, at) => actors.map(({ role }, index): [string, Role | 'handler'] => [`stages[${at}].actors[${index}].role`, role])),
    ...policy.limits.flatMap(({ escalate = [] }, at) => escalate.map(({ tell }, index): [string, Role | 'handler' | 'doer'] => [`limits[${at}].escalate[${index}].tell`, tell])),
    ...policy.criteria.flatMap(({ tell }, at) => (tell === undefined ? [] : [tell].flat().map((role): [string, Role] => [`criteria[${at}].tell`, role]))),
    ['penaltyBy', policy.penaltyBy],
  ];
  const missing = new Map<Role, string>();
  for (const [path, role] of named) if (role !== 'handler' && role !== 'doer' && !held.includes(role) && !missing.has(role)) missing.set(role, path);
  return [...missing].map(([role, path]) => ({
    path,
    message: handlesComplaints(role) ? `售楼处现在没有${roleLabel[role]}，这些事会由上级代办` : `售楼处现在没有${roleLabel[role]}，到时没有人被告知`,
  }));
}

const graver: readonly [Severity, Severity][] = [['major', 'important'], ['important', 'minor'], ['major', 'minor']];

/** A case is answered the sooner the graver it is, unless finding out takes longer; both happen, so it is only said. */
function graverLater(policy: Policy): PolicyProblem[] {
  return policy.limits.flatMap((limit, at) => {
    const concerned = severitiesOf(policy, limit);
    const odd = graver.find(([grave, light]) => concerned.includes(grave) && concerned.includes(light) && lengthFor(limit, grave) < lengthFor(limit, light) / 3);
    return odd === undefined ? [] : [{ path: `limits[${at}].bySeverity`, message: `${severityName(policy, odd[1])}的“${limit.label}”比${severityName(policy, odd[0])}的长很多，请核对` }];
  });
}

function lengthFor(limit: Policy['limits'][number], severity: Severity): number {
  return roughMinutes({ ...limit, amount: amountOf(limit, severity) });
}

function idle({ limits, closing }: Policy): PolicyProblem[] {
  const untold = limits.filter(({ escalate = [] }) => escalate.length === 0);
  return [
    ...(untold.length > 0 ? [{ path: 'limits', message: `到期前后不提醒任何人的时限：${untold.map(({ label }) => label).join('、')}` }] : []),
    ...(!closing.returnVisit && closing.visitExemptions.length > 0 ? [{ path: 'closing.visitExemptions', message: '不要求回访，免回访的原因用不到' }] : []),
  ];
}
