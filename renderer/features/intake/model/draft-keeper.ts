import type { DraftFields } from '../../../../shared/ipc/draft';
import { trailing } from '../../../lib/trailing';
import { toDraft } from './fields';
import { type IntakeForm, isUntouched } from './intake-form';

/** What became of the draft so far. */
export type DraftState =
  | { readonly kind: 'none' }
  | { readonly kind: 'kept'; readonly at: string }
  | { readonly kind: 'failed'; readonly message: string };

/** Where drafts go. */
export interface DraftStore {
  put(fields: DraftFields): Promise<string>;
  discard(): Promise<void>;
  /** Something typed waits to be stored, or no longer does. */
  unsaved(waits: boolean): void;
}

/** Keeps a draft of the page as it changes. */
export interface DraftKeeper {
  /** The page changed. */
  keep(form: IntakeForm): void;
  /** Writes what waits now, such as before the window goes. */
  flush(): Promise<void>;
  /** Whether something typed is stored nowhere yet. */
  waits(): boolean;
  /** Stops and waits for the write under way: the page is being saved, and a saved page has no draft. */
  hold(): Promise<void>;
  /** Saving was refused: keeping goes on with the page as it stands. */
  resume(form: IntakeForm): void;
}

const soon = 250;
const again = 2_000;

/** Makes a keeper. A failed write is tried again by itself while nothing newer comes. */
export function draftKeeper(store: DraftStore, stored: boolean, tell: (state: DraftState) => void): DraftKeeper {
  let retry: ReturnType<typeof setTimeout> | undefined;
  let there = stored;
  let newest: IntakeForm | null = null;
  let waits = false;
  const tellUnsaved = (is: boolean) => {
    waits = is;
    store.unsaved(is);
  };
  let held: { latest: IntakeForm | null } | null = null;
  const job = trailing<IntakeForm>(async (form) => {
    try {
      if (isUntouched(form)) {
        if (there) await store.discard();
        there = false;
        tell({ kind: 'none' });
      } else {
        const at = await store.put(toDraft(form, new Date().toISOString()));
        there = true;
        tell({ kind: 'kept', at });
      }
      if (newest === form) tellUnsaved(false);
    } catch (error) {
      tell({ kind: 'failed', message: error instanceof Error ? error.message : '' });
      clearTimeout(retry);
      retry = setTimeout(() => job.push(form), again);
    }
  }, soon);
  const keep = (form: IntakeForm) => {
    clearTimeout(retry);
    if (held !== null) {
      held.latest = form;
      return;
    }
    newest = form;
    tellUnsaved(true);
    job.push(form);
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
    resume(form) {
      const latest = held?.latest ?? form;
      held = null;
      keep(latest);
    },
  };
}
