import type { Identity } from '../../shared/domain/complaint/event';
import { phoneKey, unitKey } from '../../shared/domain/alike/keys';
import { identityIn } from '../../shared/vault/content';
import type { NamedBox } from '../../shared/vault/box';
import type { LikenessMark } from '../../shared/vault/people';
import type { KeyPair } from './keys';
import type { Sodium } from '../sodium/sodium';

/** Who complains, out of a sealed box; null for a box that was changed, is another project's, or is not what its name says. */
export function openBox(sodium: Sodium, pair: KeyPair, { digest, box }: NamedBox): Identity | null {
  const opened = openWith(sodium, pair, box);
  return opened === null ? null : identityIn(opened.content, digest);
}

/** What is in a box, and whether the keys in use opened it; boxes from before a rotation open by an earlier pair. */
export function openWith(sodium: Sodium, pair: KeyPair, box: Uint8Array): { content: Uint8Array; current: boolean } | null {
  for (const { publicKey, privateKey } of [pair, ...(pair.earlier ?? [])]) {
    try {
      return { content: sodium.crypto_box_seal_open(box, publicKey, privateKey), current: privateKey === pair.privateKey };
    } catch {
      // Sealed to another pair, or changed.
    }
  }
  return null;
}

/** What tells equal phones and units, under a key that nobody has while the vault is locked. */
export function likenessOf(sodium: Sodium, { privateKey }: KeyPair, { phone, unit }: Pick<Identity, 'phone' | 'unit'>): LikenessMark[] {
  const key = sodium.crypto_generichash(32, 'complaint-desk likeness 1', privateKey);
  const known = [
    { kind: 'phone' as const, text: phoneKey(phone) },
    { kind: 'unit' as const, text: unitKey(unit) },
  ];
  return known.flatMap(({ kind, text }) => (text === null ? [] : [{ kind, token: sodium.to_hex(sodium.crypto_generichash(32, `${kind} ${text}`, key)) }]));
}
