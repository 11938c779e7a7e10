import type { Severity } from '../severity/severity';
import { type Role, roleLabel } from '../staff/role';
import type { Policy, Stage } from './schema';

/** A stage as one complaint passes through it. */
export interface StageStep {
  readonly id: string;
  readonly label: string;
  readonly who: Role;
  /** What the complaint waits for there, such as 待部门负责人意见. */
  readonly pending: string;
}

/** What the choice of stages depends on. */
export interface StageCase {
  readonly severity: Severity;
  readonly handler: Role;
}

/** The stages that a complaint passes through, in order; those that do not concern its severity are left out. */
export function stageLine(policy: Policy, subject: StageCase): readonly StageStep[] {
  return policy.stages.map((stage) => stepOf(stage, subject)).filter((step) => step !== null);
}

/** One stage of a complaint; null for a stage that the policy does not have or that does not concern it. */
export function stageStep(policy: Policy, id: string, subject: StageCase): StageStep | null {
  const stage = policy.stages.find((candidate) => candidate.id === id);
  return stage === undefined ? null : stepOf(stage, subject);
}

function stepOf({ id, label, actors }: Stage, { severity, handler }: StageCase): StageStep | null {
  const actor = actors.find(({ severities }) => severities?.includes(severity) ?? true);
  if (actor === undefined) return null;
  const who = actor.role === 'handler' ? handler : actor.role;
  return { id, label, who, pending: actor.pending.replace('{role}', roleLabel[who]) };
}
