import { type DayNumber, dayOf, instantAt } from '../../util/local-time';
import { calendarDays, type DeadlineBasis, elapsedMs, weekOf } from '../deadline/compute';
import type { DeadlineSet } from '../deadline/deadline-set';
import { outsidePauses, type Pause } from '../deadline/pauses';
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

/** What the points of a complaint depend on, beside its due times. */
export interface PointCase {
  readonly escalations: readonly Reached[];
  readonly handling: { readonly pauses: readonly Pause[] };
  /** Not there before a complaint is taken in. */
  readonly relations?: { readonly restoredAt: string | null };
}

/** The points of a limit that runs out at an instant, in the order of time; none falls into a pause. */
export function pointsOf(limit: Pick<Limit, 'escalate' | 'hours' | 'pausable'>, dueAt: string, { handling }: Pick<PointCase, 'handling'>, basis: DeadlineBasis): readonly PlacedPoint[] {
  const pauses = limit.pausable === true ? handling.pauses : [];
  return (limit.escalate ?? [])
    .map((point) => ({ point, at: pointAt(point.at, dueAt, limit.hours, basis) }))
    .map(({ point, at }) => ({ point, at: at === null || at >= dueAt ? at : outsidePauses(pauses, at) }))
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

/**
 * Whether nobody is told of a point any more: it came while the complaint went on under another one, and so did a later
 * one of the same clock. Whoever gets it back is told once how it stands, not all that was missed for a good reason.
 */
export function isPassedOver(placed: readonly PlacedPoint[], nth: number, { relations }: Pick<PointCase, 'relations'>): boolean {
  const until = relations?.restoredAt ?? null;
  const here = placed[nth];
  if (until === null || here === undefined || here.at === null || here.at > until || here.point.raise !== undefined) return false;
  return placed.slice(nth + 1).some(({ at }) => at !== null && at <= until);
}

/** A clock with the instant at which somebody must next be told of it. */
export function armed(set: Pick<DeadlineSet, 'clock' | 'dueAt'>, limit: Limit | undefined, subject: PointCase, basis: DeadlineBasis): DeadlineSet {
  const placed = limit === undefined ? [] : pointsOf(limit, set.dueAt, subject, basis);
  const open = placed.find(({ point, at }, nth) => at !== null && !isReached(subject.escalations, set, point.id) && !isPassedOver(placed, nth, subject));
  return { clock: set.clock, dueAt: set.dueAt, next: open?.at ?? null };
}
