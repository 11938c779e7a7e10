import type { InboxFilter } from '../../../../shared/ipc/inbox';

/** By what a list is put in order, and so what its heads say. */
export type Order = 'severity' | 'due' | 'closed';

/**
 * The whole inbox stands by severity, what is due first within each; a narrower list just by what is due first,
 * because a rare severity within it would have to be looked for through all of it.
 */
export function orderOf({ view, channel, department }: InboxFilter): Order {
  if (view === 'closed') return 'closed';
  return view === 'open' && channel === null && department === null ? 'severity' : 'due';
}
