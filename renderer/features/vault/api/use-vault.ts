import { useQuery } from '@tanstack/react-query';
import { call } from '../../../bridge/call';
import { ask } from '../../../bridge/query';
import { askVault, forgetPort } from '../../../bridge/vault';

/** What the page about the vault shows. */
export function useVaultStatus() {
  return useQuery({ ...ask('vault.status', {}), staleTime: 0 });
}

/** The staff, of whom keyholders are chosen. */
export function useStaff() {
  return useQuery(ask('staff.list', {})).data ?? [];
}

/** How a try to open ended: open, wrong, or to be made again at a time. */
export type Tried = 'open' | 'wrong' | { readonly nextTryAt: string };

/** Tries to open the vault; the passcode goes to its own process, past main. Null opens with the recovery sheet. */
export async function openVault(keyholder: string | null, passcode: string): Promise<Tried> {
  // The process of an earlier try may have ended meanwhile.
  forgetPort();
  await askVault({ type: 'masked', boxes: [] });
  const { nextTryAt } = await call('vault.try', { keyholder });
  if (nextTryAt !== null) return { nextTryAt };
  return (await askVault({ type: 'open', keyholder, passcode })) === true ? 'open' : 'wrong';
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
