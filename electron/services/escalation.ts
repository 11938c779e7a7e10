import type { ComplaintEvent, StoredComplaintEvent } from '../../shared/domain/complaint/event';
import { fold } from '../../shared/domain/complaint/fold';
import type { ComplaintState } from '../../shared/domain/complaint/state';
import { type ReachBasis, reachedPoints, rearmedDeadlines } from '../../shared/domain/escalation/reach';
import type { Policy } from '../../shared/domain/policy/schema';
import type { NewEvent } from '../db/event-codec';
import { byStream } from '../db/projection/fold-stream';
import { firstPointAfter, pointsUntil } from '../db/repositories/escalation';
import { eventsOfStreams } from '../db/repositories/events';
import { allStaff } from '../db/repositories/office';
import { policiesOf } from '../db/repositories/policy';
import { officeOf, type ServiceContext } from './context';

type Context = Pick<ServiceContext, 'store' | 'clock' | 'calendar'>;

/** What one batch did. */
export interface Batch {
  /** How many points were reached. */
  readonly reached: number;
  /** There is more to do at once. */
  readonly more: boolean;
}

/** So many complaints are looked at in one unit of work, so that whoever saves meanwhile waits for a moment only. */
export const batchSize = 120;

/**
 * Records what the clocks of the next complaints have reached: the earliest points first, each once, whenever the
 * program was cut off. Everything of a batch is recorded, or nothing.
 */
export function fireReached({ store, clock, calendar }: Context, size = batchSize): Promise<Batch> {
  return store.uow(async ({ db, append }) => {
    const now = clock();
    const ahead = await pointsUntil(db, now, size + 1);
    if (ahead.length === 0) return { reached: 0, more: false };
    const basis = { staff: await allStaff(db), deadlines: { calendar: calendar(), closingTime: (await officeOf(db)).closingTime }, now };
    const looked = ahead.slice(0, size);
    // Beyond the first complaint that is left over, a point of this batch might come before one of the next.
    const until = ahead[size]?.at ?? now;
    const streams = byStream(await eventsOfStreams(db, looked.map(({ id }) => id)));
    const states = looked.flatMap(({ id, at }) => {
      const state = fold((streams.get(id) ?? []) as readonly StoredComplaintEvent[]);
      return state === null ? [] : [{ id, at, state }];
    });
    const policyOf = await policiesOf(db, states.map(({ state }) => state.policy));
    const told: { at: string; id: string; events: readonly ComplaintEvent[] }[] = [];
    for (const { id, at, state } of states) told.push(...reachedBy(state, policyOf(state.policy), basis, until, at).map((one) => ({ ...one, id })));
    told.sort((one, other) => (one.at < other.at ? -1 : one.at > other.at ? 1 : 0));
    const events = told.flatMap(({ id, events: some }) => some.map((event): NewEvent => ({ ...event, stream: id, occurredAt: now, actor: 'clock' })));
    if (events.length > 0) await append(events);
    return { reached: events.filter(({ type }) => type === 'complaint.escalated').length, more: ahead.length > size && events.length > 0 };
  });
}

/** When the next clock tells somebody; null when none will. */
export function nextReach({ store, clock }: Pick<Context, 'store' | 'clock'>): Promise<string | null> {
  return store.read((db) => firstPointAfter(db, clock()));
}

/** What a complaint has reached; where nothing is, as after another calendar, its clocks are told their true next points. */
function reachedBy(state: ComplaintState, policy: Policy | undefined, basis: Omit<ReachBasis, 'policy'>, until: string, at: string) {
  const reached = policy === undefined ? [] : reachedPoints(state, { ...basis, policy }, until);
  if (reached.length > 0) return reached;
  const deadlines = policy === undefined ? state.deadlines.map((set) => ({ ...set, next: null })) : rearmedDeadlines(state, { ...basis, policy });
  const unchanged = deadlines.every(({ next }, index) => next === state.deadlines[index]?.next);
  const event: ComplaintEvent = { type: 'complaint.deadlines-set', body: { deadlines, reason: '核对提醒时间' } };
  return unchanged ? [] : [{ at, events: [event] }];
}
