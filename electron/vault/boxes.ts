import type { Identity } from '../../shared/domain/complaint/event';
import { phoneKey, unitKey } from '../../shared/domain/alike/keys';
import { identityIn } from '../../shared/vault/content';
import type { NamedBox } from '../../shared/vault/box';
import type { LikenessMark } from '../../shared/vault/people';
import type { KeyPair } from './keys';
import type { Sodium } from '../sodium/sodium';

/** Who complains, out of a sealed box; null for a box that was changed, is another project's, or is not what its name says. */
export function openBox(sodium: Sodium, { publicKey, privateKey }: KeyPair, { digest, box }: NamedBox): Identity | null {
  try {
    return identityIn(sodium.crypto_box_seal_open(box, publicKey, privateKey), digest);
  } catch {
    return null;
  }
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
