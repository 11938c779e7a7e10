import { severities, type Severity, severityLabel } from '../severity/severity';
import type { Role } from '../staff/role';
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
export function stageLabel(policy: Pick<Policy, 'stages'>, id: string): string {
  return policy.stages.find((stage) => stage.id === id)?.label ?? id;
}

/** The name of a clock of a policy; the id itself for a clock that the policy no longer has. */
export function clockLabel(policy: Policy, id: string): string {
  return policy.limits.find(({ clock }) => clock === id)?.label ?? id;
}

/** The name of a cause of a policy. */
export function causeLabel({ causes }: Pick<Policy, 'causes'>, id: string): string {
  return causes.find((cause) => cause.id === id)?.label ?? id;
}

/** What a policy calls a finding, such as 有效投诉. */
export function findingWords({ validity }: Pick<Policy, 'validity'>, valid: boolean): string {
  return `${valid ? validity.valid : validity.invalid}投诉`;
}

/** The severities that a policy gives, in the order of the lanes. */
export function givenSeverities({ severities: rules, otherwise }: Pick<Policy, 'severities' | 'otherwise'>): readonly Severity[] {
  return severities.filter((severity) => severity === otherwise.severity || rules.some((rule) => rule.severity === severity));
}

/** What a policy calls a severity. */
export function severityName({ severityNames }: Pick<Policy, 'severityNames'>, severity: Severity): string {
  return severityNames?.[severity] ?? severityLabel[severity];
}

/** What a policy calls each severity. */
export function severityNamesOf(policy: Pick<Policy, 'severityNames'>): Readonly<Record<Severity, string>> {
  return { ...severityLabel, ...policy.severityNames };
}

/** A set of penalties of which one is imposed, with whom it is for. */
export interface PenaltyChoice {
  readonly set: readonly string[];
  /** Null where it makes no difference. */
  readonly whom: Role | null;
}

/** The sets of penalties for a severity. */
export function penaltyChoices({ penalties }: Pick<Policy, 'penalties'>, severity: Severity): readonly PenaltyChoice[] {
  return penalties
    .filter((penalty) => penalty.severity === severity)
    .flatMap(({ choices, whom = null }) => choices.map((set) => ({ set, whom })));
}
