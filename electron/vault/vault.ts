import type { Identity } from '../../shared/domain/complaint/event';
import { maskedIdentity } from '../../shared/domain/complaint/masked';
import { passcodeFault } from '../../shared/domain/vault/passcode';
import { recoveryGroups } from '../../shared/domain/vault/recovery';
import type { KeyFile } from '../../shared/vault/key-file';
import type { VaultAnswers, VaultAsk, VaultNews, VaultOrder } from '../../shared/vault/messages';
import { likenessOf, openBox } from './boxes';
import { calibrate, makeKeys, openKeys, type KeyPair } from './keys';
import { Permits } from './permits';
import { sealTo } from '../../shared/vault/seal';
import type { Sodium } from '../sodium/sodium';

/** Keys that were made and are not proven yet. */
interface Unproven {
  readonly pair: KeyPair;
  readonly file: KeyFile;
  readonly recovery: string;
  readonly groups: readonly [number, number];
}

/** Hands one opened record to whoever holds the other end of a port. */
export type Lend = (person: Identity | null) => void;

/** What the vault's process does, apart from how messages reach it. */
export interface Vault {
  /** Main tells it something; `lend` comes with an order that lends a record to a printing window. */
  order(order: VaultOrder, lend?: Lend): void;
  /** The window asks; undefined refuses. */
  ask(ask: VaultAsk): Promise<VaultAnswers[VaultAsk['type']] | undefined>;
}

/** The vault: it alone ever holds the private key and what is in the boxes. */
export function createVault(sodium: Sodium, tell: (news: VaultNews) => void): Vault {
  const permits = new Permits();
  let file: KeyFile | null = null;
  let unproven: Unproven | null = null;
  let pair: KeyPair | null = null;

  const make = (passcodes: Extract<VaultAsk, { type: 'make' }>['passcodes']): VaultAnswers['make'] | undefined => {
    if (file !== null || passcodes.some(({ passcode }) => passcodeFault(passcode, '') !== null)) return undefined;
    const made = makeKeys(sodium, passcodes, calibrate(sodium));
    const count = recoveryGroups(made.recovery).length;
    const first = sodium.randombytes_uniform(count);
    const groups = [first, (first + 1 + sodium.randombytes_uniform(count - 1)) % count].sort((a, b) => a - b) as [number, number];
    unproven = { ...made, groups };
    return { recovery: made.recovery, groups };
  };
  const prove = (typed: readonly string[]): boolean => {
    if (unproven === null) return false;
    const groups = recoveryGroups(unproven.recovery);
    const right = unproven.groups.every((group, at) => groups[group] === typed[at]?.trim().toUpperCase());
    if (!right) return false;
    ({ pair, file } = unproven);
    unproven = null;
    tell({ type: 'made', file });
    return true;
  };
  const open = async (keyholder: string | null, passcode: string): Promise<boolean> => {
    if (file === null || pair !== null || !(await permits.take('try'))) return false;
    pair = openKeys(sodium, file, keyholder, passcode);
    tell({ type: pair === null ? 'refused' : 'opened' });
    return pair !== null;
  };

  return {
    order: (order, lend) => {
      switch (order.type) {
        case 'start':
          file = order.file;
          return;
        case 'try':
          return permits.give('try');
        case 'allow':
          return permits.give(order.digest);
        case 'lend':
          return lend?.(pair === null ? null : openBox(sodium, pair, order.box));
        case 'seal': {
          const publicKey = pair?.publicKey;
          if (publicKey !== undefined) tell({ type: 'sealed', id: order.id, boxes: order.contents.map((content) => sealTo(publicKey, content)) });
          return;
        }
        case 'index': {
          const keys = pair;
          if (keys === null) return;
          const tokens = order.boxes.map((box) => {
            const person = openBox(sodium, keys, box);
            return { complaint: box.complaint, marks: person === null ? [] : likenessOf(sodium, keys, person) };
          });
          return tell({ type: 'indexed', id: order.id, tokens });
        }
      }
    },
    ask: async (ask) => {
      switch (ask.type) {
        case 'make':
          return make(ask.passcodes);
        case 'prove':
          return prove(ask.groups);
        case 'open':
          return open(ask.keyholder, ask.passcode);
        case 'masked': {
          const keys = pair;
          if (keys === null) return undefined;
          return ask.boxes.map((box) => {
            const person = openBox(sodium, keys, box);
            return { digest: box.digest, person: person === null ? null : maskedIdentity(person) };
          });
        }
        case 'whole':
          if (pair === null || !(await permits.take(ask.box.digest))) return undefined;
          return pair === null ? undefined : openBox(sodium, pair, ask.box);
        case 'tokens':
          return pair === null ? [] : likenessOf(sodium, pair, ask);
      }
    },
  };
}
