import type { Severity } from '../severity/severity';
import type { Limit } from './limit';
import type { Criterion, Policy } from './schema';

/** A criterion of a policy by its id. */
export function criterionOf(policy: Policy, id: string): Criterion | undefined {
  return policy.criteria.find((criterion) => criterion.id === id);
}

/** The amount of a limit for a severity. */
export function amountOf(limit: Limit, severity: Severity): number {
  return limit.bySeverity?.[severity] ?? limit.amount;
}

/** The name of a form of a policy; the id itself for a form that the policy no longer has. */
export function formLabel(policy: Policy, id: string): string {
  return policy.forms.find((form) => form.id === id)?.label ?? id;
}
