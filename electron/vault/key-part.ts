import { passcodeFault } from '../../shared/domain/vault/passcode';
import { recoveryGroups } from '../../shared/domain/vault/recovery';
import type { KeyFile } from '../../shared/vault/key-file';
import { giveBackWraps } from '../../shared/vault/held';
import type { Asks, Held } from './held';
import { openHeld } from './held-wraps';
import { calibrate, makeKeys, openKeys, type KeyPair } from './keys';

/** Keys that were made and are not proven yet. */
interface Unproven {
  readonly pair: KeyPair;
  readonly file: KeyFile;
  readonly recovery: string;
  readonly groups: readonly [number, number];
}

/** Making the keys and opening with them. */
export function keyPart(held: Held): Asks<'make' | 'prove' | 'open'> {
  const { sodium, permits, tell } = held;
  let unproven: Unproven | null = null;
  return {
    make: ({ passcodes }) => {
      if (held.file !== null || passcodes.some(({ passcode }) => passcodeFault(passcode, '') !== null)) return undefined;
      const made = makeKeys(sodium, passcodes, calibrate(sodium));
      const count = recoveryGroups(made.recovery).length;
      const first = sodium.randombytes_uniform(count);
      const groups = [first, (first + 1 + sodium.randombytes_uniform(count - 1)) % count].sort((a, b) => a - b) as [number, number];
      unproven = { ...made, groups };
      return { recovery: made.recovery, groups };
    },
    prove: ({ groups: typed }) => {
      if (unproven === null) return false;
      const groups = recoveryGroups(unproven.recovery);
      const right = unproven.groups.every((group, at) => groups[group] === typed[at]?.trim().toUpperCase());
      if (!right) return false;
      const { pair, file } = unproven;
      Object.assign(held, { pair, file });
      unproven = null;
      tell({ type: 'made', file });
      return true;
    },
    open: async ({ keyholder, passcode }) => {
      if (held.file === null || held.pair !== null || !(await permits.take('try'))) return false;
      held.pair = openKeys(sodium, held.file, keyholder, passcode);
      if (held.pair === null) {
        tell({ type: 'refused' });
        return false;
      }
      const away = openHeld(sodium, held.pair, held.file);
      if (away !== undefined) held.file = giveBackWraps(held.file, away);
      tell({ type: 'opened', held: away });
      return true;
    },
  };
}
