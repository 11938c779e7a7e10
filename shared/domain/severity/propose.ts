import { metBy } from '../policy/condition';
import { criterionOf } from '../policy/lookup';
import type { Policy } from '../policy/schema';
import type { Role } from '../staff/role';
import type { Severity } from './severity';
import { placeText, type Suggestion } from './suggest';

/** Why a severity was proposed, in words. */
export interface Reason {
  /** Null when no criterion was met. */
  readonly criterion: string | null;
  readonly text: string;
}

/** The severity that a policy gives to the ticked criteria. */
export interface Proposal {
  readonly severity: Severity;
  readonly criteria: readonly string[];
  readonly reasons: readonly Reason[];
  readonly rules: readonly string[];
}

/** The severity of the ticked criteria, with every criterion that leads to it and where the customer said so. */
export function proposeSeverity(
  criteria: readonly string[],
  policy: Policy,
  evidence: readonly Suggestion[] = [],
): Proposal {
  const ticked = new Set(criteria);
  const held = policy.severities
    .map(({ severity, when, rules }) => ({ severity, rules, met: metBy(when, ticked) }))
    .filter((rule) => rule.met !== null);
  const severity = held[0]?.severity;
  if (severity === undefined) {
    const { otherwise } = policy;
    const reasons = [{ criterion: null, text: otherwise.reason }];
    return { severity: otherwise.severity, criteria: [], reasons, rules: otherwise.rules };
  }
  const winning = held.filter((rule) => rule.severity === severity);
  const met = [...new Set(winning.flatMap((rule) => rule.met ?? []))];
  return {
    severity,
    criteria: met,
    reasons: met.map((id) => ({ criterion: id, text: reasonText(id, policy, evidence) })),
    rules: [...new Set(winning.flatMap(({ rules }) => rules))],
  };
}

function reasonText(id: string, policy: Policy, evidence: readonly Suggestion[]): string {
  const label = criterionOf(policy, id)?.label ?? id;
  const place = evidence.find(({ criterion }) => criterion === id);
  return place === undefined ? label : `${label}（${placeText(place)}）`;
}

/** Somebody who must be told at once because of a ticked criterion. */
export interface Attention {
  readonly criterion: string;
  readonly label: string;
  readonly tell: Role;
}

/** The roles that criteria tell at once. */
export function toldOf(criteria: readonly string[], policy: Policy): Role[] {
  return [...new Set(attentionOf(criteria, policy).map(({ tell }) => tell))];
}

/** Who must be told at once, whatever the severity. */
export function attentionOf(criteria: readonly string[], policy: Policy): readonly Attention[] {
  return policy.criteria.flatMap(({ id, label, tell }) =>
    tell !== undefined && criteria.includes(id) ? [tell].flat().map((role) => ({ criterion: id, label, tell: role })) : [],
  );
}
