import type { DeadlineSet, StoredComplaintEvent } from '../../shared/domain/complaint/event';
import { fold } from '../../shared/domain/complaint/fold';
import { changedDeadlines, type ClockChange, deadlinesAfter } from '../../shared/domain/deadline/changed-deadlines';
import type { DeadlineBasis } from '../../shared/domain/deadline/compute';
import { byStream } from '../db/projection/fold-stream';
import { eventsOfStreams } from '../db/repositories/events';
import { policiesOf } from '../db/repositories/policy';
import type { Executor } from '../db/schema';

/** So many complaints are looked at in one go, before others have their turn. */
export const scanSize = 100;

/** An open complaint some of whose clocks change, or only the moments at which somebody is told of them. */
export interface ComplaintChange {
  readonly id: string;
  readonly number: string;
  readonly clocks: readonly ClockChange[];
  /** The whole set afterwards. */
  readonly deadlines: DeadlineSet[];
}

/** One calendar in the place of another. */
export interface CalendarSwitch {
  readonly before: DeadlineBasis;
  readonly after: DeadlineBasis;
}

/** All open complaints with their audiences, in the order of their numbers. */
export async function openComplaints(db: Executor): Promise<{ id: string; audience: string }[]> {
  const rows = await db.selectFrom('complaint').select(['id', 'number', 'audience']).where('is_open', '=', 1).execute();
  return rows.sort((a, b) => (a.number < b.number ? -1 : 1));
}

/** Those of some complaints whose clocks another calendar changes. */
export async function changesAmong(db: Executor, ids: readonly string[], { before, after }: CalendarSwitch): Promise<ComplaintChange[]> {
  const streams = byStream(await eventsOfStreams(db, ids));
  const states = ids.flatMap((id) => fold((streams.get(id) ?? []) as readonly StoredComplaintEvent[]) ?? []);
  const policyOf = await policiesOf(db, states.map(({ policy }) => policy));
  return states.flatMap((state): ComplaintChange[] => {
    const { id } = state;
    const policy = policyOf(state.policy);
    // A complaint of a policy that is gone keeps its recorded times: there is nothing to reckon new ones by.
    if (policy === undefined) return [];
    const clocks = changedDeadlines(policy, state, before, after);
    const deadlines = deadlinesAfter(policy, state, clocks, after);
    return clocks.length === 0 && !isMoved(state.deadlines, deadlines) ? [] : [{ id, number: state.number, clocks, deadlines }];
  });
}

function isMoved(before: readonly DeadlineSet[], after: readonly DeadlineSet[]): boolean {
  const next = new Map(before.map((set) => [set.clock, set.next]));
  return after.some((set) => next.get(set.clock) !== undefined && next.get(set.clock) !== set.next);
}
