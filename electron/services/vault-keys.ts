import { createHash } from 'node:crypto';
import type { VaultEvent } from '../../shared/domain/vault/event';
import { vaultStream } from '../../shared/domain/vault/stream';
import { keyRefusal, type Holder, type KeyChange, type KeyRefusal } from '../../shared/domain/vault/key-change';
import { DeskError } from '../../shared/ipc/wire';
import type { KeyFile } from '../../shared/vault/key-file';
import type { FileChange } from '../../shared/vault/keys';
import { olderBoxCount } from '../db/repositories/identity-boxes';
import { everyStaff } from '../db/repositories/office';
import { findVaultKeys, keyInLog, noteTries, replaceVaultKeys, type VaultKeys } from '../db/repositories/vault-keys';
import type { Actor, ServiceContext } from './context';

type Context = Pick<ServiceContext, 'store' | 'clock'>;

/** What somebody asked to change about the keys, and by whose passcode; null is the recovery sheet. */
export interface AskedChange {
  readonly actor: Actor;
  readonly by: string | null;
  readonly change: KeyChange | { readonly kind: 'rotate' };
}

/** The vault's keys; null while there is no vault. */
export function vaultKeys({ store }: Pick<Context, 'store'>): Promise<VaultKeys | null> {
  return store.read(findVaultKeys);
}

/** Which of the vault's keys is in use: the first, the second… */
export const keyNumber = ({ retired }: KeyFile): number => retired.length + 1;

/** The digest by which the log knows a public key. */
export function keyDigest(publicKey: string): string {
  return createHash('sha256').update(publicKey).digest('hex');
}

/** Refuses to go on with a public key that the log does not name: somebody put it there, who could then read all that is typed. */
export async function refuseForeignKey({ store }: Pick<Context, 'store'>, { publicKey }: KeyFile): Promise<void> {
  const known = await store.read(keyInLog);
  if (known !== keyDigest(publicKey)) throw new DeskError('STORE_DAMAGED');
}

/** Why a change may not be made; null when it may, once the passcode proves right. */
export function changeRefusal({ store }: Pick<Context, 'store'>, { by, change }: AskedChange): Promise<KeyRefusal | null> {
  return store.read(async (db) => {
    const staff = await everyStaff(db);
    const ids = new Set((await findVaultKeys(db))?.file.wraps.map(({ keyholder }) => keyholder) ?? []);
    const holders = staff.filter(({ id, left }) => ids.has(id) && !left);
    const person = (id: string | null): Holder | null => staff.find((one) => one.id === id && !one.left) ?? null;
    if (by !== null && person(by) === null) return 'only-the-manager';
    const asked = change.kind === 'rotate' ? ({ kind: 'sheet' } as const) : change;
    return keyRefusal(asked, person(by), holders, 'keyholder' in asked ? person(asked.keyholder) : null);
  });
}

/**
 * Keeps the keys after a change that was asked for, and records it. A wrap brought up to date at opening is no change that
 * anybody made. False for what nobody asked for: the public key only ever changes by a rotation.
 */
export async function keepKeys({ store, clock }: Context, asked: AskedChange | null, file: KeyFile, change: FileChange): Promise<boolean> {
  return store.uow(async ({ db, append }) => {
    const before = (await findVaultKeys(db))?.file;
    if (before === undefined || (change.kind !== 'rotate' && file.publicKey !== before.publicKey)) return false;
    if (change.kind !== 'renew' && (asked === null || !sameChange(asked.change, change))) return false;
    await replaceVaultKeys(db, file);
    const event = change.kind === 'renew' || asked === null ? null : eventFor(asked, file, change, change.kind === 'rotate' ? await olderBoxCount(db, keyNumber(file)) : 0);
    if (event !== null) {
      await noteTries(db, { count: 0, lastAt: clock() });
      await append([{ ...event, stream: vaultStream, occurredAt: null, actor: asked?.by ?? asked?.actor.staffId ?? '' }]);
    }
    return true;
  });
}

function eventFor({ by }: AskedChange, file: KeyFile, change: Exclude<FileChange, { kind: 'renew' }>, boxes: number): VaultEvent {
  if (change.kind === 'rotate') return { type: 'vault.rotated', body: { key: keyDigest(file.publicKey), by, boxes } };
  return { type: 'vault.keys-changed', body: { change: change.kind, keyholder: change.kind === 'sheet' ? null : change.keyholder, by } };
}

function sameChange(asked: AskedChange['change'], made: FileChange): boolean {
  return asked.kind === made.kind && ('keyholder' in asked ? asked.keyholder : null) === ('keyholder' in made ? made.keyholder : null);
}
