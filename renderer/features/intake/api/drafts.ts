import type { Draft, DraftFields } from '../../../../shared/ipc/draft';
import { call } from '../../../bridge/call';

/** Keeps what is being typed; resolves with the time it was kept. */
export async function putDraft(id: string, fields: DraftFields): Promise<string> {
  return (await call('draft.put', { id, fields })).updatedAt;
}

/** A draft as it was last kept. */
export function getDraft(id: string): Promise<Draft> {
  return call('draft.get', { id });
}

/** Throws a draft away. */
export async function discardDraft(id: string): Promise<void> {
  await call('draft.discard', { id });
}
