import type { Severity } from '../severity/severity';
import { type Role, roleLabel } from '../staff/role';
import type { Policy } from './schema';
import { inScope, type ScopeCase } from './scope';
import type { Need, Stage, StageAct } from './stage';

/** A stage as one complaint passes through it. */
export interface StageStep {
  readonly id: string;
  readonly label: string;
  readonly act: StageAct;
  readonly needs: readonly Need[];
  readonly who: Role;
  /** The department whose head acts; null where it is the one that has the case. */
  readonly department: string | null;
  /** What the complaint waits for there, such as 待部门负责人意见. */
  readonly pending: string;
}

/** What the choice of stages depends on. */
export interface StageCase extends ScopeCase {
  readonly handler: Role;
}

/** The stages that a complaint passes through, in order; those that do not concern it are left out. */
export function stageLine(policy: Policy, subject: StageCase): readonly StageStep[] {
  return policy.stages.map((stage) => stepOf(stage, subject)).filter((step) => step !== null);
}

/** One stage of a complaint; null for a stage that the policy does not have or that does not concern it. */
export function stageStep(policy: Policy, id: string, subject: StageCase): StageStep | null {
  const stage = policy.stages.find((candidate) => candidate.id === id);
  return stage === undefined ? null : stepOf(stage, subject);
}

/** The stage at which a complaint stands by its record; lists know no more of a case than this asks for. */
export function recordedStep(policy: Policy, id: string, subject: { readonly severity: Severity; readonly handler: Role }): StageStep | null {
  const stage = policy.stages.find((candidate) => candidate.id === id);
  return stage === undefined ? null : actedOn(stage, subject);
}

/** The first stage at which something of a kind is done; undefined where the policy has none. */
export function stageOfAct(policy: Policy, act: StageAct): Stage | undefined {
  return policy.stages.find((stage) => stage.act === act);
}

/** Where a new complaint stands: the first stage from the policy's start that concerns it. */
export function startStage(policy: Policy, subject: StageCase, settled: boolean): string {
  const start = settled ? policy.start.settled : policy.start.taken;
  return inLine(policy, start, subject);
}

/** A stage, or the next one after it that concerns a case. */
export function inLine(policy: Policy, stage: string, subject: StageCase): string {
  const at = policy.stages.findIndex(({ id }) => id === stage);
  const next = policy.stages.slice(Math.max(0, at)).find((one) => stepOf(one, subject) !== null);
  return next?.id ?? stage;
}

function stepOf(stage: Stage, subject: StageCase): StageStep | null {
  return inScope(stage.only, subject) ? actedOn(stage, subject) : null;
}

function actedOn({ id, label, act, needs = [], department, actors }: Stage, { severity, handler }: Pick<StageCase, 'severity' | 'handler'>): StageStep | null {
  const actor = actors.find(({ severities }) => severities?.includes(severity) ?? true);
  if (actor === undefined) return null;
  const who = actor.role === 'handler' ? handler : actor.role;
  const name = department === undefined || who !== 'department-head' ? roleLabel[who] : department;
  return { id, label, act, needs, who, department: department ?? null, pending: actor.pending.replace('{role}', name) };
}
