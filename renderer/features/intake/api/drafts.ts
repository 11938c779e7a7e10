import type { Draft, DraftFields } from '../../../../shared/ipc/draft';
import { call } from '../../../bridge/call';
import { askVault, type Leaving, sealed, vaultNow } from '../../../bridge/vault';

/** Keeps what is being typed; resolves with the time it was kept. */
export async function putDraft(id: string, fields: DraftFields): Promise<string> {
  return (await call('draft.put', { id, fields: { ...fields, ...(await leaving(fields, id)) } })).updatedAt;
}

/** A draft as it was last kept; who complains comes back where the vault is open, and stays sealed where it is not. */
export async function getDraft(id: string): Promise<Draft> {
  const draft = await call('draft.get', { id });
  if ((draft.fields.sealed ?? null) === null || vaultNow().state !== 'unlocked') return draft;
  const box = await call('vault.draft', { id });
  const person = box === null ? undefined : await askVault({ type: 'whole', box });
  return person === null || person === undefined ? draft : { ...draft, fields: { ...draft.fields, identity: person, sealed: null } };
}

/** Who complains as it leaves the window: typed anew, or sealed as it came back. */
export async function leaving({ identity, sealed: kept }: Pick<DraftFields, 'identity' | 'sealed'>, draftId: string): Promise<Leaving> {
  const typed = await sealed(identity, draftId);
  return typed.sealed === null && kept ? { ...typed, sealed: kept } : typed;
}

/** Throws a draft away. */
export async function discardDraft(id: string): Promise<void> {
  await call('draft.discard', { id });
}
