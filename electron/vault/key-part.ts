import type { KeyChange } from '../../shared/domain/vault/key-change';
import { passcodeFault } from '../../shared/domain/vault/passcode';
import { recoveryGroups } from '../../shared/domain/vault/recovery';
import type { KeyFile } from '../../shared/vault/key-file';
import type { FileChange, KeyOutcome, Sheet } from '../../shared/vault/keys';
import type { VaultAsk } from '../../shared/vault/messages';
import { tryPermit } from '../../shared/vault/permit';
import type { Asks, Held } from './held';
import { changedFile, rotatedFile } from './key-change';
import { calibrate, makeKeys, makeRecovery, openKeys, type KeyPair } from './keys';

/** A recovery sheet that is not proven yet, and what happens once it is. */
interface Unproven extends Sheet {
  readonly proven: () => Promise<boolean>;
}

type Proof = Extract<VaultAsk, { type: 'rotate' }>['by'];

/** Making the keys, opening with them, and changing who may. */
export function keyPart(held: Held): Asks<'make' | 'prove' | 'open' | 'change' | 'rotate'> {
  const { sodium, permits, tell, requests } = held;
  let unproven: Unproven | null = null;

  const toProve = (recovery: string, proven: Unproven['proven']): Sheet => {
    const count = recoveryGroups(recovery).length;
    const first = sodium.randombytes_uniform(count);
    const groups = [first, (first + 1 + sodium.randombytes_uniform(count - 1)) % count].sort((a, b) => a - b) as [number, number];
    unproven = { recovery, groups, proven };
    return { recovery, groups };
  };
  /** Main keeps the file first: what is in use is never ahead of what is stored. */
  const keep = async (file: KeyFile, change: FileChange): Promise<boolean> => {
    if ((await requests.ask('keep', { file, change })) !== true) return false;
    held.file = file;
    return true;
  };
  const prove = async (file: KeyFile, { keyholder, passcode }: Proof): Promise<KeyOutcome> => {
    if (!(await permits.take(tryPermit))) return 'wrong';
    const opened = openKeys(sodium, file, keyholder, passcode);
    if (typeof opened !== 'string') return 'done';
    tell({ type: 'refused' });
    return opened;
  };
  const change = async (pair: KeyPair, what: KeyChange, secret: string): Promise<boolean> => {
    const { file } = held;
    return file !== null && keep(changedFile(sodium, file, pair, what, secret, calibrate(sodium)), what);
  };

  return {
    make: ({ passcodes }) => {
      if (held.file !== null || passcodes.some(({ passcode }) => passcodeFault(passcode, '') !== null)) return undefined;
      const { pair, file, recovery } = makeKeys(sodium, passcodes, calibrate(sodium));
      return toProve(recovery, async () => {
        Object.assign(held, { pair, file });
        tell({ type: 'made', file });
        return true;
      });
    },
    prove: async ({ groups: typed }) => {
      if (unproven === null) return false;
      const { recovery, groups, proven } = unproven;
      const right = recoveryGroups(recovery);
      if (!groups.every((group, at) => right[group] === typed[at]?.trim().toUpperCase())) return false;
      unproven = null;
      return proven();
    },
    open: async ({ keyholder, passcode, sealsTo }) => {
      if (held.file === null || held.pair !== null || !(await permits.take(tryPermit))) return 'wrong';
      const { file } = held;
      const opened = openKeys(sodium, file, keyholder, passcode);
      // Whoever hands the window another key than the keyholders' could read all that is typed from then on.
      const outcome = typeof opened === 'string' ? opened : sealsTo === file.publicKey ? 'done' : 'changed';
      if (outcome !== 'done' || typeof opened === 'string') {
        tell({ type: 'refused' });
        return outcome;
      }
      held.pair = opened.pair;
      held.file = opened.file;
      tell({ type: 'opened', held: opened.away });
      if (opened.renewed !== null) await keep(opened.renewed, { kind: 'renew' });
      return 'done';
    },
    change: async ({ by, change: what, passcode }) => {
      const { file, pair } = held;
      if (file === null || pair === null) return undefined;
      if (what.kind === 'add' || what.kind === 'passcode' ? passcodeFault(passcode ?? '', '') !== null : passcode !== null) return undefined;
      const proof = await prove(file, by);
      if (proof !== 'done') return proof;
      if (what.kind !== 'sheet') return (await change(pair, what, passcode ?? '')) ? 'done' : undefined;
      const recovery = makeRecovery(sodium);
      return toProve(recovery, () => change(pair, what, recovery));
    },
    rotate: async ({ by }) => {
      const { file, pair } = held;
      if (file === null || pair === null || file.wraps.some(({ own }) => own === null)) return undefined;
      const proof = await prove(file, by);
      if (proof !== 'done') return proof;
      const next = rotatedFile(sodium, file, pair);
      if (!(await keep(next.file, { kind: 'rotate' }))) return undefined;
      held.pair = next.pair;
      return 'done';
    },
  };
}
