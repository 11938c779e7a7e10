import type { ComplaintDetail } from '../../../../shared/ipc/complaint';
import type { DeadlineView } from '../../../../shared/ipc/intake';

/** The time limit that runs out first; null when the case is archived or none is known. */
export function nextDeadline(complaint: ComplaintDetail): DeadlineView | null {
  if (complaint.handling.archived !== null) return null;
  const known = complaint.deadlines.filter((limit) => limit.dueAt !== null);
  return known.toSorted((one, other) => (one.dueAt ?? '').localeCompare(other.dueAt ?? ''))[0] ?? null;
}

const never = '9999-12-31T23:59:59.999Z';

/** Time limits by what runs out first; those without a due time last, in their order. */
export function nearestFirst(deadlines: readonly DeadlineView[]): readonly DeadlineView[] {
  return deadlines.toSorted((one, other) => Date.parse(one.dueAt ?? never) - Date.parse(other.dueAt ?? never));
}

/** How much of a limit is used, from 0 to 1; null while it does not run. */
export function usedShare({ begunAt, dueAt }: Pick<DeadlineView, 'begunAt' | 'dueAt'>, now: number): number | null {
  if (begunAt === null || dueAt === null) return null;
  const [from, to] = [Date.parse(begunAt), Date.parse(dueAt)];
  return to <= from ? 1 : Math.min(1, Math.max(0, (now - from) / (to - from)));
}
