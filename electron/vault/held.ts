import type { KeyFile } from '../../shared/vault/key-file';
import type { VaultAnswers, VaultAsk, VaultNews, VaultWork } from '../../shared/vault/messages';
import type { Clerk } from './clerk';
import type { Sodium } from '../sodium/sodium';
import type { KeyPair } from './keys';
import type { Permits } from './permits';
import type { Requests } from './requests';

/** What the vault's process holds, and every part of it works with. It ends with the process, which locking kills. */
export interface Held {
  readonly sodium: Sodium;
  /** What main allowed. */
  readonly permits: Permits;
  /** The keys as they are kept; null where there is no vault. */
  file: KeyFile | null;
  /** The keys in use; null while locked. */
  pair: KeyPair | null;
  /** Asks main for the sales ledger. */
  readonly clerk: Clerk;
  /** Asks main. */
  readonly requests: Requests;
  /** Tells main. */
  readonly tell: (news: VaultNews) => void;
}

type Ask<T> = Extract<VaultAsk, { type: T }>;

/** What a part answers the window, by the type of the question; undefined refuses. */
export type Asks<T extends VaultAsk['type']> = {
  readonly [K in T]: (ask: Ask<K>) => VaultAnswers[K] | undefined | Promise<VaultAnswers[K] | undefined>;
};

/** What a part does for main, by its kind; null when it cannot. */
export type Works<T extends keyof VaultWork> = {
  readonly [K in T]: (input: VaultWork[K]['input']) => VaultWork[K]['answer'] | null | Promise<VaultWork[K]['answer'] | null>;
};
