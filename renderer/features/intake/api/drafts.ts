import type { Draft } from '../../../../shared/ipc/draft';
import type { IntakeFields } from '../../../../shared/ipc/intake';
import { call } from '../../../bridge/call';

/** Keeps what is being typed; resolves with the time it was kept. */
export async function putDraft(id: string, fields: IntakeFields): Promise<string> {
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
