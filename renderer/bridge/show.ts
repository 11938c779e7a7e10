import type { PersonView } from '../../shared/ipc/identity';
import { errorMessages } from '../../shared/ipc/wire';
import { call } from './call';
import { CallError } from './call-error';
import { askVault, vaultNow } from './vault';

/** Who complained, whole: of a record, or of a complaint. Where there is a vault it is written down who saw it and why. */
export async function showPerson(of: string, reason: string): Promise<PersonView | null> {
  const { state, key } = vaultNow();
  if (key === null) return call('identity.reveal', { digest: of });
  if (state !== 'unlocked') throw new CallError('LOCKED', errorMessages.LOCKED);
  const box = await call('vault.show', { of, reason });
  if (box === null) return null;
  const person = await askVault({ type: 'whole', box });
  if (person === null || person === undefined) throw new CallError('STORE_DAMAGED', '这份客户资料打不开，可能已损坏，其他内容不受影响。请告诉管理员。');
  return person;
}
