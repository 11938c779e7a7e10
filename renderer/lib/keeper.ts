import { shift } from './hand-over';
import { trailing } from './trailing';

/** What became of what was typed so far. */
export type KeptState =
  | { readonly kind: 'none' }
  | { readonly kind: 'kept'; readonly at: string }
  | { readonly kind: 'failed'; readonly message: string };

/** Where what is typed goes. */
export interface KeeperStore<T> {
  /** Nothing was typed: there is nothing to keep. */
  untouched(value: T): boolean;
  /** Writes it and tells when that was. */
  put(value: T): Promise<string>;
  discard(): Promise<void>;
  /** Something typed waits to be stored, or no longer does. */
  unsaved(waits: boolean): void;
}

/** Keeps what is typed as it changes. */
export interface Keeper<T> {
  /** It changed. */
  keep(value: T): void;
  /** Writes what waits now, such as before the window goes. */
  flush(): Promise<void>;
  /** Whether something typed is stored nowhere yet. */
  waits(): boolean;
  /** Stops and waits for the write under way: it is being saved, and what is saved needs not be kept. */
  hold(): Promise<void>;
  /** Saving was refused: keeping goes on with it as it stands. */
  resume(value: T): void;
}

const soon = 250;
const again = 2_000;

/** Makes a keeper. A failed write is tried again by itself while nothing newer comes. */
export function keeperOf<T>(store: KeeperStore<T>, stored: boolean, tell: (state: KeptState) => void): Keeper<T> {
  let retry: ReturnType<typeof setTimeout> | undefined;
  let there = stored;
  let newest: T | null = null;
  let waits = false;
  const tellUnsaved = (is: boolean) => {
    waits = is;
    store.unsaved(is);
  };
  let held: { latest: T | null } | null = null;
  const born = shift();
  const job = trailing<T>(async (value) => {
    if (shift() !== born) return tellUnsaved(false);
    try {
      if (store.untouched(value)) {
        if (there) await store.discard();
        there = false;
        tell({ kind: 'none' });
      } else {
        const at = await store.put(value);
        there = true;
        tell({ kind: 'kept', at });
      }
      if (newest === value) tellUnsaved(false);
    } catch (error) {
      tell({ kind: 'failed', message: error instanceof Error ? error.message : '' });
      clearTimeout(retry);
      retry = setTimeout(() => job.push(value), again);
    }
  }, soon);
  const keep = (value: T) => {
    clearTimeout(retry);
    if (held !== null) {
      held.latest = value;
      return;
    }
    newest = value;
    tellUnsaved(true);
    job.push(value);
  };
  return {
    keep,
    flush: () => job.flush(),
    waits: () => waits,
    async hold() {
      held = { latest: null };
      clearTimeout(retry);
      await job.cancel();
      clearTimeout(retry);
      tellUnsaved(false);
    },
    resume(value) {
      const latest = held?.latest ?? value;
      held = null;
      keep(latest);
    },
  };
}
