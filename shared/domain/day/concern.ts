import { dayOf, dayText } from '../../util/local-time';
import type { ComplaintEvent } from '../complaint/event';
import type { DayConcern } from './event';

/** The end of a day as far as later changes look at it. */
export interface Seal {
  /** Its place in the log. */
  readonly position: number;
  readonly day: string;
  readonly until: string;
}

type Placed = ComplaintEvent & { readonly position: number };

/** What a step of a complaint changes of a day that had been sealed; null for what it adds to its own day. What came before what is told by the order of the log. */
export function concernOf(events: readonly Placed[], at: number, seals: readonly Seal[]): Pick<DayConcern, 'day' | 'kind'> | null {
  const event = events[at];
  if (event === undefined) return null;
  // A register of old cases is no late entry for days that this desk sealed.
  if (event.type === 'complaint.taken-in' && event.body.old !== undefined) return null;
  if (event.type === 'complaint.taken-in') return lateBy(event.body.receivedAt, event.position, seals);
  if (event.type === 'complaint.answered') return lateBy(event.body.answeredAt, event.position, seals);
  const changed = changedBy(events, at);
  if (changed === null) return null;
  const seal = seals.find(({ position }) => position > changed);
  return seal === undefined || seal.position > event.position ? null : { day: seal.day, kind: 'corrected' };
}

/** Whether `concernOf` may have something to say of a type. */
export const concerning: readonly string[] = ['complaint.taken-in', 'complaint.answered', 'complaint.corrected', 'complaint.answer-withdrawn', 'complaint.merged', 'complaint.unmerged'];

/** In words for a timeline. */
export function concernText({ day, kind }: Pick<DayConcern, 'day' | 'kind'>): string {
  return kind === 'corrected' ? `更正已日结的 ${day}` : `补记，${day} 已日结`;
}

/** The place of what an event puts right; null for one that puts nothing right. */
function changedBy(events: readonly Placed[], at: number): number | null {
  const type = events[at]!.type;
  if (type === 'complaint.answer-withdrawn') return events.slice(0, at).findLast((one) => one.type === 'complaint.answered')?.position ?? null;
  const whole = type === 'complaint.corrected' || type === 'complaint.merged' || type === 'complaint.unmerged';
  return whole ? (events[0]?.position ?? null) : null;
}

function lateBy(said: string, position: number, seals: readonly Seal[]): Pick<DayConcern, 'day' | 'kind'> | null {
  const last = seals.findLast((seal) => seal.position < position);
  return last === undefined || said > last.until ? null : { day: dayText(dayOf(said)), kind: 'late' };
}
