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
