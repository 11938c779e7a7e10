import { z } from 'zod';
import type { KeyChange } from '../domain/vault/key-change';
import type { KeyFile } from './key-file';

const keyholder = z.string().min(1).max(64);
const passcode = z.string().min(1).max(512);
/** Somebody who proves who they are; null holds the recovery sheet. */
const proof = z.strictObject({ keyholder: keyholder.nullable(), passcode });

/** A change of who may open, as it arrives. */
export const keyChangeSchema = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('add'), keyholder }),
  z.strictObject({ kind: z.literal('remove'), keyholder }),
  z.strictObject({ kind: z.literal('passcode'), keyholder }),
  z.strictObject({ kind: z.literal('sheet') }),
]);

/** What the window asks about keys: making them, proving the recovery sheet, opening, changing who may, rotating. */
export const keyAsks = [
  z.strictObject({ type: z.literal('make'), passcodes: z.array(z.strictObject({ keyholder, passcode })).min(1).max(20) }),
  z.strictObject({ type: z.literal('prove'), groups: z.array(z.string().max(20)).length(2) }),
  /** `sealsTo` is the key that the window was told to seal to. */
  z.strictObject({ type: z.literal('open'), keyholder: keyholder.nullable(), passcode, sealsTo: z.string().max(64).nullable() }),
  z.strictObject({ type: z.literal('change'), by: proof, change: keyChangeSchema, passcode: passcode.nullable() }),
  z.strictObject({ type: z.literal('rotate'), by: proof }),
] as const;

/** A recovery text that is not proven yet, and which of its groups are asked for. */
export interface Sheet {
  readonly recovery: string;
  readonly groups: readonly [number, number];
}

/** How something about keys ended. */
export type KeyOutcome = 'done' | 'wrong' | 'changed';

/** What comes of it. */
export interface KeyAnswers {
  readonly make: Sheet;
  readonly prove: boolean;
  readonly open: KeyOutcome;
  readonly change: KeyOutcome | Sheet;
  readonly rotate: KeyOutcome;
}

/** What was done to the file of keys: a person's change, a wrap brought up to date, or a new pair of keys. */
export type FileChange = KeyChange | { readonly kind: 'renew' } | { readonly kind: 'rotate' };

/** What the vault's process asks of main: to keep another file of keys. */
export interface KeyRequests {
  readonly keep: { readonly input: { readonly file: KeyFile; readonly change: FileChange }; readonly answer: boolean };
}
