import { z } from 'zod';
import { sha256, text } from '../../util/schema';

const staffId = z.string().min(1);

/** Why the vault was locked. */
export const lockReasons = ['hand', 'idle', 'away', 'failure', 'inspection', 'day-end', 'set-up'] as const;

/** Why the vault was locked: by hand, nobody there, the computer asleep or locked, its process gone, an authority dropped in, the day is over, or set-up is done: main begins anew without what it read before. */
export type LockReason = (typeof lockReasons)[number];

/** The bodies of the events of the vault, by type. They name people and boxes, never what is in a box. */
export const vaultEventBodies = {
  /** `key` is the digest of the public key: another key under the same log is noticed. */
  'vault.made': z.strictObject({ key: sha256, keyholders: z.array(staffId).min(1), boxes: z.int().min(0) }),
  /** `keyholder` is null when the recovery sheet opened it. */
  'vault.unlocked': z.strictObject({ keyholder: staffId.nullable() }),
  /** A desk that only writes was given the public key of an office's vault. */
  'vault.joined': z.strictObject({ key: sha256, project: text }),
  /** Who may open was changed; `by` is who proved themselves, null with the recovery sheet. */
  'vault.keys-changed': z.strictObject({ change: z.enum(['add', 'remove', 'passcode', 'sheet']), keyholder: staffId.nullable(), by: staffId.nullable() }),
  /** A new pair of keys is in use; so many boxes were sealed to earlier ones. */
  'vault.rotated': z.strictObject({ key: sha256, by: staffId.nullable(), boxes: z.int().min(0) }),
  'vault.refused': z.strictObject({ keyholder: staffId.nullable(), tries: z.int().min(1) }),
  'vault.locked': z.strictObject({ why: z.enum(lockReasons) }),
  /** From now on only the keepers' passcodes open; nobody is a keeper where there is no vault, or no project manager has a key. */
  'vault.inspected': z.strictObject({ keepers: z.array(staffId) }),
  /** By whom the program may be used as before. */
  'vault.inspection-ended': z.strictObject({ by: staffId }),
  /** What is in a record was copied out of the window, and may be pasted anywhere. */
  'vault.copied': z.strictObject({ of: z.enum(['complaint', 'sales']), record: z.uuid() }),
  'vault.revealed': z.strictObject({ complaint: z.uuid(), identity: sha256, reason: text }),
} as const;

type Bodies = typeof vaultEventBodies;

/** An event of the vault. */
export type VaultEvent = { [T in keyof Bodies]: { readonly type: T; readonly body: z.infer<Bodies[T]> } }[keyof Bodies];
