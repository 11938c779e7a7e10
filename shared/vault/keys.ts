import { z } from 'zod';

const keyholder = z.string().min(1).max(64);
const passcode = z.string().min(1).max(512);

/** What the window asks about keys: making them, proving the recovery sheet, opening. */
export const keyAsks = [
  z.strictObject({ type: z.literal('make'), passcodes: z.array(z.strictObject({ keyholder, passcode })).min(1).max(20) }),
  z.strictObject({ type: z.literal('prove'), groups: z.array(z.string().max(20)).length(2) }),
  z.strictObject({ type: z.literal('open'), keyholder: keyholder.nullable(), passcode }),
] as const;

/** What comes of it. */
export interface KeyAnswers {
  readonly make: { readonly recovery: string; readonly groups: readonly [number, number] };
  readonly prove: boolean;
  readonly open: boolean;
}
