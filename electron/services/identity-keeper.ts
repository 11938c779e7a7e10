import { createHash, createHmac, randomBytes } from 'node:crypto';
import { phoneKey, unitKey } from '../../shared/domain/alike/keys';
import type { Identity, identitySchema } from '../../shared/domain/complaint/event';
import { isAnonymous } from '../../shared/domain/complaint/intake';
import type { SealedPerson } from '../../shared/ipc/intake';
import { DeskError } from '../../shared/ipc/wire';

/** A sealed record: the bytes that are stored and the digest by which events name them. */
export interface SealedBox {
  readonly digest: string;
  readonly box: Uint8Array;
  /** 1 when it is sealed to the vault's key. */
  readonly sealed: 0 | 1;
}

/** An opaque text, equal for records of one phone or one unit, from which neither can be read back without the key. */
export interface LikenessToken {
  readonly kind: 'phone' | 'unit';
  readonly token: string;
}

/** The one way in and out of sealed records; whatever really seals them stands behind it. */
export interface IdentityKeeper {
  /**
   * What is kept of who complains; null for nobody. Needs no secret, so it works at any time. With a vault the window
   * seals and main refuses to be told who it is.
   */
  boxOf(identity: Identity, sealed: SealedPerson | null | undefined): Promise<SealedBox | null>;
  /** What is in some boxes, in their order; null for a box that cannot be opened. */
  open(boxes: readonly Uint8Array[]): Promise<(Identity | null)[]>;
  /** What tells the phone and the unit of a record; empty where there is none, or where nobody can tell just now. */
  tokens(identity: Pick<Identity, 'phone' | 'unit'>): Promise<readonly LikenessToken[]>;
}

const saltLength = 16;

/** Keeps identity apart from the log in boxes of salted text: their digests cannot be guessed, but nothing is encrypted. `key` is the store's own for tokens. */
export function plainIdentityKeeper(key: () => Promise<string>): IdentityKeeper {
  return {
    boxOf: async (identity, sealed) => {
      // There is no key to which the window could have sealed it.
      if ((sealed ?? null) !== null) throw new DeskError('INVALID_INPUT');
      if (isAnonymous(identity)) return null;
      const box = Buffer.concat([randomBytes(saltLength), Buffer.from(JSON.stringify(identity), 'utf8')]);
      return { digest: digestOf(box), box, sealed: 0 };
    },
    open: async (boxes) => {
      if (boxes.length === 0) return [];
      const { identitySchema } = await import('../../shared/domain/complaint/event');
      return boxes.map((box) => openBox(box, identitySchema));
    },
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

/** The keeper of an office with a vault, for as long as `hasVault` says so: main stores what it cannot read. `saw` is told when main does read somebody. */
export function vaultedIdentityKeeper(plain: IdentityKeeper, hasVault: () => Promise<boolean>, saw: () => void): IdentityKeeper {
  return {
    boxOf: async (identity, sealed) => {
      if (!(await hasVault())) {
        if (!isAnonymous(identity)) saw();
        return plain.boxOf(identity, sealed);
      }
      if (!isAnonymous(identity)) throw new DeskError('LOCKED');
      return sealed === null || sealed === undefined ? null : { digest: sealed.digest, box: sealed.box, sealed: 1 };
    },
    open: async (boxes) => {
      if (await hasVault()) return boxes.map(() => null);
      if (boxes.length > 0) saw();
      return plain.open(boxes);
    },
    tokens: async (identity) => ((await hasVault()) ? [] : plain.tokens(identity)),
  };
}

/** The SHA-256 of a box. */
export function digestOf(box: Uint8Array): string {
  return createHash('sha256').update(box).digest('hex');
}

function openBox(box: Uint8Array, schema: typeof identitySchema): Identity | null {
  try {
    const text = Buffer.from(box.subarray(saltLength)).toString('utf8');
    return schema.safeParse(JSON.parse(text)).data ?? null;
  } catch {
    return null;
  }
}
