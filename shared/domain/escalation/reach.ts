import { applyEvent } from '../complaint/fold';
import type { ComplaintEvent, StoredComplaintEvent } from '../complaint/event';
import type { ComplaintState } from '../complaint/state';
import { rearmed } from '../deadline/changed-deadlines';
import type { DeadlineBasis } from '../deadline/compute';
import type { DeadlineSet } from '../deadline/deadline-set';
import { clocksAfter, stageUnder, standingStage } from '../handling/moves';
import { doersOf, type Person } from '../handling/people';
import type { EscalationPoint } from '../policy/limit';
import { criterionOf } from '../policy/lookup';
import type { Policy } from '../policy/schema';
import { stageStep } from '../policy/stages';
import { proposeSeverity } from '../severity/propose';
import { routeOf } from '../severity/route';
import { severityRank, type Severity } from '../severity/severity';
import { aboutRoleOf } from '../staff/about-role';
import type { Role } from '../staff/role';
import type { Escalated } from './event';
import { isDueAgain, withheldWhy } from './next';
import { isPassedOver, type PlacedPoint, pointsOf } from './points';

/** What reaching a point is judged by, beside the complaint itself. */
export interface ReachBasis {
  readonly policy: Policy;
  readonly deadlines: DeadlineBasis;
  readonly staff: readonly Person[];
  readonly now: string;
}

/** What a point leads to, and the time that orders it among those of other complaints. */
export interface ReachedPoint {
  readonly at: string;
  readonly events: readonly ComplaintEvent[];
}

/** Later than this, a person was not told in time. */
const lateAfterMs = 5 * 60_000;

/** Everything that the clocks of a complaint have reached by `until`, in order; each point of a due time once. */
export function reachedPoints(state: ComplaintState, basis: ReachBasis, until: string): readonly ReachedPoint[] {
  const reached: ReachedPoint[] = [];
  let now = state;
  for (let last = ''; ; ) {
    const first = firstReached(now, basis, until);
    if (first === null) return reached;
    const events = eventsOf(now, first, basis);
    for (const event of events) now = applyEvent(now, recorded(event, now, basis.now));
    // A point that only came up by the one before it is told after it, whatever its time.
    last = first.at > last ? first.at : last;
    reached.push({ at: last, events });
  }
}

/** The clocks of a complaint as they stand, each with its next point reckoned anew. */
export function rearmedDeadlines(state: ComplaintState, { policy, deadlines }: ReachBasis): DeadlineSet[] {
  return state.deadlines.map((set) => rearmed(policy, state, set, deadlines));
}

interface Found {
  readonly set: DeadlineSet;
  readonly point: EscalationPoint;
  readonly at: string;
}

function firstReached(state: ComplaintState, { policy, deadlines }: ReachBasis, until: string): Found | null {
  let first: Found | null = null;
  for (const set of state.deadlines) {
    const limit = policy.limits.find(({ clock }) => clock === set.clock);
    if (limit === undefined) continue;
    const placed = pointsOf(limit, set.dueAt, state, deadlines);
    for (const [nth, { point, at }] of placed.entries()) {
      if (at === null || at > until || (first !== null && first.at <= at)) continue;
      if (isOpen(state, set, placed, nth)) first = { set, point, at };
    }
  }
  return first;
}

function isOpen(state: ComplaintState, { clock, dueAt }: DeadlineSet, placed: readonly PlacedPoint[], nth: number): boolean {
  const id = placed[nth]?.point.id;
  const at = state.escalations.findLastIndex((one) => one.clock === clock && one.point === id && one.dueAt === dueAt);
  const before = state.escalations[at];
  return before === undefined ? !isPassedOver(placed, nth, state) : isDueAgain(state, before, at);
}

function eventsOf(state: ComplaintState, { set, point, at }: Found, basis: ReachBasis): readonly ComplaintEvent[] {
  const { policy, staff, now } = basis;
  const tell = roleTold(point.tell, state, policy);
  const raised = point.raise === undefined ? null : raising(state, point.raise, policy);
  const withheld = raised === null || typeof raised === 'object' ? null : raised;
  const told: Omit<Escalated, 'deadlines'> = {
    clock: set.clock,
    point: point.id,
    dueAt: set.dueAt,
    at,
    late: Date.parse(now) - Date.parse(at) > lateAfterMs,
    tell,
    told: doersOf(tell, state, staff).people.map(({ id }) => id),
    what: point.what,
    ...(withheld !== null && { withheld }),
  };
  const after = { ...state, escalations: [...state.escalations, { ...told, firedAt: now }] };
  const escalated: ComplaintEvent = { type: 'complaint.escalated', body: { ...told, deadlines: rearmedDeadlines(after, basis) } };
  if (raised === null || typeof raised === 'string') return [escalated];
  return [escalated, severityRaised(applyEvent(state, recorded(escalated, state, now)), raised, set.clock, basis)];
}

interface Raising {
  readonly severity: Severity;
  readonly criterion: string;
}

/** What an automatic criterion raises a complaint to, or why it does not. */
function raising(state: ComplaintState, criterion: string, policy: Policy): Raising | NonNullable<Escalated['withheld']> {
  const why = withheldWhy(state);
  if (why !== null) return why;
  const { severity } = proposeSeverity([...state.criteria, criterion], policy);
  // Internal is a class of its own, neither raised nor raised to.
  const graver = severity !== 'internal' && state.severity !== 'internal' && severityRank[severity] < severityRank[state.severity];
  return graver ? { severity, criterion } : 'severity';
}

/**
 * A raised severity changes who handles the case and where it stands, as when a person raises it. Whoever gets it has
 * the whole time for each step; the clock that ran out stays as it is.
 */
function severityRaised(state: ComplaintState, { severity, criterion }: Raising, ranOut: string, { policy, staff, deadlines, now }: ReachBasis): ComplaintEvent {
  const { handler } = routeOf({ severity, aboutRole: aboutRoleOf(state.about, staff), criteria: state.criteria }, policy);
  const stage = stageUnder(state, { ...state, severity, handler }, policy);
  const anew = policy.limits.map(({ clock }) => clock).filter((clock) => clock !== ranOut);
  const after = clocksAfter(state, { ...state, stage, severity, anew }, policy, deadlines, now);
  const reason = `${criterionOf(policy, criterion)?.label ?? criterion}，到时自动提高`;
  const restarted = after.restarted.length > 0 ? { restarted: after.restarted } : {};
  return { type: 'complaint.severity-raised', body: { severity, handler, reason, criterion, stage, deadlines: after.deadlines, ...restarted } };
}

function roleTold(tell: EscalationPoint['tell'], state: ComplaintState, policy: Policy): Role {
  if (tell === 'handler') return state.handler;
  return tell === 'doer' ? (stageStep(policy, standingStage(state, policy), state)?.who ?? state.handler) : tell;
}

/** An event as the log would hold it, for reckoning on before it is recorded. */
function recorded(event: ComplaintEvent, { id, lastSeq }: ComplaintState, now: string): StoredComplaintEvent {
  return { ...event, id: '', site: '', siteSeq: lastSeq, stream: id, occurredAt: now, recordedAt: now, actor: 'clock', prevHash: '', hash: '' };
}
