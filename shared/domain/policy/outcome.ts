import type { ComplaintState } from '../complaint/state';
import { newHistory } from '../deadline/beginning';
import type { DeadlineBasis } from '../deadline/compute';
import { dueTimesFor } from '../deadline/policy-deadlines';
import { proposeSeverity } from '../severity/propose';
import { routeOf } from '../severity/route';
import type { Severity } from '../severity/severity';
import { suggestCriteria } from '../severity/suggest';
import { aboutRoleOf } from '../staff/about-role';
import { type Role, roleLabel } from '../staff/role';
import { zhShortDateTime } from '../../util/zh-date';
import type { Person } from '../handling/people';
import { severityName } from './lookup';
import type { Policy } from './schema';
import { startStage } from './stages';

/** What a policy makes of a complaint when it is taken in. */
export interface Outcome {
  readonly severity: Severity;
  readonly handler: Role;
  /** Due times by the names of their clocks. */
  readonly due: ReadonlyMap<string, string>;
}

/** What an outcome depends on beside the policy. */
export interface OutcomeBasis {
  readonly staff: readonly Person[];
  readonly deadlines: DeadlineBasis;
}

type Case = Pick<ComplaintState, 'facts' | 'demand' | 'criteria' | 'about' | 'channel' | 'settled' | 'receivedAt' | 'takenInAt' | 'promisedAt'>;

/** What a policy would make of a complaint, had it been taken in under it; `own` is the one that it was taken in under. */
export function outcomeUnder(policy: Policy, own: Policy | undefined, subject: Case, { staff, deadlines }: OutcomeBasis): Outcome {
  const { about, channel, receivedAt, takenInAt, promisedAt } = subject;
  const criteria = carried(policy, own, subject);
  const { severity } = proposeSeverity(criteria, policy);
  const { handler } = routeOf({ severity, aboutRole: aboutRoleOf(about, staff), criteria }, policy);
  const stage = startStage(policy, { severity, handler, criteria, channel }, subject.settled);
  const clock = { severity, criteria, channel, receivedAt, takenInAt, closedAt: null, promisedAt, stage, handling: newHistory(stage, takenInAt), escalations: [] };
  const labels = new Map(policy.limits.map((limit) => [limit.clock, limit.label]));
  return { severity, handler, due: new Map(dueTimesFor(policy, clock, deadlines).map(({ clock: id, dueAt }) => [labels.get(id) ?? id, dueAt])) };
}

/** What a person ticked stays ticked; what their policy could not ask about is taken from the words. */
function carried(policy: Policy, own: Policy | undefined, { criteria, facts, demand }: Case): string[] {
  const asked = new Set(own?.criteria.map(({ id }) => id));
  const suggested = suggestCriteria(facts, demand, policy).flatMap(({ criterion }) => (asked.has(criterion) ? [] : [criterion]));
  const usable = policy.criteria.filter(({ automatic, off }) => automatic !== true && off !== true).map(({ id }) => id);
  return usable.filter((id) => criteria.includes(id) || suggested.includes(id));
}

/** One thing that comes out otherwise. */
export interface OutcomeChange {
  readonly of: 'severity' | 'handler' | 'due';
  readonly label: string;
  readonly before: string;
  readonly after: string;
}

/** What comes out otherwise under another policy, in words. */
export function outcomeChanges(before: { policy: Policy; outcome: Outcome }, after: { policy: Policy; outcome: Outcome }): readonly OutcomeChange[] {
  const [one, other] = [before.outcome, after.outcome];
  const severities = [severityName(before.policy, one.severity), severityName(after.policy, other.severity)] as const;
  const time = (at: string | undefined): string => (at === undefined ? '没有' : zhShortDateTime(at));
  return [
    ...(severities[0] === severities[1] ? [] : [{ of: 'severity' as const, label: '等级', before: severities[0], after: severities[1] }]),
    ...(one.handler === other.handler ? [] : [{ of: 'handler' as const, label: '处理人', before: roleLabel[one.handler], after: roleLabel[other.handler] }]),
    ...[...new Set([...one.due.keys(), ...other.due.keys()])].flatMap((label): OutcomeChange[] => {
      const [was, is] = [one.due.get(label), other.due.get(label)];
      return was === is ? [] : [{ of: 'due', label, before: time(was), after: time(is) }];
    }),
  ];
}
