import { createHash, createHmac, randomBytes } from 'node:crypto';
import { phoneKey, unitKey } from '../../shared/domain/alike/keys';
import { identitySchema, type Identity } from '../../shared/domain/complaint/event';

/** A sealed record: the bytes that are stored and the digest by which events name them. */
export interface SealedBox {
  readonly digest: string;
  readonly box: Uint8Array;
}

/** An opaque text, equal for records of one phone or one unit, from which neither can be read back without the key. */
export interface LikenessToken {
  readonly kind: 'phone' | 'unit';
  readonly token: string;
}

/** The one way in and out of sealed records; whatever really seals them stands behind it. */
export interface IdentityKeeper {
  /** Needs no secret, so it works at any time. */
  seal(identity: Identity): Promise<SealedBox>;
  /** What is in some boxes, in their order; null for a box that cannot be opened. */
  open(boxes: readonly Uint8Array[]): Promise<(Identity | null)[]>;
  /** What tells the phone and the unit of a record; empty where there is none, or where nobody can tell just now. */
  tokens(identity: Pick<Identity, 'phone' | 'unit'>): Promise<readonly LikenessToken[]>;
}

const saltLength = 16;

/** Keeps identity apart from the log in boxes of salted text: their digests cannot be guessed, but nothing is encrypted. `key` is the store's own for tokens. */
export function plainIdentityKeeper(key: () => Promise<string>): IdentityKeeper {
  return {
    seal: async (identity) => {
      const box = Buffer.concat([randomBytes(saltLength), Buffer.from(JSON.stringify(identity), 'utf8')]);
      return { digest: digestOf(box), box };
    },
    open: async (boxes) => boxes.map(openBox),
    tokens: async ({ phone, unit }) => {
      const known = [
        { kind: 'phone' as const, text: phoneKey(phone) },
        { kind: 'unit' as const, text: unitKey(unit) },
      ];
      const tokens: LikenessToken[] = [];
      for (const { kind, text } of known) {
        if (text !== null) tokens.push({ kind, token: createHmac('sha256', await key()).update(`${kind} ${text}`).digest('hex') });
      }
      return tokens;
    },
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
