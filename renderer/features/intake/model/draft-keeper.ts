import type { DraftFields } from '../../../../shared/ipc/draft';
import { type Keeper, keeperOf, type KeeperStore, type KeptState } from '../../../lib/keeper';
import { toDraft } from './fields';
import { type IntakeForm, isUntouched } from './intake-form';

/** What became of the draft so far. */
export type DraftState = KeptState;

/** Where drafts go. */
export interface DraftStore extends Omit<KeeperStore<IntakeForm>, 'put' | 'untouched'> {
  put(fields: DraftFields): Promise<string>;
}

/** Keeps a draft of the page as it changes. */
export type DraftKeeper = Keeper<IntakeForm>;

/** Makes a keeper of the intake page. */
export function draftKeeper(store: DraftStore, stored: boolean, tell: (state: DraftState) => void): DraftKeeper {
  return keeperOf<IntakeForm>({ ...store, untouched: isUntouched, put: (form) => store.put(toDraft(form, new Date().toISOString())) }, stored, tell);
}
