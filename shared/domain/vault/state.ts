/** Where the vault stands: there is none, it is locked, or it is on its way from one to the other. */
export const vaultStates = ['no-vault', 'locked', 'unlocking', 'unlocked', 'locking'] as const;

/** Where the vault stands. */
export type VaultState = (typeof vaultStates)[number];

/** What can happen to it: made, a try begun, opened, refused, told to lock, to lock for an inspection, its process gone by itself, locking done. */
export type VaultAct = 'made' | 'try' | 'opened' | 'refused' | 'lock' | 'inspect' | 'gone' | 'ended';

/**
 * What follows from what. A process that is gone while it was open locks like a hand does: the window still shows what
 * it read, so it has to be replaced too; so does what stands on the screen when an authority drops in, locked or not.
 */
const next: Readonly<Record<VaultState, Partial<Record<VaultAct, VaultState>>>> = {
  'no-vault': { made: 'unlocked' },
  locked: { try: 'unlocking', inspect: 'locking' },
  unlocking: { opened: 'unlocked', refused: 'locked', gone: 'locked', lock: 'locking', inspect: 'locking' },
  unlocked: { lock: 'locking', inspect: 'locking', gone: 'locking' },
  locking: { ended: 'locked' },
};

/** Where the vault stands after something happened; null for what cannot happen there. */
export function afterVaultAct(state: VaultState, act: VaultAct): VaultState | null {
  return next[state][act] ?? null;
}
