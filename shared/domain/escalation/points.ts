import { type DayNumber, dayOf, instantAt } from '../../util/local-time';
import { calendarDays, type DeadlineBasis, elapsedMs, weekOf } from '../deadline/compute';
import type { DeadlineSet } from '../deadline/deadline-set';
import { nthWorkingDay } from '../deadline/working-time';
import type { EscalationPoint, Limit } from '../policy/limit';

/** A point that was reached: which one of which due time. */
export interface Reached {
  readonly clock: string;
  readonly point: string;
  /** The due time it belongs to: another due time of the same clock has points of its own. */
  readonly dueAt: string;
}

/** A point of a clock with its instant; null where no notice reaches. */
export interface PlacedPoint {
  readonly point: EscalationPoint;
  readonly at: string | null;
}

/** The points of a limit that runs out at an instant, in the order of time. */
export function pointsOf(limit: Pick<Limit, 'escalate' | 'hours'>, dueAt: string, basis: DeadlineBasis): readonly PlacedPoint[] {
  return (limit.escalate ?? [])
    .map((point) => ({ point, at: pointAt(point.at, dueAt, limit.hours, basis) }))
    .sort((one, other) => ((one.at ?? '~') < (other.at ?? '~') ? -1 : one.at === other.at ? 0 : 1));
}

function pointAt({ amount, unit }: EscalationPoint['at'], dueAt: string, hours: Limit['hours'], basis: DeadlineBasis): string | null {
  if (amount === 0) return dueAt;
  const elapsed = elapsedMs({ amount, unit });
  if (elapsed !== null) return new Date(Date.parse(dueAt) + elapsed).toISOString();
  const due = dayOf(dueAt);
  const day = unit === 'working-days' ? nthWorkingDay(basis.calendar, weekOf(basis, hours), due, amount) : due + calendarDays({ amount, unit }, due);
  return typeof day === 'number' ? moved(dueAt, due, day) : null;
}

/** The same time of another day. */
function moved(instant: string, from: DayNumber, to: DayNumber): string {
  return new Date(Date.parse(instant) + Date.parse(instantAt(to, 0)) - Date.parse(instantAt(from, 0))).toISOString();
}

/** Whether a point of a due time was reached before. */
export function isReached(reached: readonly Reached[], { clock, dueAt }: Pick<Reached, 'clock' | 'dueAt'>, point: string): boolean {
  return reached.some((one) => one.clock === clock && one.dueAt === dueAt && one.point === point);
}

/** A clock with the instant at which somebody must next be told of it. */
export function armed(set: Pick<DeadlineSet, 'clock' | 'dueAt'>, limit: Limit | undefined, reached: readonly Reached[], basis: DeadlineBasis): DeadlineSet {
  const open = pointsOf(limit ?? {}, set.dueAt, basis).find(({ point, at }) => at !== null && !isReached(reached, set, point.id));
  return { clock: set.clock, dueAt: set.dueAt, next: open?.at ?? null };
}
