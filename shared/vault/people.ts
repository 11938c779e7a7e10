import { z } from 'zod';
import type { PersonView } from '../ipc/identity';
import { namedBoxSchema, type NamedBox } from './box';

/** An opaque text, equal for records of one phone or one unit. */
export interface LikenessMark {
  readonly kind: 'phone' | 'unit';
  readonly token: string;
}

/** A box of a complaint, for making its tokens. */
export interface IndexedBox extends NamedBox {
  readonly complaint: string;
}

/** What the window asks about who complains. */
export const peopleAsks = [
  z.strictObject({ type: z.literal('masked'), boxes: z.array(namedBoxSchema).max(100) }),
  z.strictObject({ type: z.literal('whole'), box: namedBoxSchema }),
  z.strictObject({ type: z.literal('tokens'), phone: z.string().max(2_000).nullable(), unit: z.string().max(2_000).nullable() }),
  /** Part of a name, the initials of its pinyin, or the end of a phone number. */
  z.strictObject({ type: z.literal('people-find'), text: z.string().min(2).max(100) }),
  /** A keyholder proves that they are here, before somebody is erased; needs main's permit, which counts the try. */
  z.strictObject({ type: z.literal('people-prove'), keyholder: z.string().min(1).max(64), passcode: z.string().min(1).max(512) }),
] as const;

/** What comes of it. */
export interface PeopleAnswers {
  readonly masked: readonly { readonly digest: string; readonly person: PersonView | null }[];
  /** Null for what main did not allow, or what cannot be opened. */
  readonly whole: PersonView | null;
  readonly tokens: readonly LikenessMark[];
  /** The complaints of whoever was meant, as far as who is on duty may see them. */
  readonly 'people-find': readonly string[];
  readonly 'people-prove': boolean;
}

/** What the vault's process asks of main about complaints: which of them whoever is on duty may see. */
export interface PeopleRequests {
  readonly seen: { readonly input: readonly string[]; readonly answer: readonly string[] };
  /** A keyholder proved that they are here. */
  readonly proven: { readonly input: string; readonly answer: true };
}

/** What main has done to records: sealing those from before there was a vault, and finding out what they have in common. */
export interface PeopleWork {
  readonly seal: { readonly input: readonly Uint8Array[]; readonly answer: readonly Uint8Array[] };
  /** Boxes sealed to the key in use; null for one that is already, or that no key opens. */
  readonly reseal: { readonly input: readonly Uint8Array[]; readonly answer: readonly (Uint8Array | null)[] };
  /** A sealed paper on its way to a printer or out of the program; null for one that no key opens. */
  readonly unseal: { readonly input: NamedBox; readonly answer: Uint8Array };
  readonly index: { readonly input: readonly IndexedBox[]; readonly answer: readonly { readonly complaint: string; readonly marks: readonly LikenessMark[] }[] };
  /** Whose complaints these are, for finding them by name and phone. */
  readonly know: { readonly input: readonly IndexedBox[]; readonly answer: null };
  /** Complaints whose customer was erased: nobody finds them by name any more. */
  readonly forget: { readonly input: readonly string[]; readonly answer: null };
}
