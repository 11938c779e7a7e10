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

/** The name of a stage of a policy; the id itself for a stage that the policy no longer has. */
export function stageLabel(policy: Policy, id: string): string {
  return policy.stages.find((stage) => stage.id === id)?.label ?? id;
}

/** The name of a clock of a policy; the id itself for a clock that the policy no longer has. */
export function clockLabel(policy: Policy, id: string): string {
  return policy.limits.find(({ clock }) => clock === id)?.label ?? id;
}
