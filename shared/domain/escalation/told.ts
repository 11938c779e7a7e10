import type { ComplaintState } from '../complaint/state';
import type { DeadlineBasis } from '../deadline/compute';
import type { DeadlineSet } from '../deadline/deadline-set';
import type { Limit } from '../policy/limit';
import { roleLabel } from '../staff/role';
import { toldText } from './entry';
import { isPassedOver, pointsOf } from './points';

/** A point of a clock in words: who is told of what, and whether that was done. */
export interface PointView {
  readonly id: string;
  readonly at: string;
  /** Who was told by name; before that, who is to be told. */
  readonly whom: string;
  readonly what: string;
  /** Null while nobody was told. */
  readonly toldAt: string | null;
}

/** The points of a clock that runs, in the order of time; those that nobody is told of any more are left out. */
export function pointViews(state: ComplaintState, set: Pick<DeadlineSet, 'clock' | 'dueAt'>, limit: Limit, basis: DeadlineBasis, names: ReadonlyMap<string, string>): readonly PointView[] {
  const placed = pointsOf(limit, set.dueAt, state, basis);
  return placed.flatMap(({ point, at }, nth) => {
    const done = state.escalations.findLast((one) => one.clock === set.clock && one.point === point.id && one.dueAt === set.dueAt);
    if (at === null || (done === undefined && isPassedOver(placed, nth, state))) return [];
    const told = done?.told.map((id) => names.get(id) ?? '').filter((name) => name !== '') ?? [];
    const whom = done === undefined ? whomText(point.tell, state) : toldText(done.tell, told);
    return [{ id: point.id, at, whom, what: point.what, toldAt: done?.firedAt ?? null }];
  });
}

function whomText(tell: NonNullable<Limit['escalate']>[number]['tell'], { handler }: ComplaintState): string {
  return tell === 'doer' ? '轮到办理的人' : roleLabel[tell === 'handler' ? handler : tell];
}
