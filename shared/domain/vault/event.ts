import { z } from 'zod';
import { sha256, text } from '../../util/schema';

const staffId = z.string().min(1);

/** Why the vault was locked. */
export const lockReasons = ['hand', 'idle', 'away', 'failure'] as const;

/** Why the vault was locked: by hand, nobody there, the computer asleep or locked, its process gone. */
export type LockReason = (typeof lockReasons)[number];

/** The bodies of the events of the vault, by type. They name people and boxes, never what is in a box. */
export const vaultEventBodies = {
  /** `key` is the digest of the public key: another key under the same log is noticed. */
  'vault.made': z.strictObject({ key: sha256, keyholders: z.array(staffId).min(1), boxes: z.int().min(0) }),
  /** `keyholder` is null when the recovery sheet opened it. */
  'vault.unlocked': z.strictObject({ keyholder: staffId.nullable() }),
  'vault.refused': z.strictObject({ keyholder: staffId.nullable(), tries: z.int().min(1) }),
  'vault.locked': z.strictObject({ why: z.enum(lockReasons) }),
  'vault.revealed': z.strictObject({ complaint: z.uuid(), identity: sha256, reason: text }),
} as const;

type Bodies = typeof vaultEventBodies;

/** An event of the vault. */
export type VaultEvent = { [T in keyof Bodies]: { readonly type: T; readonly body: z.infer<Bodies[T]> } }[keyof Bodies];

/** The stream of the vault: what was locked, opened and shown, by whom. */
export const vaultStream = 'vault';
