import { useState } from 'react';

const kept = new Map<string, unknown>();

/** A value that outlives the part of the window that holds it, until it is forgotten: what was typed comes back there. */
export interface Kept<T> {
  readonly value: T;
  readonly put: (value: T) => void;
  readonly forget: () => void;
}

/** State kept under a key; `start` makes it where nothing is kept. */
export function useKept<T>(key: string, start: () => T): Kept<T> {
  const [value, setValue] = useState<T>(() => recall<T>(key) ?? start());
  return {
    value,
    put: (next) => {
      kept.set(key, next);
      setValue(next);
    },
    forget: () => forget(key),
  };
}

/** Forgets what is kept under a key, or everything: somebody else is on duty. */
export function forget(key?: string): void {
  if (key === undefined) kept.clear();
  else kept.delete(key);
}

function recall<T>(key: string): T | undefined {
  return kept.get(key) as T | undefined;
}
