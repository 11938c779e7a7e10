import type { InboxView } from '../../../../shared/ipc/inbox';
import { everything, type Narrowing } from './filter';

const kept = new Map<InboxView, Narrowing>();

/** The narrowing a list was left with. */
export function keptNarrowing(view: InboxView): Narrowing {
  return kept.get(view) ?? everything;
}

/** Keeps the narrowing of a list for coming back to it. */
export function keepNarrowing(view: InboxView, narrowing: Narrowing): void {
  kept.set(view, narrowing);
}
