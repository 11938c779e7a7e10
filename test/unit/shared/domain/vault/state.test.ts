import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { afterVaultAct, vaultStates, type VaultAct, type VaultState } from '../../../../../shared/domain/vault/state';

const acts: readonly VaultAct[] = ['made', 'try', 'opened', 'refused', 'lock', 'inspect', 'gone', 'ended'];

/** Everything that happens, in order; what cannot happen is refused and changes nothing. */
function live(begin: VaultState, happened: readonly VaultAct[]): VaultState[] {
  const states = [begin];
  for (const act of happened) states.push(afterVaultAct(states.at(-1)!, act) ?? states.at(-1)!);
  return states;
}

const history = fc.array(fc.constantFrom(...acts), { maxLength: 60 });

describe('the states of the vault', () => {
  it('opens only by a try that was begun and answered, or by being made', () => {
    fc.assert(
      fc.property(history, (happened) => {
        const states = live('locked', happened);
        states.forEach((state, at) => {
          if (state !== 'unlocked' || states[at - 1] === 'unlocked' || at === 0) return;
          expect(states[at - 1]).toBe('unlocking');
          expect(happened[at - 1]).toBe('opened');
        });
      }),
    );
  });

  it('never goes from open to locked without the window being replaced in between', () => {
    fc.assert(
      fc.property(history, (happened) => {
        const states = live('no-vault', happened);
        states.forEach((state, at) => {
          if (states[at - 1] === 'unlocked' && state !== 'unlocked') expect(state).toBe('locking');
          if (state === 'no-vault') expect(states.slice(0, at).every((one) => one === 'no-vault')).toBe(true);
        });
      }),
    );
  });

  it('can be locked for an inspection from everywhere where there is a vault, locked or not', () => {
    for (const state of ['locked', 'unlocking', 'unlocked'] as const) expect(afterVaultAct(state, 'inspect')).toBe('locking');
  });

  it('can always be locked again from wherever it is open or opening, and is never stuck', () => {
    for (const state of vaultStates) {
      expect(acts.some((act) => afterVaultAct(state, act) !== null)).toBe(true);
      if (state === 'unlocking' || state === 'unlocked') expect(afterVaultAct(state, 'lock')).toBe('locking');
    }
  });
});
