import { z } from 'zod';
import type { NamedBox } from './box';
import type { KeyFile } from './key-file';
import type { ClerkAsk } from './clerk';
import { scanAsks, type ScanAnswers } from './scan';
import { salesAsks, type SalesAnswers, type SalesWork } from './sales';
import { keyAsks, type KeyAnswers, type KeyRequests } from './keys';
import { peopleAsks, type PeopleAnswers, type PeopleRequests, type PeopleWork } from './people';

/** What the window may ask of the vault's process, over the port that both have. */
export const vaultAskSchema = z.discriminatedUnion('type', [...keyAsks, ...peopleAsks, ...salesAsks, ...scanAsks]);

/** What the window may ask. */
export type VaultAsk = z.infer<typeof vaultAskSchema>;

/** What the vault answers, by what was asked. */
export interface VaultAnswers extends KeyAnswers, PeopleAnswers, SalesAnswers, ScanAnswers {}

/** What main has done by the vault's process: input and answer, by kind. It never carries what is in a box. */
export type VaultWork = PeopleWork & SalesWork;

/** What the vault's process asks of main: input and answer, by kind. It carries no more than main may know. */
export type VaultRequests = KeyRequests & PeopleRequests;

/** A question on its way. */
export interface VaultQuestion {
  readonly id: number;
  readonly ask: VaultAsk;
}

/** An answer on its way; without a value the question was refused. */
export interface VaultReply {
  readonly id: number;
  readonly value?: unknown;
}

/** What main tells the vault's process. It never carries a passcode, a key or what is in a box. */
export type VaultOrder =
  | { readonly type: 'start'; readonly file: KeyFile | null }
  /** Something may be done once: a try to open, a record shown whole. */
  | { readonly type: 'allow'; readonly what: string }
  /** This record goes to a printing window, over the port that comes with the order. */
  | { readonly type: 'lend'; readonly box: NamedBox }
  | { readonly type: 'work'; readonly id: number; readonly kind: keyof VaultWork; readonly input: unknown }
  /** What it asked for the sales ledger; without a value main could not tell. */
  | { readonly type: 'told'; readonly id: number; readonly value?: unknown }
  /** What main answers to a request; null when it failed. */
  | { readonly type: 'answer'; readonly id: number; readonly value: unknown };

/** What the vault's process tells main. */
export type VaultNews =
  | { readonly type: 'made'; readonly file: KeyFile }
  /** With the wraps that were put away for an inspection. */
  | { readonly type: 'opened'; readonly held?: KeyFile['wraps'] | undefined }
  | { readonly type: 'refused' }
  /** It needs something for the sales ledger. */
  | { readonly type: 'clerk'; readonly id: number; readonly ask: ClerkAsk }
  /** What came of some work; null when it could not be done. */
  | { readonly type: 'done'; readonly id: number; readonly value: unknown }
  | { readonly type: 'request'; readonly id: number; readonly kind: keyof VaultRequests; readonly input: unknown };
