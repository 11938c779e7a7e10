import { z } from 'zod';
import type { PersonView } from '../ipc/identity';
import type { KeyFile } from './key-file';

/** A sealed record and the name by which the log knows it. */
export interface NamedBox {
  readonly digest: string;
  readonly box: Uint8Array;
}

/** An opaque text, equal for records of one phone or one unit. */
export interface LikenessMark {
  readonly kind: 'phone' | 'unit';
  readonly token: string;
}

const digest = z.string().regex(/^[0-9a-f]{64}$/);
const namedBox = z.strictObject({ digest, box: z.custom<Uint8Array>((value) => value instanceof Uint8Array) });
const passcode = z.string().min(1).max(512);

/** What the window may ask of the vault's process, over the port that both have. */
export const vaultAskSchema = z.discriminatedUnion('type', [
  z.strictObject({ type: z.literal('make'), passcodes: z.array(z.strictObject({ keyholder: z.string().min(1).max(64), passcode })).min(1).max(20) }),
  z.strictObject({ type: z.literal('prove'), groups: z.array(z.string().max(20)).length(2) }),
  z.strictObject({ type: z.literal('open'), keyholder: z.string().min(1).max(64).nullable(), passcode }),
  z.strictObject({ type: z.literal('masked'), boxes: z.array(namedBox).max(100) }),
  z.strictObject({ type: z.literal('whole'), box: namedBox }),
  z.strictObject({ type: z.literal('tokens'), phone: z.string().max(2_000).nullable(), unit: z.string().max(2_000).nullable() }),
]);

/** What the window may ask. */
export type VaultAsk = z.infer<typeof vaultAskSchema>;

/** What the vault answers, by what was asked. */
export interface VaultAnswers {
  readonly make: { readonly recovery: string; readonly groups: readonly [number, number] };
  readonly prove: boolean;
  readonly open: boolean;
  readonly masked: readonly { readonly digest: string; readonly person: PersonView | null }[];
  /** Null for what main did not allow, or what cannot be opened. */
  readonly whole: PersonView | null;
  readonly tokens: readonly LikenessMark[];
}

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

/** A box of a complaint, for making its tokens. */
export interface IndexedBox extends NamedBox {
  readonly complaint: string;
}

/** What main tells the vault's process. It never carries a passcode, a key or what is in a box. */
export type VaultOrder =
  | { readonly type: 'start'; readonly file: KeyFile | null }
  /** One try to open may be made. */
  | { readonly type: 'try' }
  /** This record may be shown whole, once. */
  | { readonly type: 'allow'; readonly digest: string }
  /** This record goes to a printing window, over the port that comes with the order. */
  | { readonly type: 'lend'; readonly box: NamedBox }
  /** Records from before there was a vault. */
  | { readonly type: 'seal'; readonly id: number; readonly contents: readonly Uint8Array[] }
  | { readonly type: 'index'; readonly id: number; readonly boxes: readonly IndexedBox[] };

/** What the vault's process tells main. */
export type VaultNews =
  | { readonly type: 'made'; readonly file: KeyFile }
  | { readonly type: 'opened' }
  | { readonly type: 'refused' }
  | { readonly type: 'sealed'; readonly id: number; readonly boxes: readonly Uint8Array[] }
  | { readonly type: 'indexed'; readonly id: number; readonly tokens: readonly { readonly complaint: string; readonly marks: readonly LikenessMark[] }[] };
