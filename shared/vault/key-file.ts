import { z } from 'zod';

/** The least that Argon2id may cost, whoever wrote the file. */
export const leastCost = { passes: 3, bytes: 64 * 1024 * 1024 } as const;

const base64 = z.string().regex(/^[A-Za-z0-9_-]+$/).max(400);

const wrap = z.strictObject({
  /** Whose passcode opens it; null for the recovery sheet. */
  keyholder: z.string().min(1).max(64).nullable(),
  passes: z.int().min(leastCost.passes).max(1_000),
  bytes: z.int().min(leastCost.bytes).max(4 * 1024 ** 3),
  salt: base64,
  nonce: base64,
  box: base64,
});

/** The private key as one person's passcode, or the recovery sheet, closes it. Everything beside `box` is authenticated with it. */
export type KeyWrap = z.infer<typeof wrap>;

/** The wraps that are put away during an inspection. */
export const heldWrapsSchema = z.array(wrap).max(50);

/** What is kept of the vault's keys: the public key, and the private one wrapped once for each who may open. */
export const keyFileSchema = z.strictObject({
  format: z.literal(1),
  publicKey: z.string().regex(/^[0-9a-f]{64}$/),
  wraps: z.array(wrap).min(1).max(50),
  /** During an inspection: the wraps of everybody but the keepers, sealed to the public key, so that only a keeper's passcode leads to them. */
  held: z.string().regex(/^[0-9a-f]+$/).max(100_000).optional(),
});

/** What is kept of the vault's keys. */
export type KeyFile = z.infer<typeof keyFileSchema>;
