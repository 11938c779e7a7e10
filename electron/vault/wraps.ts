import type { KeyWrap } from '../../shared/vault/key-file';
import type { Sodium } from '../sodium/sodium';

/** What one derivation costs. */
export interface Cost {
  readonly passes: number;
  readonly bytes: number;
}

/** What a passcode closes: the keyholder's own private key (null in a wrap of the first format) and the vault's. */
export interface Inside {
  readonly own: Uint8Array | null;
  readonly privateKey: Uint8Array;
}

const keyLength = 32;

/** The key that follows from a passcode. */
export function derive(sodium: Sodium, secret: string, salt: Uint8Array, { passes, bytes }: Cost): Uint8Array {
  // One passcode typed by two keyboards must be one.
  return sodium.crypto_pwhash(keyLength, secret.normalize('NFKC'), salt, passes, bytes, sodium.crypto_pwhash_ALG_ARGON2ID13);
}

/** Closes what a wrap holds under a derived key. */
export function closeWrap(sodium: Sodium, open: Omit<KeyWrap, 'nonce' | 'box' | 'hops'>, inside: Inside & { own: Uint8Array }, key: Uint8Array): KeyWrap {
  const nonce = sodium.randombytes_buf(sodium.crypto_aead_xchacha20poly1305_ietf_NPUBBYTES);
  const content = new Uint8Array(2 * keyLength);
  content.set(inside.own);
  content.set(inside.privateKey, keyLength);
  const box = sodium.crypto_aead_xchacha20poly1305_ietf_encrypt(content, aboutOf(open), null, nonce, key);
  sodium.memzero(content);
  return { ...open, nonce: sodium.to_base64(nonce), box: sodium.to_base64(box), hops: [] };
}

/** What a wrap holds; null when the passcode is wrong or anything of the wrap was changed. */
export function openWrap(sodium: Sodium, wrap: KeyWrap, key: Uint8Array): Inside | null {
  try {
    const content = sodium.crypto_aead_xchacha20poly1305_ietf_decrypt(null, sodium.from_base64(wrap.box), aboutOf(wrap), sodium.from_base64(wrap.nonce), key);
    return wrap.own === null ? { own: null, privateKey: content } : { own: content.slice(0, keyLength), privateKey: content.slice(keyLength) };
  } catch {
    return null;
  }
}

/** Sends the next private key of the vault to a keyholder; only who has the one before it can. */
export function sendNext(sodium: Sodium, wrap: KeyWrap, from: Uint8Array, next: Uint8Array): KeyWrap {
  if (wrap.own === null) throw new Error('a wrap of the first format cannot be sent a key');
  const nonce = sodium.randombytes_buf(sodium.crypto_box_NONCEBYTES);
  const box = sodium.crypto_box_easy(next, nonce, sodium.from_hex(wrap.own), from);
  const hop = { to: sodium.to_hex(sodium.crypto_scalarmult_base(next)), nonce: sodium.to_base64(nonce), box: sodium.to_base64(box) };
  return { ...wrap, hops: [...wrap.hops, hop] };
}

/** The vault's private key in use, from the one in a wrap over all that were sent since; null when one did not come from the one before. */
export function follow(sodium: Sodium, { under, hops }: KeyWrap, { own, privateKey }: Inside): Uint8Array | null {
  let at = privateKey;
  let publicKey = sodium.crypto_scalarmult_base(at);
  if (sodium.to_hex(publicKey) !== under) return null;
  for (const { to, nonce, box } of hops) {
    if (own === null) return null;
    at = sodium.crypto_box_open_easy(sodium.from_base64(box), sodium.from_base64(nonce), publicKey, own);
    publicKey = sodium.crypto_scalarmult_base(at);
    if (sodium.to_hex(publicKey) !== to) return null;
  }
  return at;
}

/** What is authenticated with a wrap: whose it is, what it costs, and which keys are in it. */
function aboutOf({ keyholder, passes, bytes, salt, own, under }: Omit<KeyWrap, 'nonce' | 'box' | 'hops'>): string {
  return own === null
    ? JSON.stringify(['complaint-desk vault 1', under, keyholder, passes, bytes, salt])
    : JSON.stringify(['complaint-desk vault 2', under, own, keyholder, passes, bytes, salt]);
}
