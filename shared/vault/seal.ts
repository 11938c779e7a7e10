import { x25519 } from '@noble/curves/ed25519.js';
import { hsalsa, xsalsa20poly1305 } from '@noble/ciphers/salsa.js';
import { u32 } from '@noble/ciphers/utils.js';
import { blake2b } from '@noble/hashes/blake2.js';
import { hexToBytes, utf8ToBytes } from '@noble/hashes/utils.js';

const expand = utf8ToBytes('expand 32-byte k');
const keyLength = 32;

/**
 * A libsodium sealed box, made without WebAssembly, which the window's content policy forbids: whoever has the private
 * key opens it, whoever made it cannot.
 */
export function sealTo(publicKey: Uint8Array, content: Uint8Array): Uint8Array {
  const secret = x25519.utils.randomSecretKey();
  const own = x25519.getPublicKey(secret);
  const key = new Uint32Array(keyLength / 4);
  hsalsa(u32(expand), u32(x25519.getSharedSecret(secret, publicKey)), new Uint32Array(4), key);
  const nonce = blake2b.create({ dkLen: 24 }).update(own).update(publicKey).digest();
  const closed = xsalsa20poly1305(new Uint8Array(key.buffer), nonce).encrypt(content);
  const box = new Uint8Array(keyLength + closed.length);
  box.set(own);
  box.set(closed, keyLength);
  return box;
}

/** A public key out of the text in which it is kept. */
export function keyBytes(text: string): Uint8Array {
  return hexToBytes(text);
}
