import { createHash, randomBytes } from 'node:crypto';
import { identitySchema, type Identity } from '../../shared/domain/complaint/event';

/** A sealed record: the bytes that are stored and the digest by which events name them. */
export interface SealedBox {
  readonly digest: string;
  readonly box: Uint8Array;
}

/** The one way in and out of sealed records; whatever really seals them stands behind it. */
export interface IdentityKeeper {
  /** Needs no secret, so it works at any time. */
  seal(identity: Identity): Promise<SealedBox>;
  /** What is in some boxes, in their order; null for a box that cannot be opened. */
  open(boxes: readonly Uint8Array[]): Promise<(Identity | null)[]>;
}

const saltLength = 16;

/** Keeps identity apart from the log in boxes of salted text: their digests cannot be guessed, but nothing is encrypted. */
export function plainIdentityKeeper(): IdentityKeeper {
  return {
    seal: async (identity) => {
      const box = Buffer.concat([randomBytes(saltLength), Buffer.from(JSON.stringify(identity), 'utf8')]);
      return { digest: digestOf(box), box };
    },
    open: async (boxes) => boxes.map(openBox),
  };
}

/** The SHA-256 of a box. */
export function digestOf(box: Uint8Array): string {
  return createHash('sha256').update(box).digest('hex');
}

function openBox(box: Uint8Array): Identity | null {
  try {
    const text = Buffer.from(box.subarray(saltLength)).toString('utf8');
    return identitySchema.safeParse(JSON.parse(text)).data ?? null;
  } catch {
    return null;
  }
}
