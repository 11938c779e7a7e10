import type { InboxFilter } from '../../../../shared/ipc/inbox';

/** By what a list is put in order, and so what its heads say. */
export type Order = 'severity' | 'due' | 'closed';

/**
 * The whole inbox stands by severity, what is due first within each; a narrower list just by what is due first,
 * because a rare severity within it would have to be looked for through all of it.
 */
export function orderOf({ view, severity: _, due: _due, ...narrowing }: InboxFilter): Order {
  if (view === 'closed') return 'closed';
  return view === 'open' && Object.values(narrowing).every((value) => value === null || value === undefined) ? 'severity' : 'due';
}
