import type { TakenIn } from '../../../../shared/domain/complaint/event';
import type { ComplaintState } from '../../../../shared/domain/complaint/state';
import { dueAtOf, type DeadlineBasis } from '../../../../shared/domain/deadline/compute';
import { newHistory } from '../../../../shared/domain/deadline/beginning';
import { dueTimesFor } from '../../../../shared/domain/deadline/policy-deadlines';
import type { Person } from '../../../../shared/domain/handling/people';
import type { Policy } from '../../../../shared/domain/policy/schema';
import { stageLine, startStage } from '../../../../shared/domain/policy/stages';
import { proposeSeverity } from '../../../../shared/domain/severity/propose';
import { routeOf } from '../../../../shared/domain/severity/route';
import { aboutRoleOf } from '../../../../shared/domain/staff/about-role';
import { Case, office, staff } from './handling';
import { basis as usual, local } from './sample';

/** What is known when a complaint comes in. */
export interface Incoming extends Partial<Pick<TakenIn, 'about' | 'settled' | 'channel' | 'receivedAt' | 'criteria'>> {
  readonly basis?: DeadlineBasis;
}

/** A general manager, whom some policies ask for. */
export const general: Person = { id: 'id-沈国明', name: '沈国明', role: 'general-manager', department: null };
/** The people of an office whose policy may ask for any role. */
export const whole = { ...office, general };
/** All of them. */
export const wholeStaff: readonly Person[] = [...staff, general];

/** What a policy makes of a complaint as it comes in. */
export function incoming(policy: Policy, { criteria = [], basis = usual, ...given }: Incoming) {
  const about = given.about ?? { department: '工程部', person: null };
  const settled = given.settled ?? false;
  const channel = given.channel ?? 'walk-in';
  const receivedAt = given.receivedAt ?? local('2026-11-20 10:12');
  const { severity } = proposeSeverity(criteria, policy);
  const handler = routeOf({ severity, aboutRole: aboutRoleOf(about, wholeStaff), criteria }, policy).handler;
  const subject = { severity, handler, criteria, channel };
  const stage = startStage(policy, subject, settled);
  const takenInAt = local('2026-11-20 10:14');
  const clocks = { ...subject, receivedAt, takenInAt, closedAt: null, promisedAt: null, stage, handling: newHistory(stage, takenInAt), escalations: [] };
  const deadlines = dueTimesFor(policy, clocks, basis);
  const ref = { id: policy.id, version: policy.version };
  return { policy: ref, ...subject, about, settled, stage, receivedAt, deadlines, proposed: { severity, criteria } };
}

/** A complaint on its way under a policy. */
export function taken(policy: Policy, given: Incoming = {}, now = '2026-11-20 10:30'): Case {
  return new Case(incoming(policy, given), policy, wholeStaff, local(now));
}

/** The stages that a complaint passes through. */
export function line(policy: Policy, state: Pick<ComplaintState, 'severity' | 'handler' | 'criteria' | 'handling'>): string[] {
  return stageLine(policy, state).map(({ id }) => id);
}

/** When a clock of a policy runs out that begins at a local time. */
export function due(policy: Policy, clock: string, from: string, basis = usual): string {
  const limit = policy.limits.find((one) => one.clock === clock);
  if (limit === undefined) throw new Error(`no clock ${clock}`);
  const found = dueAtOf(limit, local(from), basis);
  if (!found.ok) throw new Error(`year ${found.unknownYear} is not known`);
  const shown = new Date(Date.parse(found.dueAt) + 8 * 3_600_000).toISOString();
  return shown.slice(0, 16).replace('T', ' ');
}
