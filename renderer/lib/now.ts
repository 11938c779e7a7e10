import { useSyncExternalStore } from 'react';

let current = Date.now();
const listeners = new Set<() => void>();

// One slow clock for the whole window: what is due is told in minutes.
setInterval(() => {
  current = Date.now();
  for (const listener of listeners) listener();
}, 15_000);

/** The time now in milliseconds, fresh to a quarter of a minute. */
export function useNow(): number {
  return useSyncExternalStore(
    (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    () => current,
  );
}

/** The same as an ISO instant, as the rules take it. */
export function useNowText(): string {
  return new Date(useNow()).toISOString();
}
