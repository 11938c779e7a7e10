import { z } from 'zod';

/** The least that Argon2id may cost, whoever wrote the file. */
export const leastCost = { passes: 3, bytes: 64 * 1024 * 1024 } as const;

const base64 = z.string().regex(/^[A-Za-z0-9_-]+$/).max(400);
const key = z.string().regex(/^[0-9a-f]{64}$/);

const closed = z.strictObject({
  /** Whose passcode opens it; null for the recovery sheet. */
  keyholder: z.string().min(1).max(64).nullable(),
  passes: z.int().min(leastCost.passes).max(1_000),
  bytes: z.int().min(leastCost.bytes).max(4 * 1024 ** 3),
  salt: base64,
  nonce: base64,
  box: base64,
});

/** The next private key of the vault, from the one before it to a keyholder: rotation needs nobody's passcode. */
const hop = z.strictObject({ to: key, nonce: base64, box: base64 });

const wrap = closed.extend({
  /** The keyholder's own public key, to which later private keys of the vault are sent; null in a wrap of the first format. */
  own: key.nullable(),
  /** The public key of the vault whose private one is in `box`. */
  under: key,
  hops: z.array(hop).max(200),
});

/** The private key as one person's passcode, or the recovery sheet, closes it. Everything beside `box` is authenticated with it. */
export type KeyWrap = z.infer<typeof wrap>;

/** The wraps that are put away during an inspection. */
export const heldWrapsSchema = z.array(wrap).max(50);

const wraps = { least: 2, most: 50 } as const;

const second = z.strictObject({
  format: z.literal(2),
  publicKey: key,
  /** None at a desk that only writes: it has the public key alone. */
  wraps: z.array(wrap).max(wraps.most),
  /** Private keys from before a rotation, sealed to the one in use: what was sealed to them can still be opened. */
  retired: z.array(z.strictObject({ publicKey: key, box: base64 })).max(200),
  /** Proves that whoever wrote the file had the private key; null before the first change of a file of the first format. */
  seal: base64.nullable(),
  /** During an inspection: the wraps of everybody but the keepers, sealed to the public key, so that only a keeper's passcode leads to them. */
  held: z.string().regex(/^[0-9a-f]+$/).max(400_000).optional(),
});

/** What is kept of the vault's keys: the public key, and the private one wrapped once for each who may open. */
export type KeyFile = z.infer<typeof second>;

const first = z
  .strictObject({ format: z.literal(1), publicKey: key, wraps: z.array(closed).min(wraps.least).max(wraps.most) })
  .transform(({ publicKey, wraps: earlier }): KeyFile => ({
    format: 2,
    publicKey,
    wraps: earlier.map((one) => ({ ...one, own: null, under: publicKey, hops: [] })),
    retired: [],
    seal: null,
  }));

/** What is kept of the vault's keys, of whichever format; read as the newest. */
export const keyFileSchema = z.union([second, first]);

/** Whether a kept file is of a program newer than this one. */
export function isNewerKeyFile(file: unknown): boolean {
  const { data } = z.looseObject({ format: z.number() }).safeParse(file);
  return data !== undefined && data.format > 2;
}
