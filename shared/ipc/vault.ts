import { z } from 'zod';
import { roles } from '../domain/staff/role';
import { keyRefusals } from '../domain/vault/key-change';
import { vaultStates } from '../domain/vault/state';
import { keyChangeSchema } from '../vault/keys';
import { digest, done, isoTime, method, nothing, open, recordId, signedIn, typedLine, withCustomers } from './method';

const keyholder = z.strictObject({ id: z.string(), name: z.string(), role: z.enum(roles) });

const status = z.strictObject({
  state: z.enum(vaultStates),
  keyholders: z.array(keyholder),
  /** When the next try may be, after wrong ones. */
  nextTryAt: isoTime.nullable(),
  /** Records still to be sealed, after set-up in an office that was at work before. */
  toSeal: z.number().int(),
  /** Records that may still be sealed to an earlier key, after a rotation. */
  toReseal: z.number().int(),
  rotationStopped: z.boolean(),
  /** Whose wraps are of an earlier format: they have to open once before the keys can be rotated. Null is the recovery sheet. */
  behind: z.array(z.string().nullable()),
  /** Sealed papers that were still to be printed at the last lock: stopped, and left in a queue that would not let them go. */
  printing: z.strictObject({ stopped: z.number().int(), left: z.number().int() }),
  /** This desk has the public key alone. */
  writesOnly: z.boolean(),
});

/** What the page about the vault shows. */
export type VaultStatus = z.output<typeof status>;

const inspectionStatus = z.strictObject({
  since: isoTime,
  /** Whose passcode opens; nobody's where there is no vault. */
  keepers: z.array(keyholder),
  nextTryAt: isoTime.nullable(),
});

/** What the page of an inspection says. */
export type InspectionStatus = z.output<typeof inspectionStatus>;

const namedBox = z.strictObject({ digest, box: z.custom<Uint8Array>((value) => value instanceof Uint8Array) });

const keyholderId = z.string().min(1).max(64).nullable();

const changeAllowed = z.strictObject({ refusal: z.enum(keyRefusals).nullable(), nextTryAt: isoTime.nullable() });

/** Whether a change of keys may be tried now. */
export type ChangeAllowed = z.output<typeof changeAllowed>;

/** The vault as main knows it: never a passcode, a key, or who complains. */
export const vaultMethods = {
  'vault.status': method(signedIn, nothing, status),
  /** Starts the vault's process where there is none and gives the window a port to it; without anybody signed in only during an inspection. */
  'vault.connect': method(open, nothing, done),
  /** Counts a try before it is made; an answer with a time means that it has to wait. Null opens with the recovery sheet. */
  'vault.try': method(open, z.strictObject({ keyholder: keyholderId }), z.strictObject({ nextTryAt: isoTime.nullable() })),
  /** Allows a change of who may open, or a rotation, to be tried by a passcode; `by` null is the recovery sheet. */
  'vault.change': method(
    withCustomers,
    z.strictObject({ by: keyholderId, change: z.union([keyChangeSchema, z.strictObject({ kind: z.literal('rotate') })]) }),
    changeAllowed,
  ),
  /** Goes on sealing to the new key, or stops for now. */
  'vault.rotating': method(withCustomers, z.strictObject({ goesOn: z.boolean() }), done),
  'vault.lock': method(signedIn, nothing, done),
  /** Locks for an inspection, from anywhere, whoever is there. */
  'vault.inspect': method(open, nothing, done),
  'vault.inspection': method(open, nothing, inspectionStatus.nullable()),
  /** The boxes of some records, for the vault to open masked. */
  'vault.boxes': method(withCustomers, z.strictObject({ digests: z.array(digest).max(100) }), z.array(namedBox)),
  /** Allows one record, or that of a complaint, to be shown whole, and records who saw it and why. */
  'vault.show': method(withCustomers, z.strictObject({ of: z.union([digest, recordId]), reason: typedLine.min(1) }), namedBox.nullable()),
  /** What is in some records, each of a complaint or of the sales ledger, was copied. */
  'vault.copied': method(withCustomers, z.strictObject({ of: z.array(z.union([digest, recordId])).min(1).max(20) }), done),
  /** Allows a draft's own writer to have it back. */
  'vault.draft': method(withCustomers, z.strictObject({ id: recordId }), namedBox.nullable()),
} as const;
