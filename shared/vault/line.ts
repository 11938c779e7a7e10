import { chacha20poly1305 } from '@noble/ciphers/chacha.js';
import { x25519 } from '@noble/curves/ed25519.js';
import { blake2b } from '@noble/hashes/blake2.js';
import { utf8ToBytes } from '@noble/hashes/utils.js';
import { packed, unpacked } from './pack';

const label = utf8ToBytes('complaint-desk line 1');
const keyLength = 32;
const nonceLength = 12;

/** Which end of a line somebody holds: a page, or the vault's process. */
export type LineEnd = 'page' | 'vault';

/**
 * One end of a line between a page and the vault's process. A port on its way passes through main, and so may what is
 * said over it meanwhile; so both ends make a key of their own for each port, and whoever carries what they say learns
 * its length. Each message has its number: one that is left out, doubled or changed ends the line.
 */
export class SealedLine {
  readonly #end: LineEnd;
  readonly #post: (bytes: Uint8Array) => void;
  readonly #hear: (value: unknown) => void;
  readonly #own = x25519.keygen();
  readonly #agreed: Promise<void>;
  #agree: () => void = () => undefined;
  #keys: Readonly<Record<LineEnd, Uint8Array>> | null = null;
  #said = 0;
  #heard = 0;

  /** Begins by telling the other end the public half of this one's key. */
  constructor(end: LineEnd, post: (bytes: Uint8Array) => void, hear: (value: unknown) => void) {
    this.#end = end;
    this.#post = post;
    this.#hear = hear;
    this.#agreed = new Promise((resolve) => (this.#agree = resolve));
    post(this.#own.publicKey);
  }

  /** Says something, as soon as the other end has told its key. */
  async say(value: unknown): Promise<void> {
    await this.#agreed;
    if (this.#keys === null) return;
    const text = packed(value);
    this.#post(chacha20poly1305(this.#keys[this.#end], nonceOf((this.#said += 1))).encrypt(text));
    text.fill(0);
  }

  /** Something arrived. Fails for what was not said at the other end. */
  take(data: unknown): void {
    if (!(data instanceof Uint8Array)) throw new Error('not of this line');
    if (this.#keys === null) {
      this.#keys = this.#keysWith(data);
      this.#own.secretKey.fill(0);
      this.#agree();
      return;
    }
    const from = this.#end === 'page' ? 'vault' : 'page';
    const text = chacha20poly1305(this.#keys[from], nonceOf((this.#heard += 1))).decrypt(data);
    const value = unpacked(text);
    text.fill(0);
    this.#hear(value);
  }

  #keysWith(other: Uint8Array): Record<LineEnd, Uint8Array> {
    const both = x25519.getSharedSecret(this.#own.secretKey, other);
    const [page, vault] = this.#end === 'page' ? [this.#own.publicKey, other] : [other, this.#own.publicKey];
    const keys = blake2b.create({ dkLen: 2 * keyLength, key: both }).update(label).update(page).update(vault).digest();
    both.fill(0);
    return { page: keys.subarray(0, keyLength), vault: keys.subarray(keyLength) };
  }
}

function nonceOf(number: number): Uint8Array {
  const nonce = new Uint8Array(nonceLength);
  new DataView(nonce.buffer).setFloat64(0, number);
  return nonce;
}
