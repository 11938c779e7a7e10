import '../sodium/random-source';
import { keyBytes, sealTo } from '../../shared/vault/seal';

/** Seals to the vault's public key where main does it; the source of random bytes comes with it. */
export function closeFor(publicKey: string, content: Uint8Array): Uint8Array {
  return sealTo(keyBytes(publicKey), content);
}
