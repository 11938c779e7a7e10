import { useQuery } from '@tanstack/react-query';
import { type KeyChange, keyRefusalWords } from '../../../../shared/domain/vault/key-change';
import { zhTime } from '../../../../shared/util/zh-date';
import type { Sheet } from '../../../../shared/vault/keys';
import { call } from '../../../bridge/call';
import { ask } from '../../../bridge/query';
import { askVault, forgetPort, vaultNow } from '../../../bridge/vault';

/** What the page about the vault shows. */
export function useVaultStatus() {
  return useQuery({ ...ask('vault.status', {}), staleTime: 0 });
}

/** The staff, of whom keyholders are chosen. */
export function useStaff() {
  return useQuery(ask('staff.list', {})).data ?? [];
}

/** How a try to open ended: open, wrong, or to be made again at a time. */
export type Tried = 'open' | 'wrong' | 'changed' | { readonly nextTryAt: string };

/** Tries to open the vault; the passcode goes to its own process, past main. Null opens with the recovery sheet. */
export async function openVault(keyholder: string | null, passcode: string): Promise<Tried> {
  // The process of an earlier try may have ended meanwhile.
  forgetPort();
  await askVault({ type: 'masked', boxes: [] });
  const { nextTryAt } = await call('vault.try', { keyholder });
  if (nextTryAt !== null) return { nextTryAt };
  const outcome = await askVault({ type: 'open', keyholder, passcode, sealsTo: vaultNow().key });
  return outcome === 'done' ? 'open' : (outcome ?? 'wrong');
}

/** A change of keys: who may open, a new sheet, or a new pair of keys. */
export type Change = KeyChange | { readonly kind: 'rotate' };

/** How a change went: made, a sheet to be proven first, refused with a sentence. */
export type Changed = 'done' | Sheet | { readonly said: string };

/** Changes the keys. Passcodes go to the vault's own process, past main, which only counts the try. */
export async function changeKeys(by: string | null, proof: string, change: Change, passcode: string | null): Promise<Changed> {
  const { refusal, nextTryAt } = await call('vault.change', { by, change });
  if (refusal !== null) return { said: keyRefusalWords[refusal] };
  if (nextTryAt !== null) return { said: `连续输错，请到 ${zhTime(nextTryAt)} 以后再试。没有改动。` };
  const proven = { keyholder: by, passcode: proof };
  const outcome = await askVault(change.kind === 'rotate' ? { type: 'rotate', by: proven } : { type: 'change', by: proven, change, passcode });
  if (outcome === 'wrong') return { said: by === null ? '恢复码不对，没有改动。请再输一次。' : '口令不对，没有改动。请再输一次。' };
  if (outcome === 'changed') return { said: '资料锁的钥匙被人换过，没有改动。请马上告诉项目经理和管理员。' };
  return outcome ?? { said: '没有改成，原来的口令和恢复单照旧能用。请再试一次。' };
}

/** Goes on sealing to the new key, or stops for now. */
export function goOnRotating(goesOn: boolean): Promise<null> {
  return call('vault.rotating', { goesOn });
}

/** Locks: this window is gone a moment later. */
export function lockVault(): Promise<null> {
  return call('vault.lock', {});
}

/** A keyholder's passcode, as typed. */
export interface NewPasscode {
  readonly keyholder: string;
  readonly passcode: string;
}

/** Makes the keys; they count only once the recovery sheet is proven. */
export function makeVault(passcodes: readonly NewPasscode[]) {
  return askVault({ type: 'make', passcodes: [...passcodes] });
}

/** Whether what was typed stands on the recovery sheet; if so, the vault is made. */
export async function proveRecovery(groups: readonly string[]): Promise<boolean> {
  return (await askVault({ type: 'prove', groups: [...groups] })) === true;
}

/** Locks because an authority is here: this window is gone a moment later. */
export function lockForInspection(): Promise<null> {
  return call('vault.inspect', {});
}

/** Since when it is locked for an inspection, and who opens again. */
export function useInspection() {
  return useQuery({ ...ask('vault.inspection', {}), staleTime: 0 });
}
