import { randomBytes } from '@noble/hashes/utils.js';
import type { Sodium } from '../../sodium/sodium';
import { openWith } from '../boxes';
import type { KeyPair } from '../keys';

const format = 1;
const keyLength = 32;

/**
 * Seals many records as one: a key of its own is sealed to the project's public key once, and each record is closed with
 * that. Opening twenty thousand of them then costs one derivation instead of as many, which is seconds.
 */
export class Envelopes {
  readonly #known = new Map<string, Uint8Array>();
  #own: { readonly publicKey: Uint8Array; readonly head: Uint8Array; readonly key: Uint8Array } | null = null;

  constructor(private readonly sodium: Sodium) {}

  /** Closes a record. */
  seal(publicKey: Uint8Array, content: Uint8Array): Uint8Array {
    const { sodium } = this;
    if (this.#own?.publicKey !== publicKey) {
      const key = randomBytes(keyLength);
      this.#own = { publicKey, key, head: sodium.crypto_box_seal(key, publicKey) };
    }
    const { head, key } = this.#own;
    const nonce = randomBytes(sodium.crypto_aead_xchacha20poly1305_ietf_NPUBBYTES);
    const closed = sodium.crypto_aead_xchacha20poly1305_ietf_encrypt(content, null, null, nonce, key);
    const box = new Uint8Array(1 + head.length + nonce.length + closed.length);
    box[0] = format;
    box.set(head, 1);
    box.set(nonce, 1 + head.length);
    box.set(closed, 1 + head.length + nonce.length);
    return box;
  }

  /** A box closed anew for the pair in use, under a key of this session; null for one that is already, or does not open. */
  reseal(pair: KeyPair, box: Uint8Array): Uint8Array | null {
    const head = openWith(this.sodium, pair, box.subarray(1, 1 + keyLength + this.sodium.crypto_box_SEALBYTES));
    const content = head === null || head.current ? null : this.open(pair, box);
    return content === null ? null : this.seal(pair.publicKey, content);
  }

  /** What is in a box; null for one that was changed, or is another project's. */
  open(pair: KeyPair, box: Uint8Array): Uint8Array | null {
    const { sodium } = this;
    const headLength = keyLength + sodium.crypto_box_SEALBYTES;
    const nonceLength = sodium.crypto_aead_xchacha20poly1305_ietf_NPUBBYTES;
    if (box[0] !== format || box.length < 1 + headLength + nonceLength) return null;
    const head = box.subarray(1, 1 + headLength);
    const nonce = box.subarray(1 + headLength, 1 + headLength + nonceLength);
    try {
      const name = Buffer.from(head).toString('latin1');
      // Keys from before a rotation open by an earlier pair.
      const key = this.#known.get(name) ?? openWith(sodium, pair, head)?.content;
      if (key === undefined) return null;
      this.#known.set(name, key);
      return sodium.crypto_aead_xchacha20poly1305_ietf_decrypt(null, box.subarray(1 + headLength + nonceLength), null, nonce, key);
    } catch {
      return null;
    }
  }
}
