import { useSyncExternalStore } from 'react';

let begun = false;
const listeners = new Set<() => void>();

/** The first list is on screen: what could wait until now may be asked for. */
export function beginLeisure(): void {
  begun = true;
  for (const listener of listeners) listener();
}

// Another page than the first list may be on screen after a reload.
setTimeout(beginLeisure, 2_000);

/** Whether the desk can be used already; what nobody needs before that waits for it. */
export function useLeisure(): boolean {
  return useSyncExternalStore(listen, () => begun);
}

function listen(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}
